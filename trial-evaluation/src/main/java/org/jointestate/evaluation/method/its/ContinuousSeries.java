package org.jointestate.evaluation.method.its;

import java.util.Optional;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.regression.Coefficients;
import org.jointestate.evaluation.method.regression.DurbinWatson;
import org.jointestate.evaluation.method.regression.LeastSquares;
import org.jointestate.evaluation.method.regression.RobustErrors;
import org.jspecify.annotations.Nullable;

/**
 * Interrupted time series of continuous values (method.md 3.4): REML with first-order autocorrelation is the primary
 * method, the others are sensitivities. The estimate in every envelope is the change of level at the start of the trial.
 */
public final class ContinuousSeries {
    private static final int REML_FROM = 12;
    private static final double PERFECT = 1e-12;
    private static final String OLS = "its_ols";
    private static final String REML = "its_reml_ar1";
    private static final String PRAIS_WINSTEN = "its_prais_winsten";
    private static final String COCHRANE_ORCUTT = "its_cochrane_orcutt";

    private ContinuousSeries() {}

    /** @param pPositive exact p of Durbin and Watson against positive autocorrelation; annex only */
    public record OlsFit(
            int used,
            Coefficients ols,
            double residualSd,
            int df,
            double durbinWatson,
            double pPositive,
            int lag,
            Coefficients neweyWest) {}

    /** @param rho autocorrelation of neighbours; @param sigma standard deviation of one value */
    public record RemlFit(int used, double rho, double sigma, int df, Coefficients coefficients) {}

    /** @param durbinWatson of the transformed residuals */
    public record TransformedFit(
            int used, double rho, boolean converged, int df, double durbinWatson, Coefficients coefficients) {}

    /** OLS with ordinary and with Newey-West errors. @param lag of the Bartlett window, negative for the default */
    public static Result<OlsFit> ols(Series series, Shape shape, int lag) {
        var prepared = Prepared.of(OLS, series, shape);
        var least = prepared.fit();
        if (least == null) {
            return prepared.refusal();
        }
        var design = prepared.design();
        var usedLag = lag < 0 ? RobustErrors.lagFor(design.size()) : lag;
        var ordinary = Coefficients.studentT(design.names(), least.coefficients(), least.standardErrors(), least.df());
        var numbers = new OlsFit(
                design.size(),
                ordinary,
                StrictMath.sqrt(least.residualVariance()),
                least.df(),
                DurbinWatson.statistic(least.residuals()),
                DurbinWatson.pPositive(least),
                usedLag,
                Coefficients.studentT(
                        design.names(), least.coefficients(), RobustErrors.neweyWest(least, usedLag), least.df()));
        return new Result<>(envelope(OLS, series, design, ordinary, least.df()), numbers);
    }

    /** REML; below 12 usable points OLS with a warning and ρ fixed at 0. */
    public static Result<RemlFit> reml(Series series, Shape shape) {
        var prepared = Prepared.of(REML, series, shape);
        var least = prepared.fit();
        if (least == null) {
            return prepared.refusal();
        }
        var design = prepared.design();
        if (design.size() < REML_FROM) {
            var coefficients =
                    Coefficients.studentT(design.names(), least.coefficients(), least.standardErrors(), least.df());
            var sigma = StrictMath.sqrt(least.residualVariance());
            return new Result<>(
                    envelope(REML, series, design, coefficients, least.df())
                            .warning(Reason.TOO_FEW_POINTS, "Fewer than 12 points: ordinary least squares was used."),
                    new RemlFit(design.size(), 0, sigma, least.df(), coefficients));
        }
        var rho = AutoregressiveProfile.likeliestRho(design);
        if (Double.isNaN(rho)) {
            return Result.refused(
                    REML, Reason.NOT_CONVERGED, "neighbouring periods resemble each other too closely for this model");
        }
        var whitened = AutoregressiveProfile.whitened(design, rho);
        if (whitened.isEmpty()) {
            return Result.refused(REML, Reason.SINGULAR_DESIGN);
        }
        var gls = whitened.get();
        var coefficients = Coefficients.studentT(design.names(), gls.coefficients(), gls.standardErrors(), gls.df());
        return new Result<>(
                envelope(REML, series, design, coefficients, gls.df()),
                new RemlFit(design.size(), rho, StrictMath.sqrt(gls.residualVariance()), gls.df(), coefficients));
    }

    /** Prais and Winsten 1954, iterated; needs a series without gaps. */
    public static Result<TransformedFit> praisWinsten(Series series, Shape shape) {
        return transformed(PRAIS_WINSTEN, series, shape, true);
    }

    /** Cochrane and Orcutt 1949, iterated: as Prais-Winsten without the first row. */
    public static Result<TransformedFit> cochraneOrcutt(Series series, Shape shape) {
        return transformed(COCHRANE_ORCUTT, series, shape, false);
    }

    private static Result<TransformedFit> transformed(String id, Series series, Shape shape, boolean keepFirst) {
        var prepared = Prepared.of(id, series, shape);
        var least = prepared.fit();
        if (least == null) {
            return prepared.refusal();
        }
        var design = prepared.design();
        if (!design.contiguous()) {
            return Result.refused(id, Reason.INVALID_DATA, "this method needs a series without gaps");
        }
        var found = QuasiDifference.iterate(design, least, keepFirst);
        if (found.isEmpty()) {
            return Result.refused(id, Reason.SINGULAR_DESIGN);
        }
        var end = found.get();
        if (!end.converged()) {
            return Result.refused(id, Reason.NOT_CONVERGED);
        }
        var fit = end.fit();
        var coefficients = Coefficients.studentT(design.names(), fit.coefficients(), fit.standardErrors(), fit.df());
        return new Result<>(
                envelope(id, series, design, coefficients, fit.df()),
                new TransformedFit(
                        design.size(),
                        end.rho(),
                        true,
                        fit.df(),
                        DurbinWatson.statistic(fit.residuals()),
                        coefficients));
    }

    private static Envelope envelope(String id, Series series, Design design, Coefficients coefficients, int df) {
        var level = coefficients.named("level");
        var estimate = new Estimate(level.estimate(), level.lower(), level.upper());
        var sentence = "The level changed by %s at the start of the trial (likely range %s to %s)."
                .formatted(Words.rate(estimate.value()), Words.rate(estimate.lower()), Words.rate(estimate.upper()));
        return Envelope.of(id, design.size(), sentence)
                .withMissing(series.missing())
                .estimating(estimate)
                .withP(level.p())
                .withDf(df)
                .noting("Intervals of this kind tend to be a little too narrow.");
    }

    /** The gate, the design and the ordinary fit that every method here starts from. */
    private record Prepared(
            String id, Design design, @Nullable LeastSquares fit, Gate.Objection objection) {

        static Prepared of(String id, Series series, Shape shape) {
            Optional<Gate.Objection> objection = Gate.continuous(series, shape);
            if (objection.isPresent()) {
                return new Prepared(id, Design.of(Series.of(new double[0], 1), shape), null, objection.get());
            }
            var design = Design.of(series, shape);
            if (design.size() <= design.names().size()) {
                return new Prepared(id, design, null, new Gate.Objection(Reason.TOO_FEW_POINTS));
            }
            var fit = LeastSquares.fit(design.rows(), design.values());
            if (fit.isEmpty()) {
                return new Prepared(id, design, null, new Gate.Objection(Reason.SINGULAR_DESIGN));
            }
            var perfect = fit.get().residualSumOfSquares() < PERFECT * total(design.values());
            return new Prepared(
                    id, design, perfect ? null : fit.get(), new Gate.Objection(Reason.NO_RESIDUAL_VARIATION));
        }

        private static double total(double[] values) {
            var mean = org.jointestate.evaluation.method.Counts.mean(values);
            var sum = 0.0;
            for (var value : values) {
                sum += (value - mean) * (value - mean);
            }
            return sum;
        }

        <T> Result<T> refusal() {
            return Result.refused(id, objection.reason(), objection.because());
        }
    }
}
