package org.jointestate.web.people.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.domain.shared.retention.RetentionRun;
import org.jointestate.domain.shared.retention.SeeRetention;
import org.jointestate.web.shared.Words;

/** How long what is about people is kept, and whether it is taken away in time, for whoever answers for it. */
@Named
@RequestScoped
public class RetentionPage {

    /** One rule in words. */
    public record Row(String what, String kept, String job, String ran, String rows, String all) {}

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Inject
    private SeeRetention seeRetention;

    @Inject
    private Words words;

    public List<Row> getRows() {
        return seeRetention.see().stream().map(this::row).toList();
    }

    private Row row(SeeRetention.Line line) {
        var rule = line.rule();
        var never = words.of(rule.job().isPresent() ? "retention.notYet" : "retention.byNobody");
        return new Row(
                words.of("retention.what." + rule),
                kept(rule, words),
                rule.job().orElse(words.of("retention.noJob")),
                line.run().map(run -> moment(run.ran())).orElse(never),
                line.run().map(run -> Integer.toString(run.rows())).orElse("–"),
                line.run().map(this::all).orElse("–"));
    }

    private String all(RetentionRun run) {
        return run.lastWithRows()
                .map(at -> words.of("retention.all", run.rowsInAll(), moment(at)))
                .orElse(words.of("retention.nothingYet"));
    }

    /** How long a rule keeps, in the words of docs/privacy.md. */
    static String kept(RetentionRule rule, Words words) {
        if (words.has("retention.kept." + rule)) {
            return words.of("retention.kept." + rule);
        }
        var time = rule.time();
        return time.compareTo(Duration.ofDays(1)) <= 0
                ? words.of("retention.hours", time.toHours())
                : words.of("retention.days", time.toDays());
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}
