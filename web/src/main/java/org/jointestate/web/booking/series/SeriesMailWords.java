package org.jointestate.web.booking.series;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.series.SeriesLetter;
import org.jointestate.web.booking.NoticeWords;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.Words;

/** The words of the one mail about an act on a series: every day of it, with what came of that day. */
public class SeriesMailWords {

    /** A mail in words: its subject, and its paragraphs, each perhaps with a list of days below. */
    public record Text(String subject, List<Block> blocks) {}

    public record Block(String says, List<String> days) {}

    private final Words words;
    private final NoticeWords notices;
    private final SeriesWords series;
    private final RefusalWords refusals;
    private final Demonstration demonstration;

    @Inject
    public SeriesMailWords(
            Words words, NoticeWords notices, SeriesWords series, RefusalWords refusals, Demonstration demonstration) {
        this.words = words;
        this.notices = notices;
        this.series = series;
        this.refusals = refusals;
        this.demonstration = demonstration;
    }

    public Text mail(SeriesLetter letter) {
        var key = "mail.series." + letter.did();
        var done = letter.done();
        var first = about(done.get(0));
        var counts = new Object[] {
            notices.place(first),
            done.size(),
            letter.days().size(),
            When.day(letter.days().get(0).day()),
            series.pattern(letter.series().pattern())
        };
        var all = done.size() == letter.days().size();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block(words.of(key + (all ? ".allSays" : ".says"), counts), List.of()));
        blocks.add(new Block(
                words.of(key + ".done"),
                done.stream().map(notice -> day(about(notice))).toList()));
        add(blocks, letter, key + ".kept", day -> day.because().isPresent());
        add(blocks, letter, key + ".earlier", SeriesLetter.Day::earlier);
        add(
                blocks,
                letter,
                key + ".notAsked",
                day -> day.told().isEmpty() && day.because().isEmpty() && !day.earlier());
        done.stream()
                .map(SeriesMailWords::about)
                .map(notices::location)
                .distinct()
                .forEach(where -> blocks.add(plain("mail.where", where)));
        blocks.add(plain("mail.series.rest"));
        blocks.add(plain("mail.series.file"));
        var go = letter.days().stream().anyMatch(day -> day.offered().isPresent())
                ? "mail.series.take"
                : "mail.series.go";
        blocks.add(Setting.publicAddress()
                .map(address -> plain(
                        go + "To",
                        address + "/series.xhtml?id=" + letter.series().id()))
                .orElseGet(() -> plain(go + "There")));
        blocks.add(plain("mail.why"));
        if (demonstration.isSynthetic()) {
            blocks.add(plain("mail.demonstration"));
        }
        return new Text(demonstration.marked(words.of(key + ".subject", counts), words), blocks);
    }

    private Block plain(String key, Object... gaps) {
        return new Block(words.of(key, gaps), List.of());
    }

    private void add(List<Block> blocks, SeriesLetter letter, String key, Predicate<SeriesLetter.Day> which) {
        var days = letter.days().stream().filter(which).map(this::undone).toList();
        if (!days.isEmpty()) {
            blocks.add(new Block(words.of(key), days));
        }
    }

    /** Monday 7 December 2026: desk B5, 09:00 to 17:00 (JE-EBQV-STS8). */
    private String day(Notice.About about) {
        return words.of(
                "mail.series.day",
                When.day(about.slot().day()),
                notices.place(about),
                When.time(about.slot().from()),
                When.time(about.slot().to()),
                about.reference());
    }

    private String undone(SeriesLetter.Day day) {
        if (day.because().isEmpty()) {
            return When.day(day.day());
        }
        var why = refusals.ofDay(day.because().get());
        return day.offered()
                .map(label -> words.of("mail.series.refusedWithOffer", When.day(day.day()), why, label))
                .orElseGet(() -> words.of("mail.series.refused", When.day(day.day()), why));
    }

    private static Notice.About about(Notice notice) {
        return notice.about().orElseThrow();
    }
}
