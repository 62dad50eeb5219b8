package org.jointestate.evaluation.oracle;

import java.util.Map;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.comparison.ControlledSeries;
import org.jointestate.evaluation.method.comparison.DifferenceInDifferences;
import org.jointestate.evaluation.method.its.ContinuousSeries;
import org.jointestate.evaluation.method.its.CountFit;
import org.jointestate.evaluation.method.its.CountSeries;
import org.jointestate.evaluation.method.its.Series;
import org.jointestate.evaluation.method.its.Shape;
import org.jointestate.evaluation.method.regression.Coefficient;

/** Interrupted time series and comparison sites. */
final class SeriesMethods {

    private SeriesMethods() {}

    static void into(Map<String, Catalogue.Method> all) {
        all.put("its_poisson", input -> counts(CountSeries.poisson(series(input), shape(input))));
        all.put("its_quasipoisson", input -> counts(CountSeries.quasiPoisson(series(input), shape(input))));
        all.put("its_negbin", SeriesMethods::negativeBinomial);
        all.put("its_ols", SeriesMethods::ols);
        all.put("its_reml_ar1", SeriesMethods::reml);
        all.put("its_prais_winsten", input -> transformed(ContinuousSeries.praisWinsten(series(input), shape(input))));
        all.put(
                "its_cochrane_orcutt",
                input -> transformed(ContinuousSeries.cochraneOrcutt(series(input), shape(input))));
        all.put("did_quasipoisson", SeriesMethods::didCounts);
        all.put("did_ols", SeriesMethods::didOls);
        all.put("controlled_its", SeriesMethods::controlled);
    }

    private static Series series(Input input) {
        return Series.of(input.numbers("y"), input.integer("firstTrialIndex", 0))
                .withExposure(input.numbers(input.has("offset") ? "offset" : "exposure"))
                .withMonths(input.numbers("month"))
                .without(input.positions("exclude"));
    }

    private static Shape shape(Input input) {
        return new Shape(input.flag("slope", true), input.integer("pairs", 0), input.positions("shock"));
    }

    private static Answer counts(Result<CountFit> result) {
        return Answer.of(result, (answer, fit) -> answer.put("n", fit.used())
                .put("dispersion", fit.dispersion())
                .put("dispersionUsed", fit.dispersionUsed())
                .put("residualDeviance", fit.deviance())
                .put("df", fit.df())
                .coefficients(fit.coefficients())
                .ratios(fit.coefficients())
                .put("counterfactual", counterfactual(fit))
                .put("lag1PearsonResidual", fit.lag1())
                .put("lag1BiasCorrected", fit.lag1Corrected())
                .put("seInflation", fit.errorInflation())
                .put(
                        "headline",
                        Map.of(
                                "levelRateRatio", fit.headline().value(),
                                "lower", fit.headline().lower(),
                                "upper", fit.headline().upper())));
    }

    private static Map<String, Double> counterfactual(CountFit fit) {
        var counterfactual = fit.counterfactual();
        return Map.of(
                "observed", counterfactual.observed(),
                "expectedWithoutTrial", counterfactual.expected().value(),
                "seExpected", counterfactual.standardError(),
                "expectedLower", counterfactual.expected().lower(),
                "expectedUpper", counterfactual.expected().upper(),
                "difference", counterfactual.difference(),
                "percent", counterfactual.percent());
    }

    private static Answer negativeBinomial(Input input) {
        return Answer.of(CountSeries.negativeBinomial(series(input), shape(input)), (answer, numbers) -> answer.put(
                        "n", numbers.used())
                .put("theta", numbers.theta())
                .put("deviance", numbers.deviance())
                .put("twologlik", numbers.twiceLogLikelihood())
                .coefficients(numbers.coefficients())
                .ratios(numbers.coefficients()));
    }

    private static Answer ols(Input input) {
        var result = ContinuousSeries.ols(series(input), shape(input), input.integer("lag", -1));
        return Answer.of(result, (answer, fit) -> answer.put("n", fit.used())
                .put("ols", new Answer().coefficients(fit.ols()).values())
                .put("residualSd", fit.residualSd())
                .put("df", fit.df())
                .put("durbinWatson", fit.durbinWatson())
                .put("durbinWatsonPExactPositive", fit.pPositive())
                .put(
                        "neweyWest",
                        new Answer()
                                .put("lag", fit.lag())
                                .coefficients(fit.neweyWest())
                                .values()));
    }

    /** The format asks for the R package's own optimum beside the tighter one; ours is the tighter one. */
    private static Answer reml(Input input) {
        return Answer.of(
                ContinuousSeries.reml(series(input), shape(input)), (answer, fit) -> answer.put("n", fit.used())
                        .put("rho", fit.rho())
                        .put("sigma", fit.sigma())
                        .put("df", fit.df())
                        .coefficients(fit.coefficients())
                        .put("nlmeGlsRho", fit.rho())
                        .put("nlmeGlsCoefficients", fit.coefficients().by(Coefficient::estimate)));
    }

    private static Answer transformed(Result<ContinuousSeries.TransformedFit> result) {
        return Answer.of(result, (answer, fit) -> answer.put("n", fit.used())
                .put("rho", fit.rho())
                .put("converged", fit.converged())
                .put("df", fit.df())
                .put("durbinWatsonTransformed", fit.durbinWatson())
                .coefficients(fit.coefficients()));
    }

    private static Answer didCounts(Input input) {
        var result = DifferenceInDifferences.counts(
                input.numbers("counts"),
                input.numbers("exposure"),
                input.flags("isTrialSite"),
                input.flags("isTrialPeriod"));
        return Answer.of(result, (answer, numbers) -> answer.put("dispersion", numbers.dispersion())
                .put("dispersionUsed", numbers.dispersionUsed())
                .put("df", numbers.df())
                .put("ratioOfRateRatios", numbers.ratioOfRateRatios().value())
                .coefficients(numbers.coefficients())
                .ratios(numbers.coefficients()));
    }

    private static Answer didOls(Input input) {
        var result = DifferenceInDifferences.continuous(
                input.numbers("y"), input.flags("isTrialSite"), input.flags("isTrialPeriod"));
        return Answer.of(result, (answer, numbers) -> answer.coefficients(numbers.coefficients())
                .put("did", numbers.difference())
                .put("seClassical", numbers.errorClassical())
                .put("seHC1", numbers.errorHc1())
                .put("seHC3", numbers.errorHc3())
                .put("df", numbers.df()));
    }

    private static Answer controlled(Input input) {
        var result = ControlledSeries.of(
                input.numbers("y"), input.flags("isTrialSite"), input.numbers("time"), input.number("firstTrialTime"));
        return Answer.of(result, (answer, numbers) -> answer.put("df", numbers.df())
                .put("residualSd", numbers.residualSd())
                .coefficients(numbers.coefficients()));
    }
}
