package org.jointestate.evaluation.report;

import java.util.Optional;
import java.util.TreeSet;
import org.jointestate.evaluation.method.power.BaselineForecast;
import org.jointestate.evaluation.method.power.DetectableChange;

/** What the trial could have shown of a measure, from the baseline alone and the periods its verdict rests on. */
final class Detectable {

    private Detectable() {}

    /** @param trend whether the verdict rests on the trend model; otherwise two rates are compared */
    static Optional<DetectableChange> of(MeasureData data, int seasonalPairs, boolean slope, boolean trend) {
        if (!data.countedOverExposure()) {
            return Optional.empty();
        }
        var series = data.series();
        var values = series.values();
        var unused = new TreeSet<>(series.excluded());
        for (int position = 1; position <= values.length; position++) {
            if (Double.isNaN(values[position - 1]) || data.touched().contains(position)) {
                unused.add(position);
            }
        }
        return BaselineForecast.ofCounts(
                new BaselineForecast.Plan(values, series.months(), data.firstTrial(), series.excluded(), unused),
                data.exposure(),
                seasonalPairs,
                slope,
                trend);
    }
}
