package org.jointestate.evaluation.report;

import java.util.List;

/** The words of the report that a reader may not know, in plain ones. */
final class Glossary {

    private static final List<List<String>> WORDS = List.of(
            List.of("Baseline", "The time before the trial that the trial is compared with."),
            List.of("Benefits register", "A list of what was hoped for, with who looks again and when."),
            List.of("Cash-releasing", "Money that is no longer spent. Time that is saved is not cash."),
            List.of("Co-presence, together", "People of both organisations in the same zone at the same time."),
            List.of(
                    "Comparison group",
                    "A place without the trial, by which one can see what would have happened anyway."),
            List.of("Control chart", "A chart that shows how much a number moves up and down by itself."),
            List.of("EMMIE", "Five headings for evidence: effect, mechanism, moderators, implementation, economics."),
            List.of("EPOC", "A group that reviews studies; its list asks what could have misled us."),
            List.of("Event", "Something from outside that may have moved the numbers, such as COVID or a flood."),
            List.of("Evidence level", "How well a study can tell cause from chance and from other changes, 0 to 5."),
            List.of(
                    "Expected",
                    "What the baseline, its trend and, where the model knows it, the time of year would have led to without the trial."),
            List.of("Freeze", "The data as they stood at one moment. They can no longer be changed unnoticed."),
            List.of("Hash", "A short code made from a file. If one letter of the file changes, the code changes."),
            List.of("HMICFRS", "The inspectorate of police, and of fire and rescue."),
            List.of(
                    "Interrupted time series",
                    "A comparison of a series before and after a known day, allowing for trend and season."),
            List.of(
                    "Likely range",
                    "A 95 % interval: a range made so that it misses the true value about once in twenty times."),
            List.of("Limits", "Where nearly all values of the baseline lie; a value outside is unusual."),
            List.of("Maryland scale", "A way to say how well a study was built, from 1 to 5."),
            List.of(
                    "Optimism bias",
                    "The habit of hoping for less cost and more benefit than comes about; it is allowed for."),
            List.of("OSARA", "Objective, scanning, analysis, response, assessment: how the police work on a problem."),
            List.of("p", "The chance of a result at least this far from no change if nothing had changed."),
            List.of(
                    "Person-hours together",
                    "Hours in which people of both organisations were in the same zone, added over the people."),
            List.of("Primary measure", "One of at most three measures chosen before the trial to carry the answer."),
            List.of("Protocol", "The plan of the evaluation, locked before the trial."),
            List.of("Rank correlation", "How far two things rise and fall together, from −1 to 1."),
            List.of("Seed", "The number that starts the drawing of chance numbers, so that all can draw the same."),
            List.of("Sensitivity", "How much a result changes when it is worked out in another way."),
            List.of("Switching value", "What one line would have to be for costs and benefits to be the same."),
            List.of("Theory of change", "What was meant to lead to what, written down beforehand."),
            List.of("TIDieR-PHP", "Nine things to say about what was tried, so that others can try it."),
            List.of("TREND", "Twenty-two things to say about a study that did not draw lots."),
            List.of("Worth having", "The smallest change that was set in the protocol to matter."));

    private Glossary() {}

    static Block.Table table(Material m) {
        return m.table("Words used in this report", "", List.of("Word", "Meaning"), WORDS);
    }
}
