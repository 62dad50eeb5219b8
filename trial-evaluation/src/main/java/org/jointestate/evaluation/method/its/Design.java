package org.jointestate.evaluation.method.its;

import java.util.ArrayList;
import java.util.List;

/**
 * The usable rows of a series as a regression. Time is the position, the change of slope is 0 at the first trial point,
 * and {@code untouched} holds the same rows as if there had been no trial.
 */
record Design(
        List<String> names,
        double[][] rows,
        double[][] untouched,
        double[] values,
        double[] logExposure,
        int[] times,
        boolean[] trial) {

    static Design of(Series series, Shape shape) {
        var names = names(shape);
        var rows = new ArrayList<double[]>();
        var untouched = new ArrayList<double[]>();
        var values = new ArrayList<Double>();
        var offsets = new ArrayList<Double>();
        var times = new ArrayList<Integer>();
        for (var position = 1; position <= series.values().length; position++) {
            if (!series.usable(position)) {
                continue;
            }
            rows.add(row(series, shape, position, series.inTrial(position)));
            untouched.add(row(series, shape, position, false));
            values.add(series.values()[position - 1]);
            offsets.add(series.exposure().length == 0 ? 0.0 : StrictMath.log(series.exposure()[position - 1]));
            times.add(position);
        }
        var trial = new boolean[times.size()];
        for (var i = 0; i < trial.length; i++) {
            trial[i] = series.inTrial(times.get(i));
        }
        return new Design(
                names,
                rows.toArray(double[][]::new),
                untouched.toArray(double[][]::new),
                doubles(values),
                doubles(offsets),
                times.stream().mapToInt(Integer::intValue).toArray(),
                trial);
    }

    private static double[] doubles(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<String> names(Shape shape) {
        var names = new ArrayList<>(List.of("(Intercept)", "time", "level"));
        if (shape.slope()) {
            names.add("trend");
        }
        for (var k = 1; k <= shape.seasonalPairs(); k++) {
            names.add("sin" + k);
            names.add("cos" + k);
        }
        for (var stretch = 0; stretch < shape.shocks().size(); stretch++) {
            names.add(shape.nameOfShock(stretch));
        }
        return List.copyOf(names);
    }

    private static double[] row(Series series, Shape shape, int position, boolean treated) {
        var row = new ArrayList<Double>();
        row.add(1.0);
        row.add((double) position);
        row.add(treated ? 1.0 : 0.0);
        if (shape.slope()) {
            row.add(treated ? (double) (position - series.firstTrial()) : 0.0);
        }
        var month = series.months().length == 0 ? position : series.months()[position - 1];
        for (var k = 1; k <= shape.seasonalPairs(); k++) {
            row.add(StrictMath.sin(2 * StrictMath.PI * k * month / 12));
            row.add(StrictMath.cos(2 * StrictMath.PI * k * month / 12));
        }
        for (var stretch : shape.shocks()) {
            row.add(stretch.contains(position) ? 1.0 : 0.0);
        }
        return doubles(row);
    }

    int size() {
        return values.length;
    }

    /** Whether the used periods follow one another without a gap. */
    boolean contiguous() {
        return size() == 0 || times[size() - 1] - times[0] == size() - 1;
    }
}
