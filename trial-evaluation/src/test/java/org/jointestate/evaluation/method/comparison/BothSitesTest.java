package org.jointestate.evaluation.method.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.jointestate.evaluation.method.Reason;
import org.junit.jupiter.api.Test;

/** Whether two sites drifted apart before the trial, over made-up series whose truth is known. */
class BothSitesTest {

    private static final int BEFORE = 24;
    private static final int MONTHS = 30;
    private static final int RUNS = 300;

    @Test
    void a_drift_of_times_shows_although_both_share_a_strong_season() {
        var random = new Random(20191025);

        assertTrue(apart(random, 1.0) >= 0.8 * RUNS);
    }

    @Test
    void sites_with_a_strong_season_that_do_not_drift_are_seldom_told_apart() {
        var random = new Random(20191026);

        assertTrue(apart(random, 0) <= 0.08 * RUNS);
    }

    /** A season of amplitude 2 shared by both, chance of their own with a deviation of 0.5, and a drift by the year. */
    private static int apart(Random random, double drift) {
        int apart = 0;
        for (int run = 0; run < RUNS; run++) {
            var own = new double[MONTHS];
            var other = new double[MONTHS];
            for (int month = 0; month < MONTHS; month++) {
                var season = 2 * StrictMath.cos(2 * StrictMath.PI * month / 12);
                own[month] = 10 + season + drift * month / 12 + 0.5 * random.nextGaussian();
                other[month] = 12 + season + 0.5 * random.nextGaussian();
            }
            var found = sites(own, other, new double[0]).drift(BEFORE + 1, new double[0], 0, 0);
            apart += found.numbers().byPeriod().covers(0) ? 0 : 1;
        }
        return apart;
    }

    @Test
    void the_drift_of_counts_that_resemble_their_neighbours_has_a_wider_range_and_the_same_middle() {
        var random = new Random(7);
        var months = IntStream.range(0, MONTHS).mapToDouble(n -> 1 + n % 12).toArray();
        double widened = 0;
        int apart = 0;
        int plainlyApart = 0;
        for (int run = 0; run < RUNS; run++) {
            var own = new double[MONTHS];
            var other = new double[MONTHS];
            var days = new double[MONTHS];
            double left = 0;
            for (int month = 0; month < MONTHS; month++) {
                left = 0.5 * left + 0.15 * random.nextGaussian();
                own[month] = StrictMath.rint(200 * StrictMath.exp(left));
                other[month] = StrictMath.rint(200 * StrictMath.exp(0.07 * random.nextGaussian()));
                days[month] = 30;
            }
            var found = sites(own, other, days).drift(BEFORE + 1, months, 0, 0).numbers();
            widened += found.widened() / RUNS;
            var drift = found.byPeriod();
            apart += drift.covers(0) ? 0 : 1;
            var reach = (drift.upper() - drift.value()) / found.widened();
            plainlyApart += StrictMath.abs(drift.value()) <= reach ? 0 : 1;
            assertEquals(drift.upper() - drift.value(), drift.value() - drift.lower(), 1e-12);
        }
        assertTrue(widened > 1.2, "widened " + widened);
        assertTrue(apart < plainlyApart, apart + " of " + plainlyApart);
        assertTrue(apart <= 0.12 * RUNS, "told apart " + apart);
    }

    @Test
    void two_sites_whose_gap_never_changes_show_nothing_of_a_drift() {
        var own = IntStream.range(0, MONTHS).mapToDouble(n -> n % 5).toArray();
        var other = IntStream.range(0, MONTHS).mapToDouble(n -> 3 + n % 5).toArray();

        var found = sites(own, other, new double[0]).drift(BEFORE + 1, new double[0], 0, 0);

        assertEquals(Reason.NO_RESIDUAL_VARIATION, found.envelope().reason());
    }

    private static BothSites sites(double[] own, double[] other, double[] exposure) {
        var during = new boolean[MONTHS];
        java.util.Arrays.fill(during, BEFORE, MONTHS, true);
        return new BothSites(
                own, other, exposure, exposure, IntStream.rangeClosed(1, MONTHS).toArray(), during);
    }
}
