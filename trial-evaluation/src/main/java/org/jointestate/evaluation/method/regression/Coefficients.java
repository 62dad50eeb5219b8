package org.jointestate.evaluation.method.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jointestate.evaluation.method.Distributions;

/** The coefficients of a model, in the order of its columns. */
public record Coefficients(List<Coefficient> all) {

    private static final double CONFIDENCE = 0.95;

    public Coefficients {
        all = List.copyOf(all);
    }

    /** Student's t on the residual degrees of freedom. */
    public static Coefficients studentT(List<String> names, double[] estimates, double[] standardErrors, double df) {
        var multiplier = Distributions.tMultiplier(CONFIDENCE, df);
        var list = new ArrayList<Coefficient>();
        for (var i = 0; i < estimates.length; i++) {
            var p = Distributions.tTwoSidedP(estimates[i] / standardErrors[i], df);
            list.add(coefficient(names.get(i), estimates[i], standardErrors[i], multiplier, p));
        }
        return new Coefficients(list);
    }

    /** Normal quantiles, for models whose variance is not estimated from the residuals. */
    public static Coefficients normal(List<String> names, double[] estimates, double[] standardErrors) {
        var multiplier = Distributions.normalMultiplier(CONFIDENCE);
        var list = new ArrayList<Coefficient>();
        for (var i = 0; i < estimates.length; i++) {
            var p = Distributions.normalTwoSidedP(estimates[i] / standardErrors[i]);
            list.add(coefficient(names.get(i), estimates[i], standardErrors[i], multiplier, p));
        }
        return new Coefficients(list);
    }

    private static Coefficient coefficient(String name, double estimate, double se, double multiplier, double p) {
        return new Coefficient(name, estimate, se, estimate - multiplier * se, estimate + multiplier * se, p);
    }

    public Coefficient named(String name) {
        for (var coefficient : all) {
            if (coefficient.name().equals(name)) {
                return coefficient;
            }
        }
        throw new IllegalArgumentException("The model has no coefficient (%s), only %s.".formatted(name, names()));
    }

    public boolean has(String name) {
        return names().contains(name);
    }

    public List<String> names() {
        return all.stream().map(Coefficient::name).toList();
    }

    public Map<String, Double> by(ToDoubleFunction<Coefficient> part) {
        var map = new LinkedHashMap<String, Double>();
        all.forEach(coefficient -> map.put(coefficient.name(), part.applyAsDouble(coefficient)));
        return map;
    }
}
