package org.jointestate.evaluation.method.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A way to turn named assumptions into a net present value. Continuous in every assumption. */
public interface CashFlow {

    double npv(Map<String, Double> assumptions);

    /** Names the flow reads; the others are ignored. */
    List<String> assumptions();

    /**
     * The plain model of a small office change: set-up times (1 + optimism) at the start, then benefit minus running
     * cost in each following year.
     */
    static CashFlow setUpThenYearly(int years) {
        return new CashFlow() {
            @Override
            public double npv(Map<String, Double> values) {
                var flows = new ArrayList<Double>();
                flows.add(-value(values, "setup") * (1 + value(values, "optimism")));
                for (var year = 1; year <= years; year++) {
                    flows.add(value(values, "benefit") - value(values, "running"));
                }
                var sum = 0.0;
                for (var year = 0; year < flows.size(); year++) {
                    sum += flows.get(year) * PresentValue.factor(year);
                }
                return sum;
            }

            @Override
            public List<String> assumptions() {
                return List.of("setup", "optimism", "benefit", "running");
            }

            private double value(Map<String, Double> values, String name) {
                return values.getOrDefault(name, 0.0);
            }
        };
    }
}
