package org.jointestate.evaluation.method.disruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.its.Series;
import org.jointestate.evaluation.method.its.Shape;
import org.jointestate.evaluation.method.verdict.Question;
import org.jointestate.evaluation.method.verdict.Verdict;
import org.jointestate.evaluation.method.xmr.Direction;
import org.junit.jupiter.api.Test;

class ThreeViewsTest {
    private static final Question QUESTION =
            new Question("The number of visits", Question.Scale.RATIO, Direction.INCREASE, 0.1, 2, "");

    /** Steady before, higher in the first trial months, nearly nothing in the last two. */
    private static Series lockedDown() {
        var values = new double[30];
        Arrays.setAll(values, i -> 100 + i % 3 + (i >= 24 ? 12 : 0));
        values[28] = 10;
        values[29] = 5;
        return Series.of(values, 25);
    }

    @Test
    void two_views_that_point_in_opposite_directions_force_we_cannot_tell() {
        var views = ThreeViews.ofCounts(lockedDown(), Shape.levelOnly(0), Set.of(29, 30), 0);

        assertTrue(views.everything().found().orElseThrow().headline().value() < 1);
        assertTrue(views.headline().found().orElseThrow().headline().value() > 1);
        assertTrue(views.withShock().orElseThrow().computed());
        assertTrue(views.directionsDisagree(1));
        assertEquals(Verdict.Kind.CANNOT_TELL, views.verdict(QUESTION).kind());
    }

    @Test
    void a_single_touched_period_gets_no_term_of_its_own() {
        var views = ThreeViews.ofCounts(lockedDown(), Shape.levelOnly(0), Set.of(30), 0);

        assertTrue(views.withShock().isEmpty());
    }

    @Test
    void after_a_change_of_definition_nothing_is_claimed() {
        var views = ThreeViews.ofCounts(lockedDown(), Shape.levelOnly(0), Set.of(), 26);

        assertEquals(Reason.TOO_FEW_POINTS, views.everything().envelope().reason());
        assertFalse(views.directionsDisagree(1));
        assertEquals(Verdict.Kind.NOT_COMPUTED, views.verdict(QUESTION).kind());
    }

    @Test
    void a_period_is_touched_when_more_than_a_fifth_of_its_days_lie_inside() {
        var lockdown =
                new Disruption("Lockdown", LocalDate.of(2020, 3, 16), LocalDate.of(2020, 7, 4), Disruption.Kind.SHOCK);

        assertTrue(lockdown.touches(LocalDate.of(2020, 2, 25), LocalDate.of(2020, 3, 25)));
        assertFalse(lockdown.touches(LocalDate.of(2020, 2, 18), LocalDate.of(2020, 3, 18)));
        assertFalse(lockdown.touches(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1)));
    }
}
