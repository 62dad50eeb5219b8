package org.jointestate.evaluation.oracle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jointestate.evaluation.method.quality.DataQuality;
import org.jointestate.evaluation.method.quality.Description;
import org.jointestate.evaluation.method.regression.Coefficient;
import org.jointestate.evaluation.method.regression.LinearModel;
import org.jointestate.evaluation.method.xmr.Direction;
import org.jointestate.evaluation.method.xmr.Phase;
import org.jointestate.evaluation.method.xmr.XmrChart;
import org.jointestate.evaluation.method.xmr.XmrOptions;

/** Charts, description and plain regression. */
final class ChartMethods {
    private static final Pattern GENERATOR =
            Pattern.compile("first value ([-+.eE\\d]+), then \\(([-+.,eE\\d\\s]+)\\) repeated (\\d+) times?");
    private static final int MOST_GENERATED = 1_000_000;

    private ChartMethods() {}

    static void into(Map<String, Catalogue.Method> all) {
        all.put("xmr", ChartMethods::xmr);
        all.put("descriptive", ChartMethods::descriptive);
        all.put("ols", ChartMethods::ols);
        all.put("data_quality", ChartMethods::dataQuality);
    }

    private static Answer xmr(Input input) {
        var options = XmrOptions.standard()
                .screening(input.flag("screen", false))
                .frozenAfter(input.integer("fixN", 0))
                .withRuns(input.integer("shiftLength", 7), input.integer("trendLength", 7));
        if (input.has("phaseStarts")) {
            options = options.withPhases(List.copyOf(input.positions("phaseStarts")));
        }
        if (input.has("direction")) {
            options = options.towards(direction(input.text("direction", "")));
        }
        if (input.has("target")) {
            options = options.against(input.number("target"));
        }
        return Answer.of(XmrChart.of(input.numbers("values"), options), (answer, chart) -> {
            answer.put(
                    "phases", chart.phases().stream().map(ChartMethods::phase).toList());
            answer.put(
                    "signals",
                    chart.signals().stream()
                            .map(marks -> marks.stream().map(Enum::name).toList())
                            .toList());
            var variation = chart.variation();
            var assurance = chart.assurance();
            answer.put("variation", variation == null ? null : variation.name());
            answer.put("assurance", assurance == null ? null : assurance.name());
        });
    }

    private static Direction direction(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "INCREASE", "UP" -> Direction.INCREASE;
            case "DECREASE", "DOWN" -> Direction.DECREASE;
            case "NEITHER", "NEUTRAL" -> Direction.NEITHER;
            default -> throw new Input.Malformed("direction");
        };
    }

    private static Map<String, Object> phase(Phase phase) {
        var map = new LinkedHashMap<String, Object>();
        map.put("firstIndex", phase.first());
        map.put("lastIndex", phase.last());
        map.put("nUsed", phase.used());
        map.put("mean", phase.mean());
        map.put("averageMovingRange", phase.averageMovingRange());
        map.put("movingRangesScreenedOut", phase.screenedOut());
        map.put("lowerLimit", phase.lowerLimit());
        map.put("upperLimit", phase.upperLimit());
        map.put("nearLower", phase.nearLower());
        map.put("nearUpper", phase.nearUpper());
        map.put("provisionalLimits", phase.provisional());
        return map;
    }

    private static Answer descriptive(Input input) {
        var values = input.has("generator") ? generated(input.text("generator", "")) : input.numbers("values");
        return Answer.of(Description.of(values), (answer, numbers) -> answer.put("n", numbers.n())
                .put("mean", numbers.mean())
                .put("sd", numbers.sd())
                .put("lag1", numbers.lag1()));
    }

    private static double[] generated(String words) {
        var matcher = GENERATOR.matcher(words.trim());
        if (!matcher.matches()) {
            throw new Input.Malformed("generator");
        }
        try {
            var cycle = Arrays.stream(matcher.group(2).split(","))
                    .mapToDouble(part -> Double.parseDouble(part.trim()))
                    .toArray();
            var times = Integer.parseInt(matcher.group(3));
            if ((long) times * cycle.length > MOST_GENERATED) {
                throw new Input.Malformed("generator");
            }
            var values = new double[1 + times * cycle.length];
            values[0] = Double.parseDouble(matcher.group(1));
            for (var i = 1; i < values.length; i++) {
                values[i] = cycle[(i - 1) % cycle.length];
            }
            return values;
        } catch (NumberFormatException e) {
            throw new Input.Malformed("generator");
        }
    }

    private static Answer ols(Input input) {
        var columns = new LinkedHashMap<String, double[]>();
        var x = input.node().path("x");
        if (x.isArray()) {
            columns.put("x", input.numbers("x"));
        }
        x.properties().forEach(entry -> columns.put(entry.getKey(), Input.numbers(entry.getValue(), entry.getKey())));
        return Answer.of(LinearModel.fit(input.numbers("y"), columns), (answer, fit) -> {
            var all = fit.coefficients().all();
            answer.put("coefficients", all.stream().map(Coefficient::estimate).toList());
            answer.put(
                    "standardErrors",
                    all.stream().map(Coefficient::standardError).toList());
            answer.put("lower", all.stream().map(Coefficient::lower).toList());
            answer.put("upper", all.stream().map(Coefficient::upper).toList());
            answer.put("pValues", all.stream().map(Coefficient::p).toList());
            answer.put("residualSd", fit.residualSd());
            answer.put("rSquared", fit.rSquared());
            answer.put("df", fit.df());
        });
    }

    private static Answer dataQuality(Input input) {
        var result = DataQuality.of(
                input.number("expected"),
                input.number("received"),
                input.number("late", 0),
                input.number("corrected", 0),
                input.number("failedRules", 0),
                input.flag("definitionChanged", false));
        return Answer.of(result, (answer, numbers) -> answer.put("completeness", numbers.completeness())
                .put("timeliness", numbers.timeliness())
                .put("validity", numbers.validity())
                .put("stability", numbers.stability())
                .put("score", numbers.score())
                .put("grade", String.valueOf(numbers.grade())));
    }
}
