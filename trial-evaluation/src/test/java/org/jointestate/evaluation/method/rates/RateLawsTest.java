package org.jointestate.evaluation.method.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Status;
import org.junit.jupiter.api.Test;

class RateLawsTest {
    private static final long SEED = 20191025;

    private static void assertInside(Estimate estimate, String what) {
        assertTrue(estimate.lower() <= estimate.value() && estimate.value() <= estimate.upper(), what + " " + estimate);
    }

    @Test
    void exchanging_the_arms_inverts_the_ratio_and_keeps_the_p_value() {
        var random = new Random(SEED);
        for (var i = 0; i < 200; i++) {
            var a = 1 + random.nextInt(200);
            var b = 1 + random.nextInt(200);
            var what = "seed " + SEED + ": " + a + " and " + b;

            var one = RateRatio.of(a, 183, b, 182, 0.95).found().orElseThrow();
            var other = RateRatio.of(b, 182, a, 183, 0.95).found().orElseThrow();

            assertEquals(
                    1 / one.ratio().value(),
                    other.ratio().value(),
                    1e-12 * other.ratio().value(),
                    what);
            assertEquals(
                    1 / one.ratio().upper(),
                    other.ratio().lower(),
                    1e-9 * other.ratio().lower(),
                    what);
            assertEquals(one.pCentral(), other.pCentral(), 1e-10, what);
            assertInside(one.ratio(), what);
            assertEquals(one.pCentral() < 0.05, !one.ratio().covers(1), what);
        }
    }

    @Test
    void a_share_and_its_interval_stay_between_0_and_1() {
        for (var n = 1; n < 60; n++) {
            for (var x = 0; x <= n; x++) {
                var share = Wilson.of(x, n, 0.95).found().orElseThrow();

                assertInside(share, x + " of " + n);
                assertTrue(share.lower() >= 0 && share.upper() <= 1, x + " of " + n);
            }
        }
    }

    @Test
    void exchanging_the_groups_changes_the_sign_of_a_difference() {
        var random = new Random(SEED);
        for (var i = 0; i < 200; i++) {
            var n = 1 + random.nextInt(50);
            var m = 1 + random.nextInt(50);
            var x = random.nextInt(n + 1);
            var y = random.nextInt(m + 1);

            var one = NewcombeDifference.of(x, n, y, m, 0.95).found().orElseThrow();
            var other = NewcombeDifference.of(y, m, x, n, 0.95).found().orElseThrow();

            assertEquals(-one.value(), other.value(), 1e-12, "seed " + SEED);
            assertEquals(-one.upper(), other.lower(), 1e-12, "seed " + SEED);
            assertInside(one, "seed " + SEED);
        }
    }

    @Test
    void a_rate_interval_contains_the_rate_and_narrows_with_less_confidence() {
        for (var events = 0; events < 200; events++) {
            var wide = PoissonRate.of(events, 26, 0.95).found().orElseThrow();
            var narrow = PoissonRate.of(events, 26, 0.8).found().orElseThrow();

            assertInside(wide, events + " events");
            assertTrue(wide.lower() <= narrow.lower() && narrow.upper() <= wide.upper(), events + " events");
        }
    }

    @Test
    void a_month_missing_on_one_side_is_dropped_from_both() {
        var days = new double[] {31, 30, 31, 31};
        var with = SameMonths.of(new double[] {20, 25, 30, Double.NaN}, days, new double[] {30, 28, 35, 99}, days);

        var without = SameMonths.of(
                new double[] {20, 25, 30}, new double[] {31, 30, 31}, new double[] {30, 28, 35}, new double[] {
                    31, 30, 31
                });

        assertEquals(
                without.found().orElseThrow().ratio(),
                with.found().orElseThrow().ratio());
        assertEquals(1, with.envelope().missing());
    }

    @Test
    void two_matched_months_are_too_few_but_the_exact_comparison_remains() {
        var days = new double[] {31, 30};
        var refused = SameMonths.of(new double[] {20, 25}, days, new double[] {30, 28}, days);

        var pooled = SameMonths.pooled(new double[] {20, 25}, days, new double[] {30, 28}, days);

        assertEquals(Status.NOT_COMPUTED, refused.envelope().status());
        assertEquals(Reason.TOO_FEW_POINTS, refused.envelope().reason());
        assertTrue(pooled.computed());
    }

    @Test
    void a_comparison_is_told_as_the_board_reads_it() {
        // method.md 3.2: 39 in 183 days against 52 in 182 days.
        var result = RateRatio.of(39, 183, 52, 182, 0.95);

        assertEquals(
                "39 in the trial, 52 in the comparison period: 25 % fewer at the same length; the true figure could be anything from 52 % fewer to 15 % more.",
                result.envelope().sentence());
    }
}
