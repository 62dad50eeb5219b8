package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.dataset.TheoryLink;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;

/** Sections 1 to 3: why, what was tried, and what was asked and promised beforehand. */
final class Opening {

    private final Material m;

    Opening(Material material) {
        this.m = material;
    }

    Section why(String number) {
        var blocks = new ArrayList<Block>();
        blocks.add(m.authored("Trial leads: why", AuthoredText.Section.WHY));
        if (m.protocol().aims().isEmpty()) {
            blocks.add(Material.say("The protocol names no aim."));
        } else {
            blocks.add(
                    Material.say("The trial had " + Say.many(m.protocol().aims().size(), "aim", "aims") + ":"));
            blocks.add(new Block.Bullets(m.protocol().aims()));
        }
        blocks.add(
                Material.say(
                        "The Policing and Crime Act 2017 asks both organisations to keep under consideration whether working together is in the interests of the efficiency or effectiveness of each. Section 9 answers for each in turn."));
        blocks.add(m.heading(number + ".1", "What inspectors had asked for"));
        blocks.add(new Inspectors(m).asked());
        blocks.add(m.heading(number + ".2", "Objective, scanning, analysis, response, assessment"));
        blocks.add(m.authored("Trial leads: objective", AuthoredText.Section.OBJECTIVE));
        blocks.add(m.authored("Trial leads: scanning, or how the problem was found", AuthoredText.Section.SCANNING));
        blocks.add(m.authored("Trial leads: analysis, or why it was there", AuthoredText.Section.ANALYSIS));
        blocks.add(m.authored("Trial leads: response, or what was chosen against it", AuthoredText.Section.RESPONSE));
        blocks.add(Material.say("Assessment.", assessment()));
        return new Section("why", number, "Why this trial", blocks);
    }

    private String assessment() {
        var counts = new LinkedHashMap<String, Long>();
        m.counted().stream()
                .sorted(Comparator.comparing(r -> r.answer().verdict()))
                .forEach(r -> counts.merge(VerdictWord.of(r), 1L, Long::sum));
        if (counts.isEmpty()) {
            return "No measure was planned, so nothing can be assessed.";
        }
        var parts = new ArrayList<String>();
        counts.forEach((word, count) -> parts.add(word + ": " + count));
        return "Of %s: %s. Each stands in section 5, and how sure we are in section 12."
                .formatted(Say.many(m.counted().size(), "measure", "measures"), String.join("; ", parts));
    }

    Section tried(String number) {
        var protocol = m.protocol();
        var blocks = new ArrayList<Block>();
        blocks.add(Material.say("The trial ran from %s: %s days.%s"
                .formatted(
                        Say.days(protocol.trial()),
                        protocol.trial().days(),
                        m.disruption()
                                .map(e -> " It went as planned until %s (%s): %s days."
                                        .formatted(
                                                Say.day(e.from().minusDays(1)),
                                                e.name(),
                                                Math.max(
                                                        0,
                                                        e.from().toEpochDay()
                                                                - protocol.trialFrom()
                                                                        .toEpochDay())))
                                .orElse(""))));
        new Description(m).whenItWasDisturbed().ifPresent(text -> blocks.add(Material.say(text)));
        blocks.add(timeline());
        blocks.add(m.table(
                "The teams",
                "People in each team when the protocol was locked",
                List.of("Team", "Organisation", "People>"),
                protocol.teams().stream()
                        .map(t -> List.of(
                                t.name(), protocol.organisationName(t.organisation()), String.valueOf(t.members())))
                        .toList()));
        blocks.add(Material.say("They shared %s%s."
                .formatted(
                        Say.many(protocol.desks(), "desk", "desks"),
                        protocol.zones().isEmpty() ? "" : " in " + zones())));
        blocks.add(m.authored("Trial leads: what was done", AuthoredText.Section.DESCRIPTION));
        blocks.add(m.authored("Trial leads: what was changed on the way", AuthoredText.Section.ADAPTATIONS));
        blocks.add(new Description(m).table());
        return new Section("tried", number, "What was tried", blocks);
    }

    private String zones() {
        return Say.and(m.protocol().zones().stream()
                .map(z -> z.name() + " (" + z.site() + ")")
                .toList());
    }

    private Block.Figure timeline() {
        var protocol = m.protocol();
        var from = protocol.hasBaseline() ? protocol.baselineFrom() : protocol.trialFrom();
        var days = new Span(from, protocol.trialTo());
        var plot = new Plot(122, days, 0, 1, true);
        m.disruption().ifPresent(e -> {
            plot.hatch(e.spanUntil(protocol.trialTo()));
            plot.hatchName(e.name());
        });
        var start = plot.x(protocol.trialFrom());
        if (protocol.hasBaseline()) {
            plot.add(new Drawing.Box(Look.BAR_1, plot.x(from), 68, plot.x(protocol.baselineTo()) - plot.x(from), 18));
            plot.label(plot.x(from) + 6, 81, Anchor.START, true, "Baseline");
        }
        plot.add(new Drawing.Box(Look.BAR_3, start, 68, plot.right() - start, 18));
        plot.label(plot.right() + 6, 81, Anchor.START, true, "Trial");
        plot.line(Look.AXIS, plot.x(from), 98, plot.right(), 98);
        for (var month = from.withDayOfMonth(1).plusMonths(1);
                month.isBefore(days.to());
                month = month.plusMonths(Plot.monthsApart(days))) {
            plot.line(Look.AXIS, plot.x(month), 98, plot.x(month), 102);
            if (plot.x(month) < plot.right() - 20) {
                plot.label(plot.x(month), 114, Anchor.MIDDLE, false, Say.month(month));
            }
        }
        var events = events();
        plot.flags(events);
        var words = new StringBuilder();
        for (int n = 0; n < events.size(); n++) {
            words.append(n == 0 ? "" : "; ")
                    .append("%s %s, %s"
                            .formatted(
                                    n + 1,
                                    events.get(n).name(),
                                    Say.shortDay(events.get(n).from())));
        }
        var said = events.isEmpty() ? "No event was logged." : "Events: " + words + ".";
        return new Block.Figure(
                m.numbering().id("figure"),
                m.numbering().figure(),
                "Baseline, trial and logged events",
                events.isEmpty()
                        ? "No event was logged that may have moved the numbers."
                        : "%s may have moved the numbers from outside; each has a flag here and on the charts it touches."
                                .formatted(Say.many(events.size(), "event", "events")),
                plot.drawing(),
                "Timeline from %s, the trial from %s. %s"
                        .formatted(Say.days(days), Say.day(protocol.trialFrom()), said),
                said);
    }

    /** What stands for the trial not having been: the counterfactual, in words. */
    private static String comparedWith(MeasureResult result) {
        if (result.withheld()) {
            return "withheld";
        }
        if (!result.headline().computed()) {
            return "nothing: not worked out";
        }
        if (!result.expected().isEmpty()) {
            return Season.compared(result.data());
        }
        var method = result.headline().method();
        return method.isBlank() ? "its own baseline" : "its own baseline, by " + Verdicts.lowered(method);
    }

    private List<LoggedEvent> events() {
        return m.trial().events().stream()
                .sorted(java.util.Comparator.comparing(LoggedEvent::from).thenComparing(LoggedEvent::code))
                .toList();
    }

    Section asked(String number) {
        var protocol = m.protocol();
        var blocks = new ArrayList<Block>();
        blocks.add(m.heading(number + ".1", "Questions"));
        blocks.add(m.table(
                "Questions asked before the trial",
                "",
                List.of("Question", "Kind", "Numbers in", "Answer"),
                protocol.questions().stream()
                        .map(q -> List.of(
                                q.text(),
                                switch (q.kind()) {
                                    case PROCESS -> "process";
                                    case IMPACT -> "impact";
                                    case VALUE -> "value for money";
                                },
                                switch (q.kind()) {
                                    case PROCESS -> "section 4";
                                    case IMPACT -> "section 5";
                                    case VALUE ->
                                        m.trial().ledger().isEmpty() ? "none: no costs were recorded" : "section 8";
                                },
                                m.trial()
                                        .authored()
                                        .answer(q.text())
                                        .map(answer -> answer.answerable() ? "below" : "not answerable; below why")
                                        .orElse("not answered by the authors")))
                        .toList()));
        for (var question : protocol.questions()) {
            blocks.add(m.trial()
                    .authored()
                    .answer(question.text())
                    .map(answer -> m.authored(
                            answer.answerable() ? question.text() : question.text() + " Not answerable, because:",
                            Optional.of(answer.text())))
                    .orElseGet(() -> m.authored(question.text(), Optional.of("Not answered by the authors."))));
        }
        blocks.add(m.heading(number + ".2", "How it was meant to work"));
        var logic = new ArrayList<List<String>>();
        for (var stage : TheoryLink.Stage.values()) {
            var links = protocol.theoryOfChange().stream()
                    .filter(l -> l.stage() == stage)
                    .toList();
            if (!links.isEmpty()) {
                logic.add(List.of(
                        Say.capital(stage.name().toLowerCase(java.util.Locale.ROOT)),
                        links.stream().map(TheoryLink::text).collect(Collectors.joining("; ")),
                        links.stream()
                                .flatMap(l -> l.measures().stream())
                                .distinct()
                                .map(code -> protocol.measure(code)
                                        .map(x -> x.name())
                                        .orElse(code))
                                .collect(Collectors.joining("; "))));
            }
        }
        if (logic.isEmpty()) {
            blocks.add(Material.say("No theory of change was written into the protocol."));
        } else {
            blocks.add(Logic.figure(m));
        }
        blocks.add(m.table(
                "Theory of change",
                "Each row leads to the next",
                List.of("Step", "What", "Measures that would show it"),
                logic));
        blocks.add(m.authored("Trial leads: the thinking behind it", AuthoredText.Section.LOGIC));
        blocks.add(m.heading(number + ".3", "Measures, and what the trial could have shown"));
        blocks.add(Material.say(
                "Worked out from the baseline alone, at 80 % power. Where the trial could only have shown a change far larger than one worth having, \"we cannot tell\" was the likely answer from the start. For a time or a score it is a step in its own unit, worked out as if neighbouring periods did not resemble each other; where they do it is larger. "
                        + BesideBlocks.group(m)));
        blocks.addAll(new BesideBlocks(m).chosen());
        blocks.add(m.table(
                "Measures and the smallest change the trial could have shown",
                "Primary measures are marked",
                List.of("Measure", "Kept by", "Better is", "Compared with", "Worth having>", "Could have shown>"),
                m.results().stream()
                        .map(r -> List.of(
                                r.measure().name() + (r.measure().primary() ? " (primary)" : ""),
                                protocol.organisationName(r.measure().organisation()),
                                switch (r.measure().better()) {
                                    case UP -> "more";
                                    case DOWN -> "less";
                                    case NEITHER -> "neither";
                                },
                                comparedWith(r),
                                MeasureCards.worth(r.measure()),
                                r.detectable()
                                        .map(d -> Say.signed(d.decrease()) + " or " + Say.signed(d.increase()))
                                        .or(() -> r.detectableStep()
                                                .map(s -> Say.of(
                                                        Say.signedNumber(-s.size()) + " or "
                                                                + Say.signedNumber(s.size()),
                                                        r.measure().unit())))
                                        .orElse(r.withheld() ? "withheld" : "not worked out")))
                        .toList()));
        smallNumbers(blocks);
        blocks.add(m.heading(number + ".4", "The protocol and its amendments"));
        blocks.add(Material.say("The protocol was locked on %s. Its hash is %s."
                .formatted(Say.time(protocol.lockedAt(), protocol.timeZone()), protocol.hash())));
        m.movedStart().map(Material::say).ifPresent(blocks::add);
        if (protocol.amendments().isEmpty()) {
            blocks.add(Material.say("It was not amended."));
        } else {
            blocks.add(m.table(
                    "Amendments",
                    "",
                    List.of("When", "Who", "Why", "What changed"),
                    protocol.amendments().stream()
                            .map(a -> List.of(Say.time(a.at(), protocol.timeZone()), a.who(), a.why(), a.difference()))
                            .toList()));
        }
        blocks.add(m.table(
                "Agreed beforehand: when to stop, amend or continue",
                "",
                List.of("Then", "If"),
                protocol.progressionCriteria().stream()
                        .map(c -> List.of(Say.capital(c.verb().name().toLowerCase(java.util.Locale.ROOT)), c.text()))
                        .toList()));
        return new Section("asked", number, "What was asked, and promised beforehand", blocks);
    }

    /** Only where the plan does not say the usual: of each such measure, so that nobody chooses it once the numbers are known. */
    private void smallNumbers(List<Block> blocks) {
        for (var seen : List.of(Measure.SmallNumbers.SHOWN, Measure.SmallNumbers.WITHHELD_WITH_NOUGHT)) {
            var names = m.results().stream()
                    .map(MeasureResult::measure)
                    .filter(measure -> measure.publicly() == seen)
                    .map(Measure::name)
                    .collect(Collectors.joining("; "));
            if (!names.isEmpty()) {
                blocks.add(Material.say((seen == Measure.SmallNumbers.SHOWN
                                ? "The plan says that small numbers of these measures may be seen by everybody: %s."
                                : "The plan says that of these measures the published version hides nought as well as "
                                        + hidden()
                                        + ": %s.")
                        .formatted(names)));
            }
        }
    }

    /** How far up small numbers go is settled when a version is published, and known in it alone. */
    private String hidden() {
        var open = m.trial().open();
        return open == null ? "small numbers" : "1 to " + (open.threshold() - 1);
    }
}
