package org.jointestate.evaluation.oracle;

import java.util.Map;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.power.DetectableChange;
import org.jointestate.evaluation.method.power.ExactPower;
import org.jointestate.evaluation.method.power.MinimumDetectable;
import org.jointestate.evaluation.method.power.TwoShares;

/** Power and detectable change. Level and power default to 5 % and 80 %. */
final class PowerMethods {

    private PowerMethods() {}

    static void into(Map<String, Catalogue.Method> all) {
        all.put("mde_rate_ratio", PowerMethods::twoRates);
        all.put("mde_its", PowerMethods::series);
        all.put("power_exact_rate_ratio", PowerMethods::exact);
        all.put("power_two_proportions", PowerMethods::shares);
        all.put("power_two_proportions_n", PowerMethods::size);
    }

    private static double alpha(Input input) {
        return input.number("alpha", 0.05);
    }

    private static double power(Input input) {
        return input.number("power", 0.8);
    }

    private static Answer change(Result<DetectableChange> result) {
        return Answer.of(result, (answer, change) -> answer.put("detectableIncreaseRateRatio", change.increase())
                .put("detectableDecreaseRateRatio", change.decrease())
                .put("detectableIncreasePercent", change.increasePercent())
                .put("detectableDecreasePercent", change.decreasePercent())
                .put("seLogRateRatio", change.standardError())
                .put("df", change.df()));
    }

    private static Answer twoRates(Input input) {
        return change(MinimumDetectable.twoRates(
                input.number("ratePerPeriod"),
                input.number("baselinePeriods"),
                input.number("trialPeriods"),
                input.number("dispersion", 1),
                alpha(input),
                power(input)));
    }

    private static Answer series(Input input) {
        return change(MinimumDetectable.series(
                input.number("lambda"),
                input.integer("n", 0),
                input.integer("t0", 0),
                input.number("disp", 1),
                input.numbers("month"),
                input.integer("pairs", 0),
                input.flag("slope", false),
                input.positions("exclude"),
                alpha(input),
                power(input)));
    }

    private static Answer exact(Input input) {
        var result = ExactPower.of(
                input.number("ratePerPeriod"),
                input.number("rateRatio"),
                input.number("baselinePeriods"),
                input.number("trialPeriods"),
                alpha(input));
        return Answer.of(result, (answer, power) -> answer.put("power", power.doubleValue()));
    }

    private static Answer shares(Input input) {
        return Answer.of(
                TwoShares.power(input.number("n"), input.number("p1"), input.number("p2"), alpha(input)),
                (answer, power) -> answer.put("power", power.doubleValue()));
    }

    private static Answer size(Input input) {
        return Answer.of(
                TwoShares.size(input.number("p1"), input.number("p2"), alpha(input), power(input)),
                (answer, size) -> answer.put("n", size.exact()).put("nRoundedUp", size.roundedUp()));
    }
}
