package org.jointestate.evaluation.method.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Result;
import org.junit.jupiter.api.Test;

class BeyondChanceTest {

    @Test
    void months_that_move_by_a_tenth_by_themselves_do_not_show_that_two_of_them_are_another_rate() {
        // Five months of anti-social behaviour in Derbyshire, in which nothing was tried.
        var found = compared(
                new double[] {2858, 2566, 2385}, new double[] {31, 30, 31}, new double[] {2980, 3142}, new double[] {
                    31, 28
                });
        var plain = RateRatio.of(2980 + 3142, 59, 2858 + 2566 + 2385, 92, 0.95).envelope();

        assertTrue(estimate(plain.estimate()).lower() > 1.15, "chance alone would not do it");
        assertTrue(estimate(found.envelope().estimate()).covers(1));
        assertTrue(p(found) > 0.05);
        assertEquals(
                estimate(plain.estimate()).value(),
                estimate(found.envelope().estimate()).value());
        assertTrue(found.envelope().notes().get(0).contains("widened"));
    }

    @Test
    void the_interval_leaves_out_no_change_exactly_when_p_is_below_five_in_a_hundred() {
        var random = new Random(20191025);
        for (int run = 0; run < 500; run++) {
            var found = compared(made(random, 4), days(4), made(random, 5), days(5));
            assertEquals(p(found) < 0.05, !estimate(found.envelope().estimate()).covers(1), "run " + run);
        }
    }

    @Test
    void what_moves_by_chance_alone_is_hardly_widened_and_one_period_a_side_not_at_all() {
        var poisson = PoissonDistribution.of(300).createSampler(RandomSource.KISS.create(7L));
        int wrong = 0;
        for (int run = 0; run < 1000; run++) {
            var found = compared(
                    poisson.samples(6).asDoubleStream().toArray(),
                    days(6),
                    poisson.samples(4).asDoubleStream().toArray(),
                    days(4));
            wrong += estimate(found.envelope().estimate()).covers(1) ? 0 : 1;
        }
        assertTrue(wrong <= 50, "wrong " + wrong);

        var exact = RateRatio.of(10, 30, 20, 30, 0.95);
        var moves = new BeyondChance();
        moves.add(10, 10);
        moves.add(20, 20);
        assertEquals(exact.envelope().estimate(), moves.widen(exact).envelope().estimate());
        assertTrue(moves.widen(exact).envelope().notes().get(0).startsWith("One period on each side"));
    }

    private static double[] made(Random random, int months) {
        return random.doubles(months, 500, 900).map(Math::rint).toArray();
    }

    private static double[] days(int months) {
        var days = new double[months];
        java.util.Arrays.fill(days, 30);
        return days;
    }

    private static Result<RateRatio.Numbers> compared(
            double[] before, double[] daysBefore, double[] now, double[] daysNow) {
        var moves = new BeyondChance();
        add(moves, before, daysBefore);
        add(moves, now, daysNow);
        return moves.widen(RateRatio.of(sum(now), sum(daysNow), sum(before), sum(daysBefore), 0.95));
    }

    private static void add(BeyondChance moves, double[] counts, double[] days) {
        for (int n = 0; n < counts.length; n++) {
            moves.add(counts[n], sum(counts) / sum(days) * days[n]);
        }
    }

    private static double sum(double[] values) {
        return java.util.Arrays.stream(values).sum();
    }

    private static double p(Result<RateRatio.Numbers> found) {
        var p = found.envelope().p();
        return p == null ? Double.NaN : p;
    }

    private static Estimate estimate(@org.jspecify.annotations.Nullable Estimate estimate) {
        return java.util.Objects.requireNonNull(estimate);
    }
}
