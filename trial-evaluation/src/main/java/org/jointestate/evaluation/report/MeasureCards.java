package org.jointestate.evaluation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.Amendment;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Status;
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
        if (m.results().isEmpty()) {
            return "The protocol names no measure, so there is no result.";
        }
        var refused = m.counted().stream()
                .filter(r -> r.answer().verdict() == Verdict.NOT_COMPUTED)
                .map(r -> r.measure().name())
                .toList();
        var worked = m.counted().size() - refused.size();
        var text = "%s looked at, %s primary."
                .formatted(
                        Say.many(m.counted().size(), "measure was", "measures were"),
                        Say.many(m.primaries().size(), "of them", "of them"));
        if (!refused.isEmpty()) {
            text += " %s could not be worked out (%s) and %s not counted here."
                    .formatted(refused.size(), Say.and(refused), refused.size() == 1 ? "is" : "are");
        }
        if (!m.repeating().isEmpty()) {
            text += " %s the same happenings as another by other periods and %s not counted again."
                    .formatted(
                            Say.and(m.repeating().stream()
                                            .map(r -> r.measure().name())
                                            .toList())
                                    + (m.repeating().size() == 1 ? " counts" : " count"),
                            m.repeating().size() == 1 ? "is" : "are");
            var not = m.repeating().stream()
                    .map(MeasureResult::measure)
                    .filter(m::doesNotAddUp)
                    .map(Measure::name)
                    .toList();
            if (!not.isEmpty()) {
                text += " Of %s the plan says so; the numbers do not add up.".formatted(Say.and(not));
            }
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
        sameHappenings(measure).ifPresent(text -> blocks.add(new Block.Note("The same happenings.", text)));
        if (measure.primary()) {
            HowOftenRight.power(result).ifPresent(text -> blocks.add(Material.say(text)));
        }
        HowOftenRight.warning(result)
                .ifPresent(text -> blocks.add(new Block.Note("How far to trust the range.", text)));
        if (result.expected().isEmpty()) {
            Verdicts.recordedAndExpected(result.headline(), data).ifPresent(text -> blocks.add(Material.say(text)));
        }
        warnings(result).ifPresent(text -> blocks.add(Material.say("With a warning.", text)));
        changedDefinition(data).ifPresent(text -> blocks.add(Material.say("What was counted changed.", text)));
        blocks.add(windows(result));
        Closed.words(result).ifPresent(text -> blocks.add(Material.say("Closed ones only.", text)));
        Stretches.words(result).ifPresent(text -> blocks.add(new Block.Note("Separate disruptions.", text)));
        refusals(result).ifPresent(text -> blocks.add(new Block.Note("Not worked out.", text)));
        charts(result, blocks);
        blocks.addAll(new BesideBlocks(m).card(result));
        blocks.add(new Block.Note(
                "The same %ss a year earlier."
                        .formatted(Limits.period(measure.calendar()).replace("calendar ", "")),
                sameMonths(result)));
        notes(result).ifPresent(text -> blocks.add(new Block.Note("Method.", text)));
        blocks.add(new Block.Grade(String.valueOf(result.grade()), quality(result)));
        blocks.add(new Block.Note("About this measure.", about(measure, data)));
        var flags = Epoc.of(m, result).stream()
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

    /** Which other measures count what this one counts, said at each of them. */
    private Optional<String> sameHappenings(Measure measure) {
        var first = m.protocol().repeated(measure);
        if (first.isPresent()) {
            return Optional.of((m.doesNotAddUp(measure)
                            ? "By the plan this counts the same happenings as “%s”, by other periods: the plan says so; the numbers do not add up. They are looked at once, as the plan has it: with that one."
                            : "This counts the same happenings as “%s”, by other periods. They are looked at once: with that one.")
                    .formatted(first.get().name()));
        }
        var others = m.repeating().stream()
                .map(MeasureResult::measure)
                .filter(other -> m.protocol()
                        .repeated(other)
                        .filter(found -> found.code().equals(measure.code()))
                        .isPresent())
                .toList();
        var not = others.stream()
                .filter(m::doesNotAddUp)
                .map(MeasureCards::quoted)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("%s %s the same happenings by other periods. They are looked at once: here."
                                .formatted(
                                        Say.and(others.stream()
                                                .map(MeasureCards::quoted)
                                                .toList()),
                                        others.size() == 1 ? "counts" : "count")
                        + (not.isEmpty()
                                ? ""
                                : " Of %s the plan says so; the numbers do not add up.".formatted(Say.and(not))));
    }

    private static String quoted(Measure measure) {
        return "“%s”".formatted(measure.name());
    }

    private void charts(MeasureResult result, List<Block> blocks) {
        var data = result.data();
        if (data.received().isEmpty()) {
            blocks.add(Material.say("Nothing was recorded, so there is no chart."));
        } else if (!data.drawable()) {
            blocks.add(Material.say(
                    data.withoutCases() > 0
                            ? "There were no cases to take a share of, so there is no chart."
                            : "No recorded value can be drawn, so there is no chart."));
        } else if (ByWeek.wanted(data)) {
            var weeks = ByWeek.of(data, result.expected());
            blocks.add(Material.say(weeks.words()));
            if (weeks.data().drawable()) {
                draw(
                        new SeriesCharts(
                                weeks.data(),
                                Limits.drawn(data, weeks.data()),
                                weeks.data().withheld(),
                                true),
                        result,
                        weeks.expected(),
                        blocks);
            } else {
                blocks.add(Material.say("No week was recorded whole, so there is no chart."));
            }
        } else {
            draw(new SeriesCharts(data, result.xmr(), data.withheld(), true), result, result.expected(), blocks);
        }
    }

    private void draw(SeriesCharts charts, MeasureResult result, List<Double> expected, List<Block> blocks) {
        blocks.add(charts.control(m.numbering()));
        if (!expected.isEmpty()) {
            blocks.add(charts.expected(m.numbering(), result.headline(), expected));
        }
        YearOnYear.of(result.data()).ifPresent(differences -> {
            blocks.add(Material.say("Strong season.", differences.words()));
            blocks.add(differences.figure(m.numbering()));
        });
        YearOnYear.refusal(result.data()).ifPresent(text -> blocks.add(Material.say("Strong season.", text)));
    }

    /** What makes the headline doubtful stands beside it and not among the notes on the method. */
    private static Optional<String> warnings(MeasureResult result) {
        var envelope = result.headline().envelope();
        return envelope.status() == Status.OK_WITH_WARNING
                ? Optional.of(String.join(" ", doubts(envelope)))
                : Optional.empty();
    }

    private static List<String> doubts(Envelope envelope) {
        return envelope.status() == Status.OK_WITH_WARNING
                ? envelope.notes()
                        .subList(envelope.notes().size() - 1, envelope.notes().size())
                : List.of();
    }

    /** Why another way of treating a disruption has no number; the headline's reason stands in the verdict. */
    private static Optional<String> refusals(MeasureResult result) {
        var reasons = new LinkedHashMap<String, List<String>>();
        for (var window : result.windows()) {
            if (!window.computed() && !window.equals(result.headline())) {
                reasons.computeIfAbsent(because(window.envelope().sentence()), because -> new ArrayList<>())
                        .add(window.name());
            }
        }
        if (!result.headline().computed()) {
            reasons.remove(because(result.headline().envelope().sentence()));
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(reasons.entrySet().stream()
                        .map(reason -> Say.and(reason.getValue()) + ", " + reason.getKey())
                        .collect(Collectors.joining(" ")));
    }

    private static String because(String sentence) {
        return Verdicts.plain(sentence).replaceFirst("^We could not work this out ", "");
    }

    /** What the method noted, but for what is true of every interval here and stands in section 12. */
    private static Optional<String> notes(MeasureResult result) {
        var notes = result.headline().envelope().notes().stream()
                .filter(n -> !n.contains("a little too narrow"))
                .filter(n -> !doubts(result.headline().envelope()).contains(n))
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
        var level = "Evidence level %s of 5%s."
                .formatted(
                        result.maryland(), result.levelIsBound() ? " at least; whether it is higher is withheld" : "");
        if (result.maryland() > 2 && BesideTeam.allBearOut(result)) {
            return level;
        }
        return Closing.NO_CAUSE + " " + BesideBlocks.includingNoChange(result) + level;
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
                ? "Numbers before and after %s may not be alike.".formatted(changes.size() == 1 ? "it" : "each of them")
                : "No claim is made about the %s from %s on."
                        .formatted(
                                Say.many(data.redefined().size(), "period", "periods"),
                                changes.size() == 1 ? "then" : Say.day(firstRedefined(data)));
        return Optional.of(Say.and(changes) + ". " + claim);
    }

    private static LocalDate firstRedefined(MeasureData data) {
        var first = data.redefined().stream().min(Integer::compare).orElseThrow();
        return data.spans().get(first - 1).from();
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
                                            Say.about(window.expected().get().value()))
                            : "\u2013");
            n.add(window.computed() ? Say.whole(window.envelope().used()) : "\u2013");
        }
        var caption =
                "%s: three ways to treat disruption".formatted(result.measure().name());
        return m.table(
                caption,
                Verdicts.visiblyDisagree(result.windows())
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
        if (!result.data().countedOverExposure()) {
            return "This comparison is for counts; it was not made.";
        }
        var sentence = Verdicts.plain(result.sameMonths().envelope().sentence());
        if (result.measure().calendar() == MeasureCalendar.FRIDAY_WEEK
                || result.measure().calendar() == MeasureCalendar.DAY) {
            sentence = sentence.replace("month", result.measure().calendar().word());
        }
        var told = result.data().isShare() ? sentence.replace("at the same length", "for as many cases") : sentence;
        return result.sameMonths().computed() ? told + " " + compared(result) : told;
    }

    /** Which periods stand in the comparison of a year earlier: those of the headline. */
    private static String compared(MeasureResult result) {
        var data = result.data();
        var count = new Comparisons(data).matchedPeriods(Analysis.headlineSeries(data, result.headline()));
        var periods = Say.many(
                count,
                Limits.period(data.measure().calendar()),
                Limits.period(data.measure().calendar()) + "s");
        if (data.touched().isEmpty()) {
            return "This uses %s of the trial; no event touched any.".formatted(periods);
        }
        return result.headline().kind() == Measure.HeadlineWindow.WITHOUT_TOUCHED
                ? "This uses the %s of the trial that no event touched, then or a year earlier.".formatted(periods)
                : "This uses %s of the trial, those touched by an event among them.".formatted(periods);
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
        if (data.withoutCases() > 0) {
            text.append(" In %s there was nothing to take a share of; %s left out and not counted as nought."
                    .formatted(
                            Say.many(data.withoutCases(), "period", "periods"),
                            data.withoutCases() == 1 ? "it is" : "they are"));
        }
        amended(measure)
                .forEach(amendment -> text.append(" Amended on %s: %s"
                        .formatted(
                                Say.day(amendment
                                        .at()
                                        .atZone(m.protocol().timeZone())
                                        .toLocalDate()),
                                Say.ended(amendment.difference()))));
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

    /** Changes to the protocol after the lock that speak of this measure. */
    private List<Amendment> amended(Measure measure) {
        return m.protocol().amendments().stream()
                .filter(a -> a.difference()
                        .toLowerCase(Locale.ROOT)
                        .contains(measure.name().toLowerCase(Locale.ROOT)))
                .toList();
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
