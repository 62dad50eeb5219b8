package org.jointestate.evaluation.method.its;

import java.util.Arrays;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.regression.Coefficients;
import org.jointestate.evaluation.method.regression.LogLinearFit;
import org.jointestate.evaluation.method.regression.Matrices;

/**
 * A fitted interrupted series of counts. Coefficients are on the log scale: exp(level) is the rate ratio at the start,
 * exp(trend) the ratio by which each further period changes.
 *
 * @param dispersion Pearson χ² over its degrees of freedom; @param dispersionUsed what the errors rest on
 * @param lag1 autocorrelation of the Pearson residuals of truly adjacent periods
 * @param lag1Corrected the same after the small-sample correction, at most 0.8
 * @param errorInflation factor by which the headline widens the error of the level, at least 1
 * @param headline ratio of the level with the widened interval; the one to print first
 */
public record CountFit(
        int used,
        double dispersion,
        double dispersionUsed,
        double deviance,
        int df,
        Coefficients coefficients,
        Counterfactual counterfactual,
        double lag1,
        double lag1Corrected,
        double errorInflation,
        Estimate headline,
        double meanCount) {

    private static final double MOST_AUTOCORRELATION = 0.8;
    private static final int LEVEL = 2;

    static CountFit of(Design design, LogLinearFit fit, boolean quasi, int week) {
        var dispersion = fit.pearsonChiSquare() / fit.df();
        var dispersionUsed = quasi ? StrictMath.max(1, dispersion) : 1;
        var errors = fit.standardErrors(dispersionUsed);
        var coefficients = quasi
                ? Coefficients.studentT(design.names(), fit.coefficients(), errors, fit.df())
                : Coefficients.normal(design.names(), fit.coefficients(), errors);
        var multiplier = quasi
                ? Distributions.tMultiplier(CountSeries.CONFIDENCE, fit.df())
                : Distributions.normalMultiplier(CountSeries.CONFIDENCE);
        var lag1 = autocorrelation(design, fit);
        var n = design.size();
        var corrected = StrictMath.min(MOST_AUTOCORRELATION, corrected(lag1, n, fit));
        var level = coefficients.named("level");
        var inflation = StrictMath.sqrt(StrictMath.max(1, (1 + corrected) / (1 - corrected)));
        if (week > 0) {
            inflation = StrictMath.max(inflation, lastingError(design, fit, week) / level.standardError());
        }
        var reach = multiplier * level.standardError() * inflation;
        var headline =
                new Estimate(level.estimate(), level.estimate() - reach, level.estimate() + reach).map(StrictMath::exp);
        return new CountFit(
                n,
                dispersion,
                dispersionUsed,
                fit.deviance(),
                fit.df(),
                coefficients,
                counterfactual(design, fit, dispersionUsed, multiplier),
                lag1,
                corrected,
                inflation,
                headline,
                Arrays.stream(design.values()).average().orElse(0));
    }

    private static double corrected(double autocorrelation, int n, LogLinearFit fit) {
        return autocorrelation + (1 + 3 * autocorrelation) / n + fit.coefficients().length / (double) n;
    }

    /** Of the level on the log scale; the residuals are Pearson's, the rows weighted as in the last step of the fit. */
    private static double lastingError(Design design, LogLinearFit fit, int week) {
        var weighted = new double[design.size()][];
        var residuals = new double[design.size()];
        var part = new double[design.size()];
        for (var i = 0; i < weighted.length; i++) {
            var root = StrictMath.sqrt(fit.means()[i]);
            weighted[i] = Arrays.stream(design.rows()[i]).map(x -> x * root).toArray();
            residuals[i] = residual(design, fit, i);
            part[i] = Matrices.dot(fit.inverse()[LEVEL], weighted[i]);
        }
        return new LastingStir(design.times(), weighted, residuals, week).errorOf(part);
    }

    /** Of the Pearson residuals of periods that follow each other without a gap. */
    private static double autocorrelation(Design design, LogLinearFit fit) {
        var products = 0.0;
        var squares = 0.0;
        for (var i = 0; i < design.size(); i++) {
            var residual = residual(design, fit, i);
            squares += residual * residual;
            if (i > 0 && design.times()[i] - design.times()[i - 1] == 1) {
                products += residual * residual(design, fit, i - 1);
            }
        }
        return squares < 1e-20 ? 0 : products / squares;
    }

    private static double residual(Design design, LogLinearFit fit, int i) {
        return (design.values()[i] - fit.means()[i]) / StrictMath.sqrt(fit.means()[i]);
    }

    private static Counterfactual counterfactual(
            Design design, LogLinearFit fit, double dispersion, double multiplier) {
        var observed = 0.0;
        var expected = 0.0;
        var gradient = new double[fit.coefficients().length];
        for (var i = 0; i < design.size(); i++) {
            if (!design.trial()[i]) {
                continue;
            }
            observed += design.values()[i];
            var mean =
                    StrictMath.exp(Matrices.dot(design.untouched()[i], fit.coefficients()) + design.logExposure()[i]);
            expected += mean;
            for (var j = 0; j < gradient.length; j++) {
                gradient[j] += mean * design.untouched()[i][j];
            }
        }
        var se = StrictMath.sqrt(dispersion * Matrices.quadratic(fit.inverse(), gradient));
        var factor = StrictMath.exp(multiplier * se / expected);
        return new Counterfactual(observed, new Estimate(expected, expected / factor, expected * factor), se);
    }
}
