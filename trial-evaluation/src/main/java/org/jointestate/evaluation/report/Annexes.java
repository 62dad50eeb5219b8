package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Span;

/** The annexes: every result, the values behind the charts, data quality, events, words, versions. */
final class Annexes {

    private final Material m;

    Annexes(Material material) {
        this.m = material;
    }

    List<Section> sections() {
        return List.of(
                new Section("annex-a", "A", "Full results", results()),
                new Section("annex-b", "B", "Sensitivity: the same worked out in other ways", sensitivity()),
                new Section("annex-c", "C", "The values behind the charts", values()),
                new Section("annex-d", "D", "Data quality", quality()),
                new Section("annex-e", "E", "Event log", events()),
                new Section(
                        "annex-f", "F", "Reporting checklists, and where each item stands", new Checklists(m).blocks()),
                new Section("annex-g", "G", "Eight questions about working together", new EightQuestions(m).blocks()),
                new Section("annex-h", "H", "Glossary", List.of(Glossary.table(m))),
                new Section("annex-i", "I", "Data, and how to work it out again", new Provenance(m).data()),
                new Section("annex-j", "J", "Versions, signatures and corrections", new Provenance(m).versions()));
    }

    private List<Block> results() {
        var rows = new ArrayList<List<String>>();
        for (var result : m.results()) {
            for (var window : result.windows()) {
                var p = window.envelope().p();
                rows.add(List.of(
                        result.measure().name(),
                        (window.kind() == result.measure().headlineWindow() ? "◊ " : "") + window.name(),
                        window.changeText(),
                        window.computed() ? window.rangeText() : "\u2013",
                        p == null || !window.computed() ? "\u2013" : Say.p(p),
                        window.computed() ? String.valueOf(window.envelope().used()) : "\u2013"));
            }
        }
        var blocks = new ArrayList<Block>();
        blocks.add(m.table(
                        "Every result",
                        "Change with its 95 % range; ◊ the headline chosen in the protocol",
                        List.of("Measure", "Periods", "Change>", "Likely range>", "p>", "n>"),
                        rows)
                .small());
        blocks.addAll(new HowOftenRight(m).blocks());
        return blocks;
    }

    private List<Block> sensitivity() {
        var blocks = new ArrayList<>(otherWays());
        blocks.addAll(new AlsoNamed(m).blocks());
        return blocks;
    }

    private List<Block> otherWays() {
        var rows = new ArrayList<List<String>>();
        for (var result : m.results()) {
            for (var sensitivity : result.sensitivities()) {
                rows.add(List.of(
                        result.measure().name(),
                        sensitivity.name(),
                        result.headline().signed(sensitivity.change().value()),
                        sensitivity.change().hasInterval()
                                ? result.headline().signed(sensitivity.change().lower()) + " to "
                                        + result.headline()
                                                .signed(sensitivity.change().upper())
                                : "no interval"));
            }
        }
        var blocks = new ArrayList<Block>(
                rows.isEmpty()
                        ? List.of(Material.say("No headline could be worked out in another way."))
                        : List.of(
                                Material.say(
                                        "The headline of each measure follows the protocol. Here it is worked out in other ways, to see how much hangs on the method. None was chosen by its result."),
                                m.table(
                                                "The headline worked out in other ways",
                                                "",
                                                List.of("Measure", "Way", "Change>", "Likely range>"),
                                                rows)
                                        .small()));
        blocks.addAll(new BesideBlocks(m).annex());
        return blocks;
    }

    private List<Block> values() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Material.say(
                        "The same periods stand side by side, one column a year. All values are in the attached file measures.csv as well."));
        for (var result : m.results()) {
            var data = result.data();
            if (data.spans().isEmpty()) {
                blocks.add(Material.say(result.measure().name() + ": no period was expected."));
            } else if (data.measure().calendar() == MeasureCalendar.DAY) {
                blocks.add(Material.say("%s is counted by day: its %s values are in the attached file only."
                        .formatted(result.measure().name(), data.spans().size())));
            } else {
                blocks.add(sideBySide(result));
                YearOnYear.of(data)
                        .ifPresent(found -> blocks.add(sideBySide(
                                found.differences(),
                                "; \u25ca outside the usual pattern, (e) one of the two was touched by an event",
                                found.values(m.printed()))));
            }
        }
        blocks.addAll(new BesideBlocks(m).values());
        return blocks;
    }

    private Block.Table sideBySide(MeasureResult result) {
        var data = result.data();
        return sideBySide(
                data,
                "; \u25ca outside the usual pattern, (e) touched by an event, (a) set aside"
                        + (result.withheld() ? ", * withheld" : "")
                        + (data.isShare() ? "; share of " + data.measure().denominatorName() : ""),
                index -> value(result, index));
    }

    private Block.Table sideBySide(MeasureData data, String marks, IntFunction<String> value) {
        int year =
                switch (data.measure().calendar()) {
                    case CALENDAR_MONTH, TRIAL_MONTH -> 12;
                    case FRIDAY_WEEK -> 52;
                    case DAY -> 365;
                };
        int before = data.firstTrial() - 1;
        int years = (before + year - 1) / year;
        var columns = new ArrayList<String>();
        columns.add(Say.capital(data.measure().calendar().word()) + " from");
        for (int y = years; y >= 1; y--) {
            var first = Math.max(0, before - y * year);
            columns.add("Baseline from " + Say.shortDay(data.spans().get(first).from()) + ">");
        }
        int periods = data.spans().size();
        int yearsDuring = Math.max(1, (periods - before + year - 1) / year);
        for (int y = 0; y < yearsDuring; y++) {
            columns.add(y == 0 ? "Trial>" : "Trial, year %s>".formatted(y + 1));
        }
        var rows = new ArrayList<List<String>>();
        for (int n = 0; n < year; n++) {
            var row = new ArrayList<String>();
            var label = -1;
            for (int y = -years; y < yearsDuring; y++) {
                var index = before + y * year + n;
                var there = index >= 0 && index < periods && (y >= 0 || index < before);
                row.add(there ? value.apply(index) : "\u2013");
                label = there && (label < 0 || y <= 0) ? index : label;
            }
            if (label >= 0) {
                row.add(0, first(data, label, n));
                rows.add(row);
            }
        }
        return m.table(data.measure().name(), Say.capital(data.measure().unit()) + marks, columns, rows)
                .small();
    }

    private static String first(MeasureData data, int index, int n) {
        Span span = data.spans().get(index);
        return data.measure().calendar() == MeasureCalendar.FRIDAY_WEEK
                ? "Week " + (n + 1)
                : Say.shortDay(span.from()).replaceAll(" \\d{4}$", "");
    }

    private String value(MeasureResult result, int index) {
        var data = result.data();
        var shown = data.shown()[index];
        if (data.withheld().contains(index + 1)) {
            return OpenData.MARK;
        }
        if (Double.isNaN(shown)) {
            return data.bad(index).isPresent()
                    ? data.told(index) + " (bad value)"
                    : !Double.isNaN(data.values()[index])
                            ? "no cases"
                            : data.outside().contains(index + 1) ? "(a)" : "missing";
        }
        var unusual = result.xmr()
                .found()
                .filter(c -> !c.signals().get(index).isEmpty())
                .isPresent();
        var text = data.told(index);
        return (unusual ? "◊ " : "")
                + text
                + (data.bad(index).isPresent() ? " (bad value)" : "")
                + (data.touched().contains(index + 1) ? " (e)" : "")
                + (data.outside().contains(index + 1) || data.redefined().contains(index + 1) ? " (a)" : "");
    }

    private List<Block> quality() {
        return List.of(
                Material.say(
                        "Score = 100 × (0.4 complete + 0.2 on time + 0.3 valid + 0.1 unchanged). The weights are a convention, so the four parts are printed. Grade A from 90, B from 75, C from 60, D below."),
                m.table(
                        "Data quality by measure",
                        "Share of the values received, but for the first: received of expected",
                        List.of("Measure", "Received>", "On time>", "Valid>", "Unchanged>", "Score>", "Grade"),
                        m.results().stream()
                                .map(r -> r.quality()
                                        .found()
                                        .map(q -> List.of(
                                                r.measure().name(),
                                                Say.percent(q.completeness()),
                                                Say.percent(q.timeliness()),
                                                Say.percent(q.validity()),
                                                Say.percent(q.stability()),
                                                Say.whole(q.score()),
                                                String.valueOf(q.grade())))
                                        .orElse(List.of(
                                                r.measure().name(),
                                                "none",
                                                "\u2013",
                                                "\u2013",
                                                "\u2013",
                                                "\u2013",
                                                "D")))
                                .toList()),
                m.table(
                        "Periods set aside",
                        "They cross the start or the end of the baseline or the trial, and are never split",
                        List.of("Measure", "Number>", "Which"),
                        m.results().stream()
                                .map(r -> List.of(
                                        r.measure().name(),
                                        String.valueOf(
                                                r.data().expected().setAside().size()),
                                        r.data().expected().setAside().isEmpty()
                                                ? "none"
                                                : String.join(
                                                        "; ",
                                                        r.data().expected().setAside().stream()
                                                                .map(MeasureCards::shortSpan)
                                                                .toList())))
                                .toList()));
    }

    private List<Block> events() {
        if (m.trial().events().isEmpty()) {
            return List.of(Material.say("No event was logged."));
        }
        return List.of(m.table(
                "Events that may have moved the numbers",
                "A period is touched if more than a fifth of its days lie inside a shock or a gap",
                List.of("Event", "From", "To", "Kind", "Touches", "Source", "Confirmed"),
                m.trial().events().stream()
                        .sorted(java.util.Comparator.comparing(org.jointestate.evaluation.dataset.LoggedEvent::from)
                                .thenComparing(org.jointestate.evaluation.dataset.LoggedEvent::code))
                        .map(e -> {
                            var to = e.to();
                            return List.of(
                                    e.name(),
                                    Say.shortDay(e.from()),
                                    to == null ? "still going on" : Say.shortDay(to.minusDays(1)),
                                    e.kind().word(),
                                    e.measures().isEmpty()
                                            ? "all measures"
                                            : String.join(
                                                    "; ",
                                                    e.measures().stream()
                                                            .map(c -> m.protocol()
                                                                    .measure(c)
                                                                    .map(x -> x.name())
                                                                    .orElse(c))
                                                            .toList()),
                                    e.source(),
                                    e.confirmed() ? "yes" : "not yet");
                        })
                        .toList()));
    }
}
