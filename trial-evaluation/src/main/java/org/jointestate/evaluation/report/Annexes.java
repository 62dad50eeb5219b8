package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Span;

/** The annexes: every result, the values behind the charts, data quality, events, words, versions. */
final class Annexes {

    private static final List<List<String>> GLOSSARY = List.of(
            List.of("Baseline", "The time before the trial that the trial is compared with."),
            List.of("Control chart", "A chart that shows how much a number moves up and down by itself."),
            List.of("Evidence level", "How well a study can tell cause from chance and from other changes, 0 to 5."),
            List.of(
                    "Expected",
                    "What the baseline, its trend and the time of year would have led to without the trial."),
            List.of(
                    "Interrupted time series",
                    "A comparison of a series before and after a known day, allowing for trend and season."),
            List.of(
                    "Likely range",
                    "A 95 % interval: a range made so that it misses the true value about once in twenty times."),
            List.of("Limits", "Where nearly all values of the baseline lie; a value outside is unusual."),
            List.of("p", "The chance of a result at least this far from no change if nothing had changed."),
            List.of(
                    "Person-hours together",
                    "Hours in which people of both organisations were in the same zone, added over the people."),
            List.of("Primary measure", "One of at most three measures chosen before the trial to carry the answer."),
            List.of("Protocol", "The plan of the evaluation, locked before the trial."),
            List.of("Worth having", "The smallest change that was agreed beforehand to matter."));

    private final Material m;

    Annexes(Material material) {
        this.m = material;
    }

    List<Section> sections() {
        return List.of(
                new Section("annex-a", "A", "Full results", results()),
                new Section("annex-b", "B", "The values behind the charts", values()),
                new Section("annex-c", "C", "Data quality", quality()),
                new Section("annex-d", "D", "Event log", events()),
                new Section(
                        "annex-e",
                        "E",
                        "Glossary",
                        List.of(m.table("Words used in this report", "", List.of("Word", "Meaning"), GLOSSARY))),
                new Section("annex-f", "F", "Data, method and versions", versions()));
    }

    private List<Block> results() {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<List<String>>();
        var other = new ArrayList<List<String>>();
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
            for (var sensitivity : result.sensitivities()) {
                other.add(List.of(
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
        blocks.add(m.table(
                "Every result",
                "Change with its 95 % range; ◊ the headline chosen in the protocol",
                List.of("Measure", "Periods", "Change>", "Likely range>", "p>", "n>"),
                rows));
        if (!other.isEmpty()) {
            blocks.add(m.table(
                    "The headline worked out in other ways",
                    "Shown to see how much hangs on the method; none was chosen by its result",
                    List.of("Measure", "Way", "Change>", "Likely range>"),
                    other));
        }
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
                blocks.add(Material.say("%s is counted by day: its %d values are in the attached file only."
                        .formatted(result.measure().name(), data.spans().size())));
            } else {
                blocks.add(sideBySide(result));
            }
        }
        return blocks;
    }

    private Block.Table sideBySide(MeasureResult result) {
        var data = result.data();
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
        columns.add("Trial>");
        var rows = new ArrayList<List<String>>();
        for (int n = 0; n < Math.min(year, Math.max(before, data.spans().size() - before)); n++) {
            var row = new ArrayList<String>();
            row.add(first(data, before, n, year));
            for (int y = years; y >= 1; y--) {
                var index = before - y * year + n;
                row.add(index < 0 ? "\u2013" : value(result, index));
            }
            row.add(before + n < data.spans().size() ? value(result, before + n) : "\u2013");
            rows.add(row);
        }
        return m.table(
                        result.measure().name(),
                        Say.capital(data.measure().unit())
                                + "; ◊ outside the usual pattern, (e) touched by an event, (a) set aside"
                                + (result.withheld() ? ", * withheld" : "")
                                + (data.isShare()
                                        ? "; share of " + data.measure().denominatorName()
                                        : ""),
                        columns,
                        rows)
                .small();
    }

    private static String first(MeasureData data, int before, int n, int year) {
        Span span = before + n < data.spans().size()
                ? data.spans().get(before + n)
                : data.spans().get(Math.max(0, before - year + n));
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
            return "missing";
        }
        var unusual = result.xmr()
                .found()
                .filter(c -> !c.signals().get(index).isEmpty())
                .isPresent();
        var text = data.isShare() || shown != StrictMath.rint(shown) ? Say.figures(shown) : Say.whole(shown);
        return (unusual ? "◊ " : "")
                + text
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

    private List<Block> versions() {
        var blocks = new ArrayList<Block>();
        var manifest = m.trial().manifest();
        var open = m.trial().open();
        if (open != null) {
            blocks.addAll(new LeftOut(m, open).blocks());
            blocks.add(
                    Material.say(
                            "The open data are attached to the PDF and stand beside the HTML; presence is published only as weekly totals. The hashes below are those of the open data. Those of the full data are not given, because whoever had them could try the few values that a hidden number may have until the hash fits."));
        } else {
            blocks.add(
                    Material.say(
                            "The data are attached to the PDF and stand beside the HTML. Whoever has the frozen folder can make this report again, byte for byte, with the same engine; presence is published only as weekly totals."));
        }
        blocks.add(m.table(
                "Frozen files and their hashes",
                open != null
                        ? "SHA-256, of the open data; files of records about people are empty"
                        : "SHA-256; presence by person is not published",
                List.of("File", "SHA-256"),
                manifest.files().entrySet().stream()
                        .map(e -> List.of(e.getKey(), e.getValue()))
                        .toList()));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "Version " + m.version().number(),
                Say.time(manifest.frozenAt(), m.protocol().timeZone()),
                "For: " + m.version().audience().word() + "; " + m.standing().words()));
        int n = 0;
        for (var erratum : m.version().errata()) {
            rows.add(List.of(
                    "Erratum " + ++n, Say.time(erratum.at(), m.protocol().timeZone()), erratum.text()));
        }
        blocks.add(m.table("Versions and corrections", "", List.of("What", "When", "Words"), rows));
        return blocks;
    }
}
