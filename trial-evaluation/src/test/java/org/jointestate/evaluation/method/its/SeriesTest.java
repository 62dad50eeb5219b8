package org.jointestate.evaluation.method.its;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Status;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final long SEED = 26;

    private static double[] counts(int n, Random random) {
        return random.doubles(n, 40, 80).map(StrictMath::rint).toArray();
    }

    @Test
    void the_widened_interval_contains_the_plain_one_and_the_estimate() {
        var random = new Random(SEED);
        for (var i = 0; i < 50; i++) {
            var fit = CountSeries.quasiPoisson(Series.of(counts(30, random), 25), Shape.levelOnly(0))
                    .found()
                    .orElseThrow();
            var level = fit.coefficients().named("level");

            assertTrue(fit.headline().lower() <= StrictMath.exp(level.lower()) + 1e-12, "seed " + SEED);
            assertTrue(fit.headline().upper() >= StrictMath.exp(level.upper()) - 1e-12, "seed " + SEED);
            assertTrue(fit.errorInflation() >= 1, "seed " + SEED);
        }
    }

    @Test
    void what_lasts_for_weeks_widens_the_range_of_weekly_counts_and_leaves_the_estimate() {
        // Ten weeks high, ten weeks low, with every other week up or down: the next week says little, the next ones say
        // much.
        var values = new double[130];
        Arrays.setAll(values, i -> 50 + (i / 10 % 2 == 0 ? 10 : -10) + (i % 2 == 0 ? 12 : -12));
        var series = Series.of(values, 105);

        var next = CountSeries.quasiPoisson(series, Shape.levelOnly(0)).found().orElseThrow();
        var lasting =
                CountSeries.quasiPoisson(series, Shape.levelOnly(0), 1).found().orElseThrow();

        assertEquals(1, next.errorInflation());
        assertTrue(lasting.errorInflation() > 1.3, () -> "widened " + lasting.errorInflation());
        assertEquals(next.headline().value(), lasting.headline().value());
        assertEquals(next.counterfactual(), lasting.counterfactual());
    }

    @Test
    void a_memory_over_weeks_never_narrows_a_range() {
        var random = new Random(SEED);
        for (var i = 0; i < 50; i++) {
            var series = Series.of(counts(130, random), 105);

            var next =
                    CountSeries.quasiPoisson(series, Shape.levelOnly(1)).found().orElseThrow();
            var lasting = CountSeries.quasiPoisson(series, Shape.levelOnly(1), 1)
                    .found()
                    .orElseThrow();

            assertTrue(lasting.errorInflation() >= next.errorInflation(), "seed " + SEED);
        }
    }

    @Test
    void a_missing_last_month_is_the_same_as_a_shorter_series() {
        var values = counts(30, new Random(SEED));
        var missing = values.clone();
        missing[29] = Double.NaN;

        var one = CountSeries.quasiPoisson(Series.of(missing, 25), Shape.levelOnly(0));
        var other = CountSeries.quasiPoisson(Series.of(Arrays.copyOf(values, 29), 25), Shape.levelOnly(0));

        assertEquals(
                other.found().orElseThrow().headline(),
                one.found().orElseThrow().headline());
        assertEquals(1, one.envelope().missing());
    }

    @Test
    void a_longer_exposure_in_every_period_changes_no_ratio() {
        var values = counts(30, new Random(SEED));
        var days = new double[30];
        Arrays.fill(days, 7);

        var plain = CountSeries.quasiPoisson(Series.of(values, 25), Shape.levelAndSlope(1));
        var offset = CountSeries.quasiPoisson(Series.of(values, 25).withExposure(days), Shape.levelAndSlope(1));

        assertEquals(
                plain.found().orElseThrow().headline().value(),
                offset.found().orElseThrow().headline().value(),
                1e-9);
    }

    @Test
    void every_refusal_has_its_reason() {
        var values = counts(30, new Random(SEED));
        var flat = new double[30];
        Arrays.fill(flat, 5);
        var line = new double[30];
        Arrays.setAll(line, i -> 2.0 * i);
        var half = values.clone();
        half[3] = 1.5;
        var nothing = new double[30];

        assertEquals(Reason.NO_VARIATION, reason(ContinuousSeries.reml(Series.of(flat, 25), Shape.levelOnly(0))));
        assertEquals(
                Reason.NO_RESIDUAL_VARIATION, reason(ContinuousSeries.reml(Series.of(line, 25), Shape.levelOnly(0))));
        assertEquals(Reason.INVALID_DATA, reason(CountSeries.quasiPoisson(Series.of(half, 25), Shape.levelOnly(0))));
        assertEquals(Reason.NO_EVENTS, reason(CountSeries.quasiPoisson(Series.of(nothing, 25), Shape.levelOnly(0))));
        assertEquals(
                Reason.SEASONALITY_NOT_ESTIMABLE,
                reason(CountSeries.quasiPoisson(Series.of(values, 10), Shape.levelOnly(1))));
        assertEquals(Reason.NO_DATA, reason(CountSeries.quasiPoisson(Series.of(new double[0], 1), Shape.levelOnly(0))));
        assertEquals(
                Reason.INVALID_DATA,
                reason(CountSeries.quasiPoisson(
                        Series.of(values, 25).withExposure(new double[3]), Shape.levelOnly(0))));
    }

    private static Reason reason(org.jointestate.evaluation.method.Result<?> result) {
        assertEquals(Status.NOT_COMPUTED, result.envelope().status());
        assertTrue(result.found().isEmpty());
        return result.envelope().reason();
    }

    @Test
    void counts_without_extra_variation_keep_the_quasi_poisson_result() {
        var values = new double[30];
        Arrays.setAll(values, i -> 50 + i % 2);

        var result = CountSeries.negativeBinomial(Series.of(values, 25), Shape.levelOnly(0));

        assertEquals(Status.OK_WITH_WARNING, result.envelope().status());
        assertTrue(Double.isNaN(result.found().orElseThrow().theta()));
    }

    @Test
    void eleven_points_fall_back_on_least_squares_with_a_warning() {
        var values = counts(11, new Random(SEED));

        var result = ContinuousSeries.reml(Series.of(values, 9), Shape.levelOnly(0));

        assertEquals(Status.OK_WITH_WARNING, result.envelope().status());
        assertEquals(0, result.found().orElseThrow().rho());
    }
}
