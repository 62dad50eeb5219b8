package org.jointestate.evaluation.dataset;

import java.util.List;

/**
 * A team elsewhere that carried on as before, of which the same things were counted. {@code agreedBefore} says that it, and why it is
 * comparable, was agreed before anybody had seen what came of the trial.
 *
 * @param organisation its organisation as people call it
 * @param measures codes of the measures that were counted there as well
 */
public record ComparisonTeam(
        String code, String name, String organisation, String why, boolean agreedBefore, List<String> measures) {

    public ComparisonTeam {
        Checks.text(code, "code of the comparison team");
        Checks.text(name, "name of the comparison team");
        Checks.text(organisation, "organisation of the comparison team");
        Checks.text(why, "reason for the comparison team");
        measures = Checks.list(measures);
    }

    /** Under what code its values of a measure are kept. */
    public String seriesOf(String measure) {
        return measure + "_VS_" + code;
    }

    /**
     * The measure as it was counted there: the same in everything that says how, and never an outcome of the trial. Where it counts what
     * another counts, it does so there as well, as long as the other was counted there.
     */
    public Measure seriesOf(Measure measure) {
        var other = measure.sameAs();
        return new Measure(
                seriesOf(measure.code()),
                "%s, %s".formatted(measure.name(), name),
                measure.unit(),
                measure.kind(),
                measure.better(),
                measure.calendar(),
                measure.denominatorName(),
                measure.source(),
                measure.organisation(),
                false,
                measure.aim(),
                null,
                measure.minimumWorthwhileChange(),
                measure.headlineWindow(),
                measure.seasonalPairs(),
                measure.levelAndSlope(),
                measure.smallNumbers(),
                other == null || !measures.contains(other) ? null : seriesOf(other));
    }
}
