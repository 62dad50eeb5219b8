package org.jointestate.evaluation.method.its;

import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.regression.Coefficients;
import org.jointestate.evaluation.method.regression.Family;
import org.jointestate.evaluation.method.regression.LogLinearFit;
import org.jointestate.evaluation.method.regression.NegativeBinomialFit;

/**
 * Interrupted time series of counts with log link (Bernal, Cummins and Gasparrini 2017, Int J Epidemiol 46: 348;
 * method.md 3.5). The headline widens the interval of the level for the autocorrelation left in the residuals.
 */
public final class CountSeries {
    /** In place of how many periods make up a week, for months: what lasts is then read from the next month alone. */
    public static final int MONTHS = 0;

    static final double CONFIDENCE = 0.95;
    private static final String QUASI = "its_quasipoisson";
    private static final String POISSON = "its_poisson";
    private static final String NEGATIVE_BINOMIAL = "its_negbin";

    private CountSeries() {}

    /** Quasi-Poisson: the dispersion is estimated, never below 1, and the quantiles are Student's t. The primary method. */
    public static Result<CountFit> quasiPoisson(Series series, Shape shape) {
        return quasiPoisson(series, shape, MONTHS);
    }

    /**
     * @param week how many periods make up a week, {@link #MONTHS} for months. Chance hides most of what a short period shares with the
     *     next one, but not how long that lasts, so for short periods the headline is widened by the larger of the rule of method.md 3.5 and
     *     {@link LastingStir}
     */
    public static Result<CountFit> quasiPoisson(Series series, Shape shape, int week) {
        return fit(QUASI, series, shape, true, week);
    }

    /** Poisson: dispersion 1 and normal quantiles. For comparison with published analyses. */
    public static Result<CountFit> poisson(Series series, Shape shape) {
        return fit(POISSON, series, shape, false, MONTHS);
    }

    /** Negative binomial sensitivity; quasi-Poisson numbers with a warning when there is no extra variation. */
    public static Result<NegativeBinomialNumbers> negativeBinomial(Series series, Shape shape) {
        var objection = Gate.counts(series, shape);
        if (objection.isPresent()) {
            return Result.refused(
                    NEGATIVE_BINOMIAL, objection.get().reason(), objection.get().because());
        }
        var design = Design.of(series, shape);
        var quasi = quasiPoisson(series, shape);
        var plain = quasi.numbers();
        if (plain == null) {
            var reason = quasi.envelope().reason();
            return Result.refused(NEGATIVE_BINOMIAL, reason == null ? Reason.NOT_CONVERGED : reason);
        }
        var found = plain.dispersion() <= 1
                ? java.util.Optional.<NegativeBinomialFit>empty()
                : NegativeBinomialFit.fit(design.rows(), design.values(), design.logExposure());
        if (found.isEmpty()) {
            var envelope = quasi.envelope();
            var renamed = new Envelope(
                    envelope.status(),
                    NEGATIVE_BINOMIAL,
                    1,
                    null,
                    envelope.estimate(),
                    envelope.p(),
                    envelope.used(),
                    envelope.missing(),
                    envelope.df(),
                    envelope.sentence(),
                    envelope.notes());
            return new Result<>(
                    renamed.warning(null, "The counts show no extra variation; the quasi-Poisson result is kept."),
                    new NegativeBinomialNumbers(
                            design.size(), Double.NaN, plain.deviance(), Double.NaN, plain.coefficients()));
        }
        var model = found.get();
        var coefficients = Coefficients.normal(
                design.names(), model.model().coefficients(), model.model().standardErrors(1));
        var level = coefficients.named("level");
        var ratio = new Estimate(level.estimate(), level.lower(), level.upper()).map(StrictMath::exp);
        var envelope = Envelope.of(NEGATIVE_BINOMIAL, design.size(), "Negative binomial: " + change(ratio))
                .withMissing(series.missing())
                .estimating(ratio)
                .withP(level.p())
                .withDf(model.model().df());
        return new Result<>(
                envelope,
                new NegativeBinomialNumbers(
                        design.size(),
                        model.theta(),
                        model.model().deviance(),
                        model.twiceLogLikelihood(),
                        coefficients));
    }

    private static Result<CountFit> fit(String id, Series series, Shape shape, boolean quasi, int week) {
        var objection = Gate.counts(series, shape);
        if (objection.isPresent()) {
            return Result.refused(id, objection.get().reason(), objection.get().because());
        }
        var design = Design.of(series, shape);
        if (design.size() <= design.names().size()) {
            return Result.refused(id, Reason.TOO_FEW_POINTS);
        }
        var attempt = LogLinearFit.fit(design.rows(), design.values(), design.logExposure(), Family.poisson());
        var found = attempt.found();
        if (found.isEmpty()) {
            var reason = attempt.reason();
            return Result.refused(id, reason == null ? Reason.NOT_CONVERGED : reason);
        }
        var numbers = CountFit.of(design, found.get(), quasi, week);
        var envelope = envelope(id, series, numbers);
        if (shape.seasonalPairs() > Shape.pairsFor(series.usableBefore())) {
            envelope = envelope.noting("The season was given more terms than a baseline this short supports.");
        }
        return new Result<>(envelope, numbers);
    }

    private static Envelope envelope(String id, Series series, CountFit fit) {
        var counterfactual = fit.counterfactual();
        var sentence =
                "We recorded %s. If things had gone on as before, we would have expected about %s (likely range %s to %s). That is %s. %s"
                        .formatted(
                                Words.count(counterfactual.observed()),
                                Words.count(counterfactual.expected().value()),
                                Words.count(counterfactual.expected().lower()),
                                Words.count(counterfactual.expected().upper()),
                                Words.change(1 + counterfactual.percent() / 100),
                                change(fit.headline()));
        var level = fit.coefficients().named("level");
        var widened = level.estimate() / (level.standardError() * fit.errorInflation());
        var envelope = Envelope.of(id, fit.used(), sentence)
                .withMissing(series.missing())
                .estimating(fit.headline())
                .withP(
                        id.equals(QUASI)
                                ? Distributions.tTwoSidedP(widened, fit.df())
                                : Distributions.normalTwoSidedP(widened))
                .withDf(fit.df())
                .noting("Intervals of this kind tend to be a little too narrow.");
        if (fit.errorInflation() > 1) {
            envelope = envelope.noting("Neighbouring periods resemble each other, so the interval was widened %s times."
                    .formatted(Words.rate(fit.errorInflation())));
        }
        if (fit.meanCount() < 2) {
            envelope =
                    envelope.noting("Fewer than 2 in each period on average: the exact comparison is the better one.");
        }
        return envelope;
    }

    private static String change(Estimate ratio) {
        return "The change at the start was %s (%s to %s)."
                .formatted(Words.change(ratio.value()), Words.change(ratio.lower()), Words.change(ratio.upper()));
    }
}
