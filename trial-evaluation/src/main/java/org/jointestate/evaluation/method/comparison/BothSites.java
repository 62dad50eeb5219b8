package org.jointestate.evaluation.method.comparison;

import java.util.Arrays;
import java.util.List;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.its.LastingStir;
import org.jointestate.evaluation.method.regression.Coefficient;
import org.jointestate.evaluation.method.regression.Coefficients;
import org.jointestate.evaluation.method.regression.LeastSquares;

/**
 * The difference in differences of two sites that were recorded in the same periods, with its interval widened for what neighbouring
 * periods have in common, as that of a single series of counts is (method.md 3.5 and 3.6). What both sites share, the season and the
 * lockdown among it, cancels in the gap between them; what is left over from one period to the next is read from that gap.
 */
public final class BothSites {

    private static final double MOST_AUTOCORRELATION = 0.8;
    private static final double CONFIDENCE = 0.95;

    /** Over so many what neighbouring weeks or days have in common is added up. */
    private static final int WEEKS_REMEMBERED = 8;

    /** Before and after are all that is fitted to the gap. */
    private static final int FITTED = 2;

    /** Of the gap over time: where it stood, how it moved, and both again from the start of the trial on. */
    private static final int FITTED_OVER_TIME = 4;

    private static final String DRIFT = "drift_between_sites";

    private final double[] trialSite;
    private final double[] otherSite;
    private final double[] trialExposure;
    private final double[] otherExposure;
    private final int[] positions;
    private final boolean[] during;

    /**
     * @param trialExposure empty for values that are not counted over anything; so is {@code otherExposure} then
     * @param positions of the periods in time, rising; two that follow each other differ by one
     */
    public BothSites(
            double[] trialSite,
            double[] otherSite,
            double[] trialExposure,
            double[] otherExposure,
            int[] positions,
            boolean[] during) {
        this.trialSite = trialSite.clone();
        this.otherSite = otherSite.clone();
        this.trialExposure = trialExposure.clone();
        this.otherExposure = otherExposure.clone();
        this.positions = positions.clone();
        this.during = during.clone();
    }

    /** @param periods at each site @param widened how many times wider the interval is than the plain one */
    public record Numbers(Estimate change, Estimate plain, double widened, int periods, double p, int df) {}

    /**
     * How the gap between the two moved before the trial, by the period, and the gap that opened at its start; for counts on the logarithm of
     * the rate. Both intervals are widened by the rule of the difference, from what is left once the drift is fitted.
     *
     * @param widened how many times wider the intervals are than the plain ones
     */
    public record Drift(Estimate byPeriod, Estimate atStart, double widened, int periods) {}

    /** @param month where in the year each period lies; read only where there are seasonal pairs, and for counts alone */
    public Result<Drift> drift(double firstTrial, double[] month, int seasonalPairs, int week) {
        return trialExposure.length == 0
                ? continuousDrift(firstTrial, week)
                : countsDrift(firstTrial, month, seasonalPairs, week);
    }

    private Result<Drift> countsDrift(double firstTrial, double[] month, int seasonalPairs, int week) {
        var times = Arrays.stream(positions).asDoubleStream().toArray();
        var fit = ControlledCounts.of(
                both(trialSite, otherSite),
                both(trialExposure, otherExposure),
                site(),
                both(times, times),
                firstTrial,
                both(month, month),
                seasonalPairs);
        var numbers = fit.numbers();
        if (!fit.computed() || numbers == null) {
            return new Result<>(fit.envelope(), null);
        }
        var left = new double[positions.length];
        for (var i = 0; i < left.length; i++) {
            left[i] = numbers.residuals()[i] - numbers.residuals()[positions.length + i];
        }
        return drift(numbers.coefficients(), left, numbers.df(), week);
    }

    /** What both share in a period, the season among it, cancels before anything is fitted. */
    private Result<Drift> continuousDrift(double firstTrial, int week) {
        if (ControlledSeries.tooFew(positions.length)) {
            return ControlledSeries.tooFew(DRIFT);
        }
        var x = new double[positions.length][];
        var gap = new double[positions.length];
        var size = 0.0;
        for (var i = 0; i < gap.length; i++) {
            var level = positions[i] >= firstTrial ? 1.0 : 0.0;
            x[i] = new double[] {1, positions[i], level, (positions[i] - firstTrial) * level};
            gap[i] = trialSite[i] - otherSite[i];
            size += trialSite[i] * trialSite[i] + otherSite[i] * otherSite[i];
        }
        var found = LeastSquares.fit(x, gap);
        if (found.isEmpty()) {
            return Result.refused(DRIFT, Reason.SINGULAR_DESIGN);
        }
        var fit = found.get();
        if (fit.residualSumOfSquares() <= 1e-12 * size) {
            return Result.refused(DRIFT, Reason.NO_RESIDUAL_VARIATION);
        }
        var coefficients = Coefficients.studentT(
                List.of("site", "siteTime", "siteLevel", "siteTrend"),
                fit.coefficients(),
                fit.standardErrors(),
                fit.df());
        return drift(coefficients, fit.residuals(), fit.df(), week);
    }

    private Result<Drift> drift(Coefficients coefficients, double[] left, int df, int week) {
        var inflation = inflation(left, week, FITTED_OVER_TIME);
        var byPeriod = wider(coefficients.named("siteTime"), inflation);
        var atStart = wider(coefficients.named("siteLevel"), inflation);
        var sentence = "Before the trial the gap between the two sites moved by %s a period (%s to %s)."
                .formatted(Words.rate(byPeriod.value()), Words.rate(byPeriod.lower()), Words.rate(byPeriod.upper()));
        return new Result<>(
                Envelope.of(DRIFT, 2 * positions.length, sentence)
                        .estimating(byPeriod)
                        .withDf(df),
                new Drift(byPeriod, atStart, inflation, positions.length));
    }

    private static Estimate wider(Coefficient one, double times) {
        return new Estimate(
                one.estimate(),
                one.estimate() - times * (one.estimate() - one.lower()),
                one.estimate() + times * (one.upper() - one.estimate()));
    }

    /** @param week how many periods make up a week, 0 for months */
    public Result<Numbers> difference(int week) {
        return trialExposure.length == 0 ? continuous(week) : counts(week);
    }

    private Result<Numbers> counts(int week) {
        var found = DifferenceInDifferences.counts(
                both(trialSite, otherSite), both(trialExposure, otherExposure), site(), both(during));
        var numbers = found.numbers();
        if (!found.computed() || numbers == null) {
            return new Result<>(found.envelope(), null);
        }
        var own = numbers.coefficients().named("groupPost");
        return widened(found, own.estimate(), own.standardError(), numbers.df(), week, true);
    }

    private Result<Numbers> continuous(int week) {
        var found = DifferenceInDifferences.continuous(both(trialSite, otherSite), site(), both(during));
        var numbers = found.numbers();
        if (!found.computed() || numbers == null) {
            return new Result<>(found.envelope(), null);
        }
        var error = Double.isNaN(numbers.errorHc3()) ? numbers.errorHc1() : numbers.errorHc3();
        return widened(found, numbers.difference(), error, numbers.df(), week, false);
    }

    private Result<Numbers> widened(
            Result<?> found, double estimate, double error, int df, int week, boolean logarithm) {
        var gap = gap();
        var inflation = inflation(gap, week, FITTED);
        if (week > 0) {
            inflation = StrictMath.max(inflation, lasting(gap, week));
        }
        var reach = Distributions.tMultiplier(CONFIDENCE, df) * error;
        var plain = new Estimate(estimate, estimate - reach, estimate + reach);
        var wide = new Estimate(estimate, estimate - reach * inflation, estimate + reach * inflation);
        var p = Distributions.tTwoSidedP(estimate / (error * inflation), df);
        var change = logarithm ? wide.map(StrictMath::exp) : wide;
        var numbers =
                new Numbers(change, logarithm ? plain.map(StrictMath::exp) : plain, inflation, positions.length, p, df);
        return new Result<>(found.envelope().estimating(change).withP(p), numbers);
    }

    /** How many times larger the error of the step between the two means of the gap is than if its periods had nothing in common. */
    private double lasting(double[] gap, int week) {
        var rows = new double[gap.length][];
        var part = new double[gap.length];
        var squares = 0.0;
        var after = 0;
        for (var isDuring : during) {
            after += isDuring ? 1 : 0;
        }
        var before = gap.length - after;
        for (var i = 0; i < gap.length; i++) {
            rows[i] = new double[] {1, during[i] ? 1 : 0};
            part[i] = during[i] ? 1.0 / after : -1.0 / before;
            squares += gap[i] * gap[i];
        }
        var plain = StrictMath.sqrt(squares / (gap.length - FITTED) * (1.0 / after + 1.0 / before));
        return plain == 0 ? 1 : new LastingStir(positions, rows, gap, week).errorOf(part) / plain;
    }

    private double inflation(double[] gap, int week, int fitted) {
        var corrected = StrictMath.min(MOST_AUTOCORRELATION, corrected(gap, 1, fitted));
        var sum = 0.0;
        for (var lag = 1; lag <= WEEKS_REMEMBERED * week; lag++) {
            sum += corrected(gap, lag, fitted);
        }
        var longRun = StrictMath.min((1 + MOST_AUTOCORRELATION) / (1 - MOST_AUTOCORRELATION), 1 + 2 * sum);
        return StrictMath.sqrt(StrictMath.max(1, StrictMath.max((1 + corrected) / (1 - corrected), longRun)));
    }

    private double corrected(double[] gap, int lag, int fitted) {
        var products = 0.0;
        var squares = 0.0;
        for (var i = 0; i < gap.length; i++) {
            squares += gap[i] * gap[i];
            var earlier = Arrays.binarySearch(positions, positions[i] - lag);
            if (earlier >= 0) {
                products += gap[i] * gap[earlier];
            }
        }
        var r = squares < 1e-20 ? 0 : products / squares;
        return r + (1 + 3 * r) / gap.length + fitted / (double) gap.length;
    }

    /** What is left at the trial site less what is left at the other, each against its own mean before and during. */
    private double[] gap() {
        var trial = left(trialSite, trialExposure);
        var other = left(otherSite, otherExposure);
        for (var i = 0; i < trial.length; i++) {
            trial[i] -= other[i];
        }
        return trial;
    }

    private double[] left(double[] values, double[] exposure) {
        var sums = new double[2];
        var over = new double[2];
        for (var i = 0; i < values.length; i++) {
            sums[during[i] ? 1 : 0] += values[i];
            over[during[i] ? 1 : 0] += exposure.length == 0 ? 1 : exposure[i];
        }
        var left = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            var side = during[i] ? 1 : 0;
            var mean = sums[side] / over[side] * (exposure.length == 0 ? 1 : exposure[i]);
            left[i] = exposure.length == 0 ? values[i] - mean : (values[i] - mean) / StrictMath.sqrt(mean);
        }
        return left;
    }

    private static double[] both(double[] first, double[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static boolean[] both(boolean[] once) {
        var all = Arrays.copyOf(once, 2 * once.length);
        System.arraycopy(once, 0, all, once.length, once.length);
        return all;
    }

    private boolean[] site() {
        var site = new boolean[2 * positions.length];
        Arrays.fill(site, 0, positions.length, true);
        return site;
    }
}
