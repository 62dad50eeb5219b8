package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.verdict.Verdict;

/** Section 5: one card for each measure, verdict first. */
final class MeasureCards {

    private final Material m;

    MeasureCards(Material material) {
        this.m = material;
    }

    Section section(String number) {
        var blocks = new ArrayList<Block>();
        blocks.add(Material.say(lookedAt()));
        int card = 0;
        for (var result : m.results()) {
            blocks.addAll(card(result, number + "." + ++card));
        }
        return new Section("changed", number, "What changed?", blocks);
    }

    /** A measure that could not be worked out can look like nothing, so it is named and not counted. */
    private String lookedAt() {
        var refused = m.results().stream()
                .filter(r -> r.answer().verdict() == Verdict.NOT_COMPUTED)
                .map(r -> r.measure().name())
                .toList();
        var worked = m.results().size() - refused.size();
        var text = "%s looked at, %s primary."
                .formatted(
                        Say.many(m.results().size(), "measure was", "measures were"),
                        Say.many(m.primaries().size(), "of them", "of them"));
        if (!refused.isEmpty()) {
            text += " %s could not be worked out (%s) and %s not counted here."
                    .formatted(refused.size(), Say.and(refused), refused.size() == 1 ? "is" : "are");
        }
        return worked == 0
                ? text
                : text
                        + " By chance alone we would expect about %s of the %s%s to look unusual."
                                .formatted(Say.figures(0.05 * worked), worked, refused.isEmpty() ? "" : " worked out");
    }

    private List<Block> card(MeasureResult result, String number) {
        var blocks = new ArrayList<Block>();
        var measure = result.measure();
        var data = result.data();
        blocks.add(new Block.Heading(m.numbering().id("measure"), 3, number, measure.name(), false));
        var answer = result.answer();
        blocks.add(new Block.Verdict(m.agreed(answer.lead()), answer.text(), caveat(result)));
        HowOftenRight.warning(result)
                .ifPresent(text -> blocks.add(new Block.Note("How far to trust the range.", text)));
        if (result.expected().isEmpty()) {
            Verdicts.recordedAndExpected(result.headline(), data).ifPresent(text -> blocks.add(Material.say(text)));
        }
        changedDefinition(data).ifPresent(text -> blocks.add(Material.say("What was counted changed.", text)));
        blocks.add(windows(result));
        if (data.received().isEmpty()) {
            blocks.add(Material.say("Nothing was recorded, so there is no chart."));
        } else {
            var charts = new SeriesCharts(data, result.xmr(), data.withheld(), true);
            blocks.add(charts.control(m.numbering()));
            if (!result.expected().isEmpty()) {
                blocks.add(charts.expected(m.numbering(), result));
            }
        }
        blocks.add(new Block.Note("The same months a year earlier.", sameMonths(result)));
        notes(result).ifPresent(text -> blocks.add(new Block.Note("Method.", text)));
        blocks.add(new Block.Grade(String.valueOf(result.grade()), quality(result)));
        blocks.add(new Block.Note("About this measure.", about(measure, data)));
        var flags = Epoc.of(m.protocol(), result).stream()
                .filter(row -> row.risk() == Epoc.Risk.HIGH)
                .map(row -> Verdicts.lowered(row.item()))
                .toList();
        blocks.add(new Block.Note(
                "Risk of bias.",
                flags.isEmpty()
                        ? "No item of the EPOC list is high (section 12)."
                        : "High on " + Say.and(flags) + "."));
        blocks.add(m.authored("Trial leads' comment", m.trial().authored().comment(measure.code())));
        return blocks;
    }

    /** What the method noted, but for what is true of every interval here and stands in section 12. */
    private static Optional<String> notes(MeasureResult result) {
        var notes = result.headline().envelope().notes().stream()
                .filter(n -> !n.contains("a little too narrow"))
                .toList();
        var ways = result.windows().stream()
                .filter(Window::computed)
                .map(Window::method)
                .distinct()
                .toList();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((Say.capital(String.join("; ", ways)) + ". " + String.join(" ", notes)).strip());
    }

    private static String caveat(MeasureResult result) {
        var level = "Evidence level %s of 5.".formatted(result.maryland());
        return result.maryland() <= 2 ? "This does not show the shared office caused it. " + level : level;
    }

    private static Optional<String> changedDefinition(MeasureData data) {
        var changes = data.events().stream()
                .filter(e -> e.kind() == LoggedEvent.Kind.DEFINITION_CHANGE)
                .map(e -> "%s, from %s".formatted(e.name(), Say.day(e.from())))
                .toList();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var claim = data.redefined().isEmpty()
                ? "Numbers before and after it may not be alike."
                : "No claim is made about the %s from then on."
                        .formatted(Say.many(data.redefined().size(), "period", "periods"));
        return Optional.of(Say.and(changes) + ". " + claim);
    }

    private Block.Table windows(MeasureResult result) {
        var names = new ArrayList<String>();
        names.add("");
        var change = new ArrayList<String>(List.of("Change"));
        var range = new ArrayList<String>(List.of("Likely range (95 %)"));
        var recorded = new ArrayList<String>(List.of("Recorded; expected"));
        var n = new ArrayList<String>(List.of("Periods used"));
        for (var window : result.windows()) {
            names.add(window.name() + (window.kind() == result.measure().headlineWindow() ? " (headline)" : "") + ">");
            change.add(window.changeText());
            range.add(window.computed() ? window.rangeText() : "\u2013");
            recorded.add(
                    window.observed().isPresent() && window.expected().isPresent()
                            ? "%s; about %s"
                                    .formatted(
                                            Say.whole(window.observed().get()),
                                            Say.whole(window.expected().get().value()))
                            : "\u2013");
            n.add(window.computed() ? String.valueOf(window.envelope().used()) : "\u2013");
        }
        var caption =
                "%s: three ways to treat disruption".formatted(result.measure().name());
        return m.table(
                caption,
                Verdicts.disagree(result.windows())
                        ? "They do not all point in the same direction"
                        : m.fixedBeforehand()
                                ? "The headline was chosen in the protocol, before any result was seen"
                                : "The headline was chosen in the protocol, " + m.locked(),
                names,
                List.of(change, range, recorded, n));
    }

    private static String sameMonths(MeasureResult result) {
        if (result.withheld()) {
            return "Withheld with the figures of this measure.";
        }
        return result.data().countedOverExposure()
                ? result.sameMonths().envelope().sentence()
                : "This comparison is for counts; it was not made.";
    }

    static String quality(MeasureResult result) {
        var data = result.data();
        var expected = data.expectedCount(false) + data.expectedCount(true);
        var received = data.received();
        return result.quality()
                .found()
                .map(q -> "Data grade %s, %s of 100: %s of %s received; %s late; %s failed a check; %s corrected.%s"
                        .formatted(
                                q.grade(),
                                Say.whole(q.score()),
                                received.size(),
                                expected,
                                received.stream().filter(o -> o.late()).count(),
                                received.stream().filter(o -> o.failedRule()).count(),
                                received.stream().filter(o -> o.corrected()).count(),
                                data.definitionChanged() ? " Capped at 60 because what was counted changed." : ""))
                .orElse("Data grade D: " + result.quality().envelope().sentence());
    }

    private String about(Measure measure, MeasureData data) {
        var better =
                switch (measure.better()) {
                    case UP -> "More is better";
                    case DOWN -> "Less is better";
                    case NEITHER -> "Neither more nor less is better by itself";
                };
        var text = new StringBuilder("%s. A change worth having: %s. Counted by %s in %s. Source: %s (%s)."
                .formatted(
                        better,
                        worth(measure),
                        measure.calendar().word(),
                        measure.unit(),
                        measure.source(),
                        m.protocol().organisationName(measure.organisation())));
        var aside = data.expected().setAside();
        if (!aside.isEmpty()) {
            text.append(" Set aside because they cross a border of the baseline or the trial: %s."
                    .formatted(
                            Say.and(aside.stream().map(MeasureCards::shortSpan).toList())));
        }
        if (data.unexpected() > 0) {
            text.append(" %s on a period this measure does not have, or on one recorded twice, and left out."
                    .formatted(Say.many(data.unexpected(), "value was", "values were")));
        }
        return text.toString();
    }

    static String worth(Measure measure) {
        return switch (measure.kind()) {
            case COUNT, RATE -> Say.percent(measure.minimumWorthwhileChange().doubleValue());
            case PROPORTION ->
                Say.of(Say.figures(measure.minimumWorthwhileChange().doubleValue() * 100), "percentage points");
            default -> Say.of(Say.number(measure.minimumWorthwhileChange()), measure.unit());
        };
    }

    static String shortSpan(Span span) {
        return Say.shortDay(span.from()) + " to " + Say.shortDay(span.lastDay());
    }
}
