package org.jointestate.evaluation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.dataset.OutcomeRecord;
import org.jointestate.evaluation.method.rates.TimeToAnswer;

/** What the trial leads wrote down as done together: by kind, by month, and how long a question waited for its answer. */
final class DoneTogether {

    private static final int FEWEST = 5;
    private static final int MOST_MONTHS = 12;

    private static final String RECORDS = "section 4, outcomes recorded";

    private final Material m;

    DoneTogether(Material material) {
        this.m = material;
    }

    void into(List<Block> blocks) {
        var published = m.trial().open();
        if (published != null) {
            new OpenDelivery(m, published).records(blocks);
            return;
        }
        var records = m.trial().outcomeRecords();
        if (records.isEmpty()) {
            blocks.add(Material.say("No outcome was recorded by the trial leads."));
            return;
        }
        kinds(records, blocks);
        months(records).ifPresent(blocks::add);
        answers(records, blocks);
    }

    private void kinds(List<OutcomeRecord> records, List<Block> blocks) {
        var kinds = OutcomeRecord.Kind.values();
        var counts = new double[kinds.length];
        records.forEach(r -> counts[r.kind().ordinal()]++);
        var rows = new ArrayList<List<String>>();
        for (int n = 0; n < kinds.length; n++) {
            rows.add(List.of(
                    kinds[n].words(),
                    m.printed().count("records/" + kinds[n], RECORDS, counts[n], Say.whole(counts[n]))));
        }
        rows.add(List.of(
                "All", m.printed().count("records/all", RECORDS, records.size(), String.valueOf(records.size()))));
        blocks.add(Material.say(
                "The trial leads wrote down %s.".formatted(Say.many(records.size(), "outcome", "outcomes"))));
        blocks.add(m.table(
                "Outcomes recorded, by kind", "As recorded by the trial leads", List.of("Kind", "Number>"), rows));
    }

    /** Month by month from the start of the trial; not published, since most of its cells are small. */
    private Optional<Block> months(List<OutcomeRecord> records) {
        var from = m.protocol().trialFrom();
        var months = new ArrayList<LocalDate>();
        for (var month = from; month.isBefore(m.protocol().trialTo()); month = from.plusMonths(months.size())) {
            months.add(month);
        }
        if (m.published() || months.size() > MOST_MONTHS || months.size() < 2) {
            return Optional.empty();
        }
        var columns = new ArrayList<String>();
        columns.add("Kind");
        for (int n = 0; n < months.size(); n++) {
            columns.add("From " + Say.shortDay(months.get(n)).replaceAll(" \\d{4}$", "") + ">");
        }
        var rows = new ArrayList<List<String>>();
        for (var kind : OutcomeRecord.Kind.values()) {
            var counts = new int[months.size()];
            for (var one : records) {
                var at = month(months, one.date());
                if (one.kind() == kind && at >= 0) {
                    counts[at]++;
                }
            }
            if (java.util.Arrays.stream(counts).sum() > 0) {
                var row = new ArrayList<String>();
                row.add(kind.words());
                for (int n = 0; n < counts.length; n++) {
                    row.add(m.printed()
                            .count(
                                    "records/month/%s/%s".formatted(months.get(n), kind),
                                    RECORDS,
                                    counts[n],
                                    String.valueOf(counts[n])));
                }
                rows.add(row);
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(m.table(
                        "Outcomes recorded, by month of the trial",
                        "Kinds of which nothing was recorded in the trial are left out",
                        columns,
                        rows));
    }

    private int month(List<LocalDate> months, LocalDate date) {
        if (date.isBefore(months.get(0)) || !date.isBefore(m.protocol().trialTo())) {
            return -1;
        }
        int at = 0;
        while (at + 1 < months.size() && !date.isBefore(months.get(at + 1))) {
            at++;
        }
        return at;
    }

    private void answers(List<OutcomeRecord> records, List<Block> blocks) {
        var frozen =
                m.trial().manifest().frozenAt().atZone(m.protocol().timeZone()).toLocalDate();
        var times = new ArrayList<Double>();
        var answered = new ArrayList<Boolean>();
        for (var one : records) {
            var asked = one.asked();
            if (one.kind() != OutcomeRecord.Kind.INFORMATION_SHARED || asked == null) {
                continue;
            }
            var end = one.answered();
            times.add((double) (end == null ? frozen : end).toEpochDay() - asked.toEpochDay());
            answered.add(end != null);
        }
        if (times.size() < FEWEST) {
            blocks.add(
                    Material.say(
                            "Fewer than five requests for information were written down with the day they were asked, so nothing is said of them."));
            return;
        }
        var done = answered.stream().filter(Boolean::booleanValue).count();
        m.printed().count("requests/answered", RECORDS, done, String.valueOf(done));
        m.printed().count("requests/all", RECORDS, answered.size(), String.valueOf(answered.size()));
        var open = new boolean[answered.size()];
        for (int n = 0; n < open.length; n++) {
            open[n] = answered.get(n);
        }
        blocks.add(Material.say(
                "Of the requests for information, %s were answered by the freeze. Open requests are counted, not dropped.%s"
                        .formatted(Say.share(done, answered.size()), wait(times, open))));
    }

    private String wait(List<Double> times, boolean[] answered) {
        return TimeToAnswer.of(times.stream().mapToDouble(Double::doubleValue).toArray(), answered, 0.95)
                .found()
                .map(n -> " Half of the %s had their answer within %s (likely between %s and %s)."
                        .formatted(
                                n.all(),
                                Say.of(days("median", n.median().value()), "days"),
                                days("median/lower", n.median().lower()),
                                days("median/upper", n.median().upper())))
                .orElse("");
    }

    private String days(String what, double days) {
        return m.printed().computed("requests/" + what, RECORDS, days, Say.figures(days));
    }
}
