package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.junit.jupiter.api.Test;

class DistinctTest {

    @Test
    void measures_of_one_name_differ_in_their_names_afterwards_and_in_nothing_else() {
        var small = SmallTrial.frozen();
        var one = shown(small.protocol().measures().get(0));
        var other = small.protocol().measures().get(1).withName(one.name());

        var told = Distinct.names(under(small, one, other));

        assertEquals(
                List.of(
                        one.withName(one.name() + " (" + one.code() + ")"),
                        other.withName(one.name() + " (" + other.code() + ")")),
                told.protocol().measures());
        assertEquals(small.manifest(), told.manifest());
    }

    private static FrozenTrial under(FrozenTrial trial, Measure... measures) {
        return trial.printedUnder(trial.protocol().withMeasures(List.of(measures)));
    }

    /** A measure that says something of small numbers, which a copy could lose. */
    private static Measure shown(Measure m) {
        return new Measure(
                m.code(),
                m.name(),
                m.unit(),
                m.kind(),
                m.better(),
                m.calendar(),
                m.denominatorName(),
                m.source(),
                m.organisation(),
                m.primary(),
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                m.headlineWindow(),
                m.seasonalPairs(),
                m.levelAndSlope(),
                Measure.SmallNumbers.SHOWN,
                null);
    }
}
