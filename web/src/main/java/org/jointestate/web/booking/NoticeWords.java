package org.jointestate.web.booking;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.Words;

/**
 * The words for notices, on My day, in a mail and in a calendar. The gaps of a sentence: {0} the place, such as "desk B5", {1} the day, {2}
 * and {3} the times, {4} the site, and from {5} the facts of the notice.
 */
public class NoticeWords {

    /** A mail in words: its subject and its paragraphs. */
    public record Text(String subject, List<String> paragraphs) {}

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+");
    private static final int FIRST_FACT = 5;

    private final Words words;
    private final Demonstration demonstration;

    @Inject
    public NoticeWords(Words words, Demonstration demonstration) {
        this.words = words;
        this.demonstration = demonstration;
    }

    /** What happened and why, as My day says it. */
    public String sentence(Notice notice) {
        return words.of(told(notice), gaps(notice));
    }

    /** Where a fact is empty there may be a sentence that does without. */
    private String told(Notice notice) {
        var key = "notice." + notice.kind();
        return notice.facts().contains("") && words.has(key + ".plain") ? key + ".plain" : key;
    }

    public Text mail(Notice notice) {
        var gaps = gaps(notice);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(wordsOr("mail." + notice.kind() + ".says", told(notice), gaps));
        notice.about().ifPresent(about -> {
            paragraphs.add(words.of("mail.where", location(about)));
            paragraphs.add(words.of("mail.reference", about.reference()));
        });
        paragraphs.add(Setting.publicAddress()
                .map(address -> words.of("mail.goTo", address + "/my-bookings.xhtml"))
                .orElseGet(() -> words.of("mail.goThere")));
        paragraphs.add(words.of("mail.why"));
        if (demonstration.isSynthetic()) {
            paragraphs.add(words.of("mail.demonstration"));
        }
        var subject = wordsOr("mail." + notice.kind() + ".subject", "mail.subject", gaps);
        return new Text(demonstration.marked(subject, words), paragraphs);
    }

    private String wordsOr(String key, String otherwise, Object... gaps) {
        return words.of(words.has(key) ? key : otherwise, gaps);
    }

    /** What stands in the calendar: the place and the site. */
    public String summary(Notice.About about) {
        return demonstration.marked(words.of("calendar.summary", capital(place(about)), about.siteName()), words);
    }

    public String location(Notice.About about) {
        return words.of(
                "calendar.location",
                capital(place(about)),
                about.zoneName(),
                about.floorName().toLowerCase(Locale.UK),
                about.siteName(),
                about.siteAddress());
    }

    public String description(Notice.About about) {
        var description = words.of("calendar.description", about.reference());
        return demonstration.isSynthetic() ? description + " " + words.of("mail.demonstration") : description;
    }

    /** What a file with several bookings is called. */
    public String fileName() {
        return (demonstration.isSynthetic() ? "SYNTHETIC-" : "") + "joint-estate-bookings.ics";
    }

    public String calendarName() {
        return words.of(demonstration.isSynthetic() ? "calendar.demonstrationName" : "calendar.name");
    }

    /** The place within a sentence, such as "desk B5". */
    public String place(Notice.About about) {
        return words.of("place." + about.deskKind(), about.deskLabel());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    private Object[] gaps(Notice notice) {
        var gaps = new ArrayList<Object>();
        notice.about()
                .ifPresentOrElse(
                        about -> {
                            gaps.add(place(about));
                            gaps.add(When.day(about.slot().day()));
                            gaps.add(When.time(about.slot().from()));
                            gaps.add(When.time(about.slot().to()));
                            gaps.add(about.siteName());
                        },
                        () -> gaps.addAll(Collections.nCopies(FIRST_FACT, "")));
        notice.facts().stream().map(NoticeWords::readable).forEach(gaps::add);
        return gaps.toArray();
    }

    private static String readable(String fact) {
        if (DAY.matcher(fact).matches()) {
            return When.day(LocalDate.parse(fact));
        }
        if (MOMENT.matcher(fact).matches()) {
            return When.moment(LocalDateTime.parse(fact));
        }
        return fact;
    }
}
