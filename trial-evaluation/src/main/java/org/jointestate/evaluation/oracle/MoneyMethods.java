package org.jointestate.evaluation.oracle;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jointestate.evaluation.method.money.CashFlow;
import org.jointestate.evaluation.method.money.MonteCarlo;
import org.jointestate.evaluation.method.money.PresentValue;
import org.jointestate.evaluation.method.money.Sensitivity;
import org.jointestate.evaluation.method.money.Uncertain;

/** Money. The "formula" of the format is always the same cash flow: set-up with optimism, then five years. */
final class MoneyMethods {
    private static final CashFlow FLOW = CashFlow.setUpThenYearly(5);

    private MoneyMethods() {}

    static void into(Map<String, Catalogue.Method> all) {
        all.put("npv", MoneyMethods::npv);
        all.put("tornado", MoneyMethods::tornado);
        all.put("switching_value", MoneyMethods::switchingValue);
        all.put("monte_carlo", MoneyMethods::monteCarlo);
    }

    private static Answer npv(Input input) {
        var flows = input.numbers("flows");
        var years = input.numbers("timesYears");
        if (!input.has("timesYears")) {
            years = java.util.stream.IntStream.range(0, flows.length)
                    .asDoubleStream()
                    .toArray();
        }
        return Answer.of(PresentValue.of(flows, years), (answer, numbers) -> answer.put("npv", numbers.npv())
                .put("discountFactors", Answer.list(numbers.factors())));
    }

    private static Answer tornado(Input input) {
        var result = Sensitivity.tornado(FLOW, input.named("base"), input.named("low"), input.named("high"));
        return Answer.of(result, (answer, tornado) -> answer.put("base", tornado.base())
                .put("bars", tornado.bars().stream().map(MoneyMethods::bar).toList()));
    }

    private static Map<String, Object> bar(Sensitivity.Bar bar) {
        var map = new LinkedHashMap<String, Object>();
        map.put("parameter", bar.parameter());
        map.put("low", bar.low());
        map.put("high", bar.high());
        map.put("range", bar.range());
        return map;
    }

    private static Answer switchingValue(Input input) {
        return Answer.of(
                Sensitivity.switchingValue(FLOW, input.named("base"), input.text("parameter", "")),
                (answer, value) -> answer.put("switchingValue", value.doubleValue()));
    }

    private static Answer monteCarlo(Input input) {
        var uncertain = new LinkedHashMap<String, Uncertain>();
        input.node()
                .path("uncertain")
                .properties()
                .forEach(entry -> uncertain.put(entry.getKey(), uncertain(new Input(entry.getValue()))));
        var seed = (long) input.number("seed", MonteCarlo.DEFAULT_SEED);
        var result = MonteCarlo.of(FLOW, input.named("base"), uncertain, input.integer("draws", 10_000), seed);
        return Answer.of(result, (answer, numbers) -> answer.put("mean", numbers.mean())
                .put("sd", numbers.sd())
                .put("p10", numbers.p10())
                .put("median", numbers.median())
                .put("p90", numbers.p90())
                .put("probabilityAboveZero", numbers.shareAboveZero())
                .put("seed", numbers.seed())
                .put("draws", numbers.draws()));
    }

    private static Uncertain uncertain(Input range) {
        var min = range.number("min");
        var max = range.number("max");
        var form =
                switch (range.text("distribution", "UNIFORM").toUpperCase(Locale.ROOT)) {
                    case "UNIFORM" -> Uncertain.Form.UNIFORM;
                    case "TRIANGULAR", "TRIANGLE" -> Uncertain.Form.TRIANGULAR;
                    case "PERT" -> Uncertain.Form.PERT;
                    default -> throw new Input.Malformed("distribution");
                };
        return new Uncertain(form, min, range.number("mode", range.number("likely", (min + max) / 2)), max);
    }
}
