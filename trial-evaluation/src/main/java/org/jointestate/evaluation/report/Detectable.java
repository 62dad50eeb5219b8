package org.jointestate.evaluation.report;

import java.util.Optional;
import java.util.TreeSet;
import org.jointestate.evaluation.method.power.BaselineForecast;
import org.jointestate.evaluation.method.power.DetectableChange;
import org.jointestate.evaluation.method.power.DetectableStep;

/** What the trial could have shown of a measure, from the baseline alone and the periods its verdict rests on. */
final class Detectable {

    /** Values on a straight line do not vary but for the rounding of the calculator. */
    private static final double ROUNDING = 1e-9;

    private Detectable() {}

    /** @param trend whether the verdict rests on the trend model; otherwise two rates are compared */
    static Optional<DetectableChange> of(MeasureData data, int seasonalPairs, boolean slope, boolean trend) {
        if (!data.countedOverExposure()) {
            return Optional.empty();
        }
        return BaselineForecast.ofCounts(plan(data), data.exposure(), seasonalPairs, slope, trend);
    }

    /** Of a time, a score or money: the step in its own unit, with the deviation of the baseline around trend and season. */
    static Optional<DetectableStep> step(MeasureData data) {
        var series = data.series();
        if (data.countedOverExposure() || data.invalid(series).isPresent()) {
            return Optional.empty();
        }
        double largest = 0;
        for (var value : series.values()) {
            largest = Double.isNaN(value) ? largest : StrictMath.max(largest, StrictMath.abs(value));
        }
        var least = ROUNDING * largest;
        return BaselineForecast.ofValues(
                        plan(data), Season.pairs(data), data.measure().levelAndSlope())
                .filter(step -> step.size() > least && Double.isFinite(step.size()));
    }

    private static BaselineForecast.Plan plan(MeasureData data) {
        var series = data.series();
        var values = series.values();
        var unused = new TreeSet<>(series.excluded());
        for (int position = 1; position <= values.length; position++) {
            if (Double.isNaN(values[position - 1]) || data.touched().contains(position)) {
                unused.add(position);
            }
        }
        return new BaselineForecast.Plan(values, series.months(), data.firstTrial(), series.excluded(), unused);
    }
}
