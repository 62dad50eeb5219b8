package org.jointestate.evaluation.method.xmr;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jspecify.annotations.Nullable;

/**
 * The individuals chart (Shewhart; Wheeler 1993; rules and constants as NHSRplotthedots and the NHS England workbook;
 * method.md 3.1). Values in time order, NaN where a period is missing.
 */
public final class XmrChart {
    /** Below this no limits are drawn. */
    public static final int FEWEST_POINTS = 6;
    /** Below this the limits are provisional. */
    public static final int FIRM_POINTS = 12;

    private static final double SCREEN = 3.267;
    private static final String ID = "xmr";

    private XmrChart() {}

    /**
     * @param signals one list for each value, empty for a usual or missing point
     * @param variation of the last recorded point; null without a better direction
     * @param assurance null without a target and a direction that is INCREASE or DECREASE
     */
    public record Chart(
            List<Phase> phases,
            List<List<Signal>> signals,
            @Nullable Variation variation,
            @Nullable Assurance assurance) {}

    public static Result<Chart> of(double[] values, XmrOptions options) {
        var recorded = Counts.present(values).length;
        if (recorded == 0) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        for (var value : values) {
            if (Double.isInfinite(value)) {
                return Result.refused(ID, Reason.INVALID_DATA, "a value is infinite");
            }
        }
        var starts = new TreeSet<>(options.phaseStarts());
        starts.add(1);
        if (starts.first() < 1 || starts.last() > values.length || options.frozenPoints() < 0) {
            return Result.refused(ID, Reason.INVALID_DATA, "a phase starts outside the series");
        }
        var phases = new ArrayList<Phase>();
        for (var start : starts) {
            var next = starts.higher(start);
            var phase = phase(values, start - 1, next == null ? values.length : next - 1, options);
            if (phase == null) {
                return Result.refused(
                        ID,
                        Reason.TOO_FEW_POINTS,
                        "only %s points were recorded; a control chart needs at least %s behind its limits, so the values are listed without limits"
                                .formatted(recorded, FEWEST_POINTS));
            }
            phases.add(phase);
        }
        var signals = new ArrayList<List<Signal>>();
        phases.forEach(phase -> signals.addAll(XmrRules.mark(values, phase, options)));
        var chart = new Chart(phases, signals, variation(values, phases, signals, options), assurance(phases, options));
        return new Result<>(envelope(values, recorded, chart), chart);
    }

    /** Null when too few points stand behind the limits. */
    private static @Nullable Phase phase(double[] values, int from, int to, XmrOptions options) {
        var until = options.frozenPoints() == 0 ? to : StrictMath.min(to, from + options.frozenPoints());
        var ranges = new ArrayList<Double>();
        var basis = new ArrayList<Double>();
        for (var i = from; i < until; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            basis.add(values[i]);
            if (i > from && !Double.isNaN(values[i - 1])) {
                ranges.add(StrictMath.abs(values[i] - values[i - 1]));
            }
        }
        if (basis.size() < FEWEST_POINTS || ranges.isEmpty()) {
            return null;
        }
        var mean = average(basis);
        var movingRange = average(ranges);
        var dropped = 0;
        if (options.screened() && movingRange > 0) {
            var edge = SCREEN * movingRange;
            var kept = ranges.stream().filter(range -> range < edge).toList();
            dropped = ranges.size() - kept.size();
            movingRange = average(kept);
        }
        return Phase.around(from + 1, to, basis.size(), mean, movingRange, dropped);
    }

    private static double average(List<Double> values) {
        return Counts.mean(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static @Nullable Variation variation(
            double[] values, List<Phase> phases, List<List<Signal>> signals, XmrOptions options) {
        var better = options.better();
        if (better == null) {
            return null;
        }
        var last = values.length - 1;
        while (Double.isNaN(values[last])) {
            last--;
        }
        var marks = signals.get(last);
        if (marks.isEmpty()) {
            return Variation.COMMON_CAUSE;
        }
        var phase = phases.get(phases.size() - 1);
        var high = marks.contains(Signal.ABOVE_UPPER_LIMIT)
                || marks.contains(Signal.SHIFT_ABOVE)
                || marks.contains(Signal.TREND_UP)
                || marks.contains(Signal.TWO_OF_THREE_NEAR_LIMIT) && phase.side(values[last]) > 0;
        if (marks.contains(Signal.ABOVE_UPPER_LIMIT) || marks.contains(Signal.BELOW_LOWER_LIMIT)) {
            high = marks.contains(Signal.ABOVE_UPPER_LIMIT);
        }
        return Variation.of(high, better);
    }

    private static @Nullable Assurance assurance(List<Phase> phases, XmrOptions options) {
        var target = options.target();
        var better = options.better();
        if (target == null || better == null || better == Direction.NEITHER) {
            return null;
        }
        var phase = phases.get(phases.size() - 1);
        if (target > phase.upperLimit()) {
            return better == Direction.INCREASE ? Assurance.CONSISTENTLY_FAILS : Assurance.CONSISTENTLY_PASSES;
        }
        if (target < phase.lowerLimit()) {
            return better == Direction.INCREASE ? Assurance.CONSISTENTLY_PASSES : Assurance.CONSISTENTLY_FAILS;
        }
        return Assurance.HIT_AND_MISS;
    }

    private static Envelope envelope(double[] values, int recorded, Chart chart) {
        var phase = chart.phases().get(chart.phases().size() - 1);
        var envelope = Envelope.of(ID, recorded, sentence(phase, chart)).withMissing(values.length - recorded);
        if (phase.provisional()) {
            envelope = envelope.noting(
                    "The limits are provisional: fewer than %s points stand behind them.".formatted(FIRM_POINTS));
        }
        var zeros = java.util.Arrays.stream(values).filter(value -> value == 0).count();
        if (phase.averageMovingRange() > 0 && (phase.mean() >= 0 && phase.mean() < 2 || zeros * 2 > recorded)) {
            envelope = envelope.noting(
                    "Fewer than about 2 in each period: a chart of the days between events would show more.");
        }
        return envelope;
    }

    private static String sentence(Phase phase, Chart chart) {
        if (phase.averageMovingRange() == 0) {
            return "Every value behind the limits was the same (%s).".formatted(Words.rate(phase.mean()));
        }
        var unusual = chart.signals().stream().filter(marks -> !marks.isEmpty()).count();
        var usual = "The values move up and down between about %s and %s by themselves."
                .formatted(Words.rate(phase.lowerLimit()), Words.rate(phase.upperLimit()));
        return unusual == 0
                ? usual + " None falls outside that pattern."
                : usual
                        + " %s outside that pattern; something may have changed. The chart cannot say what."
                                .formatted(unusual == 1 ? "1 of them falls" : unusual + " of them fall");
    }
}
