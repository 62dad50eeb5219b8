package org.jointestate.evaluation.method.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** Which assumption matters most, one at a time, and at which value of one the balance is zero (method.md 3.14). */
public final class Sensitivity {
    private static final String TORNADO = "tornado";
    private static final String SWITCHING = "switching_value";

    private Sensitivity() {}

    /** The balance when one assumption takes its low and its high value and the rest stay. */
    public record Bar(String parameter, double low, double high) {
        public double range() {
            return StrictMath.abs(high - low);
        }
    }

    /** Longest bar first. */
    public record Tornado(double base, List<Bar> bars) {}

    public static Result<Tornado> tornado(
            CashFlow flow, Map<String, Double> base, Map<String, Double> low, Map<String, Double> high) {
        if (!complete(flow, base) || base.isEmpty()) {
            return Result.refused(TORNADO, Reason.INVALID_DATA, "an assumption has no base value");
        }
        var names = new TreeSet<>(low.keySet());
        names.addAll(high.keySet());
        names.retainAll(base.keySet());
        if (names.isEmpty()) {
            return Result.refused(TORNADO, Reason.NO_DATA, "no assumption has a low or a high value");
        }
        var bars = new ArrayList<Bar>();
        for (var name : names) {
            var middle = base.getOrDefault(name, 0.0);
            bars.add(new Bar(
                    name,
                    flow.npv(with(base, name, low.getOrDefault(name, middle))),
                    flow.npv(with(base, name, high.getOrDefault(name, middle)))));
        }
        bars.sort(Comparator.comparingDouble(Bar::range).reversed().thenComparing(Bar::parameter));
        var tornado = new Tornado(flow.npv(base), List.copyOf(bars));
        var sentence = "The balance depends most on %s: from £%s to £%s."
                .formatted(
                        bars.get(0).parameter(),
                        Words.count(bars.get(0).low()),
                        Words.count(bars.get(0).high()));
        return new Result<>(Envelope.of(TORNADO, bars.size(), sentence), tornado);
    }

    /** The value of one assumption at which the balance is zero; the nearest to the base value that a search finds. */
    public static Result<Double> switchingValue(CashFlow flow, Map<String, Double> base, String parameter) {
        if (!complete(flow, base) || !flow.assumptions().contains(parameter)) {
            return Result.refused(
                    SWITCHING,
                    Reason.INVALID_DATA,
                    "the assumption (%s) is not part of the model".formatted(parameter));
        }
        var start = base.getOrDefault(parameter, 0.0);
        var value = root(x -> flow.npv(with(base, parameter, x)), start);
        if (Double.isNaN(value)) {
            return Result.refused(
                    SWITCHING,
                    Reason.NO_VARIATION,
                    "no value of %s alone changes the sign of the balance".formatted(parameter));
        }
        var sentence = "It breaks even when %s is %s.".formatted(parameter, Words.rate(value));
        return new Result<>(Envelope.of(SWITCHING, 1, sentence).estimating(Estimate.withoutInterval(value)), value);
    }

    private static double root(org.hipparchus.analysis.UnivariateFunction balance, double start) {
        var here = balance.value(start);
        if (here == 0) {
            return start;
        }
        // Most assumptions enter in a straight line, and then one secant is the answer to the last digit.
        var step = StrictMath.max(1, StrictMath.abs(start));
        var slope = (balance.value(start + step) - here) / step;
        if (slope != 0) {
            var secant = start - here / slope;
            if (StrictMath.abs(balance.value(secant)) <= 1e-9 * (1 + StrictMath.abs(here))) {
                return secant;
            }
        }
        for (var i = 0; i < 60; i++, step *= 2) {
            for (var end : new double[] {start + step, start - step}) {
                if (balance.value(end) * here < 0) {
                    return new BracketingNthOrderBrentSolver(1e-12, 1e-12, 5)
                            .solve(1000, balance, StrictMath.min(start, end), StrictMath.max(start, end));
                }
            }
        }
        return Double.NaN;
    }

    private static boolean complete(CashFlow flow, Map<String, Double> base) {
        return base.keySet().containsAll(flow.assumptions())
                && base.values().stream().allMatch(value -> Double.isFinite(value));
    }

    static Map<String, Double> with(Map<String, Double> base, String name, double value) {
        var changed = new HashMap<>(base);
        changed.put(name, value);
        return changed;
    }
}
