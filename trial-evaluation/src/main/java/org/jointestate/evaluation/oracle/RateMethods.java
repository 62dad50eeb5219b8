package org.jointestate.evaluation.oracle;

import java.util.Map;
import org.jointestate.evaluation.method.rates.McNemar;
import org.jointestate.evaluation.method.rates.MedianInterval;
import org.jointestate.evaluation.method.rates.NewcombeDifference;
import org.jointestate.evaluation.method.rates.PoissonRate;
import org.jointestate.evaluation.method.rates.RateRatio;
import org.jointestate.evaluation.method.rates.SameMonths;
import org.jointestate.evaluation.method.rates.Wilson;

/** Rates, shares and times. */
final class RateMethods {

    private RateMethods() {}

    static void into(Map<String, Catalogue.Method> all) {
        all.put("wilson", RateMethods::wilson);
        all.put("newcombe_difference", RateMethods::newcombe);
        all.put("poisson_rate", RateMethods::poissonRate);
        all.put("rate_ratio", RateMethods::rateRatio);
        all.put("same_months", RateMethods::sameMonths);
        all.put("median_interval", RateMethods::median);
        all.put("mcnemar_exact", RateMethods::mcNemar);
    }

    private static double confidence(Input input) {
        return input.number("confidence", 0.95);
    }

    private static Answer wilson(Input input) {
        return Answer.of(
                Wilson.of(input.number("x"), input.number("n"), confidence(input)),
                (answer, share) -> answer.put("proportion", share.value()).interval(share));
    }

    private static Answer newcombe(Input input) {
        var result = NewcombeDifference.of(
                input.number("x1"), input.number("n1"), input.number("x2"), input.number("n2"), confidence(input));
        return Answer.of(result, (answer, difference) -> answer.put("difference", difference.value())
                .interval(difference));
    }

    private static Answer poissonRate(Input input) {
        return Answer.of(
                PoissonRate.of(input.number("events"), input.number("exposure", 1), confidence(input)),
                (answer, rate) -> answer.put("rate", rate.value()).interval(rate));
    }

    private static Answer rateRatio(Input input) {
        var result = RateRatio.of(
                input.number("trialEvents"),
                input.number("trialExposure", 1),
                input.number("baselineEvents"),
                input.number("baselineExposure", 1),
                confidence(input));
        return Answer.of(result, (answer, numbers) -> answer.put(
                        "rateRatio", numbers.ratio().value())
                .interval(numbers.ratio())
                .put("pCentral", numbers.pCentral())
                .put("pMinLike", numbers.pMinLike()));
    }

    private static Answer sameMonths(Input input) {
        var trialCounts = input.numbers("trialCounts");
        var trialDays = days(input, "trialDays", trialCounts.length);
        var beforeCounts = input.numbers("sameMonthsCounts");
        var beforeDays = days(input, "sameMonthsDays", beforeCounts.length);
        var answer =
                Answer.of(SameMonths.of(trialCounts, trialDays, beforeCounts, beforeDays), (keys, numbers) -> keys.put(
                                "rateRatio", numbers.ratio().value())
                        .interval(numbers.ratio())
                        .put("dispersion", numbers.dispersion())
                        .put("dispersionUsed", numbers.dispersionUsed())
                        .put("df", numbers.df())
                        .put("p", numbers.p())
                        .put("monthsMatched", numbers.monthsMatched()));
        // Where the model refuses, the exact comparison is shown instead, so it is returned either way.
        SameMonths.pooled(trialCounts, trialDays, beforeCounts, beforeDays)
                .found()
                .ifPresent(pooled -> answer.put(
                                "pooledExactRateRatio", pooled.ratio().value())
                        .put("pooledExactLower", pooled.ratio().lower())
                        .put("pooledExactUpper", pooled.ratio().upper()));
        return answer;
    }

    private static double[] days(Input input, String key, int periods) {
        if (input.has(key)) {
            return input.numbers(key);
        }
        var equal = new double[periods];
        java.util.Arrays.fill(equal, 1);
        return equal;
    }

    private static Answer median(Input input) {
        return Answer.of(MedianInterval.of(input.numbers("values"), confidence(input)), (answer, numbers) -> {
            answer.put("n", numbers.n()).put("median", numbers.median().value());
            if (numbers.lowerRank() > 0) {
                answer.interval(numbers.median())
                        .put("lowerRank", numbers.lowerRank())
                        .put("upperRank", numbers.upperRank())
                        .put("achievedConfidence", numbers.achieved());
            }
        });
    }

    private static Answer mcNemar(Input input) {
        return Answer.of(
                McNemar.of(input.number("gained"), input.number("lost")),
                (answer, numbers) -> answer.put("pExactTwoSided", numbers.pExactTwoSided()));
    }
}
