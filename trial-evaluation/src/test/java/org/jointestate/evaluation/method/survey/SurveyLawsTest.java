package org.jointestate.evaluation.method.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SurveyLawsTest {
    private static final long SEED = 5;

    private static double[] answers(int n, Random random) {
        return random.ints(n, 1, 6).asDoubleStream().toArray();
    }

    @Test
    void exchanging_the_waves_changes_the_sign_of_delta_and_keeps_p() {
        var random = new Random(SEED);
        for (var i = 0; i < 60; i++) {
            var a = answers(2 + random.nextInt(10), random);
            var b = answers(2 + random.nextInt(10), random);

            var one = TwoGroups.of(a, b).found().orElseThrow();
            var other = TwoGroups.of(b, a).found().orElseThrow();

            assertEquals(-one.delta().value(), other.delta().value(), 1e-12, "seed " + SEED);
            assertEquals(one.pExact(), other.pExact(), 1e-12, "seed " + SEED);
            assertTrue(one.pExact() > 0 && one.pExact() <= 1, "seed " + SEED);
        }
    }

    @Test
    void exchanging_paired_waves_exchanges_improved_and_worsened() {
        var random = new Random(SEED);
        for (var i = 0; i < 60; i++) {
            var a = answers(15, random);
            var b = answers(15, random);

            var one = SignedRank.of(a, b, ZeroHandling.PRATT).found().orElseThrow();
            var other = SignedRank.of(b, a, ZeroHandling.PRATT).found().orElseThrow();

            assertEquals(one.improved(), other.worsened(), "seed " + SEED);
            assertEquals(one.plus(), other.minus(), 1e-12, "seed " + SEED);
            assertEquals(one.pExact(), other.pExact(), 1e-12, "seed " + SEED);
        }
    }

    @Test
    void complete_separation_has_no_interval() {
        var numbers = TwoGroups.of(new double[] {1, 1}, new double[] {5, 5, 4})
                .found()
                .orElseThrow();

        assertFalse(numbers.delta().hasInterval());
    }

    @Test
    void somebody_who_answered_once_is_no_pair() {
        var result = SignedRank.of(new double[] {1, 2, Double.NaN}, new double[] {2, 3, 4}, ZeroHandling.WILCOXON_DROP);

        assertEquals(2, result.found().orElseThrow().pairs());
        assertEquals(1, result.envelope().missing());
    }
}
