package org.jointestate.evaluation.method.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.regression.Coefficients;
import org.jointestate.evaluation.method.regression.Family;
import org.jointestate.evaluation.method.regression.LogLinearFit;

/**
 * {@link ControlledSeries} for counts: the same eight parameters on the logarithm of the rate, by quasi-Poisson with the exposure as
 * offset, and one season for both sites. On that scale two sites of different size that rise by the same share run in parallel.
 */
public final class ControlledCounts {
    private static final String ID = "controlled_its_quasipoisson";

    private ControlledCounts() {}

    /** @param residuals of Pearson, one for each row that was used */
    public record Numbers(
            Coefficients coefficients, double dispersion, double dispersionUsed, int df, double[] residuals) {}

    /**
     * Rows are one site in one period.
     *
     * @param month where in the year each row lies, January 1; read only where there are seasonal pairs
     */
    public static Result<Numbers> of(
            double[] counts,
            double[] exposure,
            boolean[] trialSite,
            double[] time,
            double firstTrialTime,
            double[] month,
            int seasonalPairs) {
        if (counts.length != exposure.length
                || counts.length != trialSite.length
                || counts.length != time.length
                || seasonalPairs > 0 && counts.length != month.length) {
            return Result.refused(ID, Reason.INVALID_DATA, "the columns are not equally long");
        }
        var rows = new ArrayList<double[]>();
        var y = new ArrayList<Double>();
        var logExposure = new ArrayList<Double>();
        var perSite = new int[2];
        var events = new double[2];
        for (var i = 0; i < counts.length; i++) {
            if (Double.isNaN(counts[i]) || Double.isNaN(exposure[i])) {
                continue;
            }
            if (!Counts.isCount(counts[i]) || !(exposure[i] > 0) || Double.isInfinite(exposure[i])) {
                return Result.refused(ID, Reason.INVALID_DATA);
            }
            rows.add(row(trialSite[i], time[i], firstTrialTime, seasonalPairs == 0 ? 0 : month[i], seasonalPairs));
            y.add(counts[i]);
            logExposure.add(StrictMath.log(exposure[i]));
            perSite[trialSite[i] ? 1 : 0]++;
            events[trialSite[i] ? 1 : 0] += counts[i];
        }
        if (rows.isEmpty()) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        if (ControlledSeries.tooFew(perSite)) {
            return ControlledSeries.tooFew(ID);
        }
        if (events[0] == 0 || events[1] == 0) {
            return Result.refused(ID, Reason.NO_EVENTS);
        }
        var attempt =
                LogLinearFit.fit(rows.toArray(double[][]::new), numbers(y), numbers(logExposure), Family.poisson());
        var found = attempt.found();
        if (found.isEmpty()) {
            var reason = attempt.reason();
            return Result.refused(ID, reason == null ? Reason.NOT_CONVERGED : reason);
        }
        var fit = found.get();
        if (fit.df() < 1) {
            return Result.refused(ID, Reason.TOO_FEW_POINTS);
        }
        return found(fit, residuals(fit, y), counts.length, seasonalPairs);
    }

    private static double[] residuals(LogLinearFit fit, List<Double> y) {
        var residuals = new double[y.size()];
        for (var i = 0; i < residuals.length; i++) {
            residuals[i] = (y.get(i) - fit.means()[i]) / StrictMath.sqrt(fit.means()[i]);
        }
        return residuals;
    }

    private static Result<Numbers> found(LogLinearFit fit, double[] residuals, int given, int seasonalPairs) {
        var used = residuals.length;
        var dispersion = fit.pearsonChiSquare() / fit.df();
        var dispersionUsed = StrictMath.max(1, dispersion);
        var coefficients = Coefficients.studentT(
                names(seasonalPairs), fit.coefficients(), fit.standardErrors(dispersionUsed), fit.df());
        var level = coefficients.named("siteLevel");
        var ratio = new Estimate(level.estimate(), level.lower(), level.upper()).map(StrictMath::exp);
        var sentence = "At the start the trial site had %s beside the comparison site (%s to %s)."
                .formatted(Words.change(ratio.value()), Words.change(ratio.lower()), Words.change(ratio.upper()));
        var envelope = Envelope.of(ID, used, sentence)
                .withMissing(given - used)
                .estimating(ratio)
                .withP(level.p())
                .withDf(fit.df());
        return new Result<>(envelope, new Numbers(coefficients, dispersion, dispersionUsed, fit.df(), residuals));
    }

    private static double[] row(boolean trialSite, double time, double firstTrialTime, double month, int pairs) {
        var fixed = ControlledSeries.row(trialSite, time, firstTrialTime);
        var row = Arrays.copyOf(fixed, fixed.length + 2 * pairs);
        for (var k = 1; k <= pairs; k++) {
            var angle = 2 * StrictMath.PI * k * month / 12;
            row[fixed.length + 2 * k - 2] = StrictMath.sin(angle);
            row[fixed.length + 2 * k - 1] = StrictMath.cos(angle);
        }
        return row;
    }

    private static List<String> names(int pairs) {
        var names = new ArrayList<>(ControlledSeries.NAMES);
        for (var k = 1; k <= pairs; k++) {
            names.add("sin" + k);
            names.add("cos" + k);
        }
        return names;
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
