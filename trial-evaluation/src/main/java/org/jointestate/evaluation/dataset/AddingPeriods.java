package org.jointestate.evaluation.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the values of longer periods are the totals of the shorter ones within them, read from the numbers: each longer period lies
 * between its whole shorter ones and those and the ones across its borders.
 */
public final class AddingPeriods {

    private static final int FEWEST = 3;
    private static final double NEARLY_ALL = 0.9;

    private AddingPeriods() {}

    /** Nothing where too few longer periods are covered to tell, or where the two are no counts of longer and of shorter periods. */
    public static Optional<Boolean> addUp(FrozenTrial trial, Measure one, Measure other) {
        if (one.kind() != Measure.Kind.COUNT || other.kind() != Measure.Kind.COUNT) {
            return Optional.empty();
        }
        var longer = one.calendar().length() > other.calendar().length() ? one : other;
        var shorter = longer == one ? other : one;
        return longer.calendar().length() == shorter.calendar().length()
                ? Optional.empty()
                : addUp(values(trial, longer), values(trial, shorter));
    }

    /** Each given value by its period. */
    public static Map<Span, Double> values(FrozenTrial trial, Measure measure) {
        var values = new LinkedHashMap<Span, Double>();
        for (Observation o : trial.observationsOf(measure.code())) {
            var value = o.value();
            if (value != null) {
                values.putIfAbsent(o.span(), value.doubleValue());
            }
        }
        return values;
    }

    public static Optional<Boolean> addUp(Map<Span, Double> longer, Map<Span, Double> shorter) {
        var complete = longer.keySet().stream()
                .filter(period -> covered(period, shorter))
                .toList();
        return complete.size() < FEWEST
                ? Optional.empty()
                : Optional.of(complete.stream()
                                .filter(period -> fits(period, longer, shorter))
                                .count()
                        >= NEARLY_ALL * complete.size());
    }

    public static boolean covered(Span period, Map<Span, Double> shorter) {
        return shorter.keySet().stream()
                        .mapToInt(part -> part.daysInside(period))
                        .sum()
                == period.days();
    }

    public static boolean fits(Span period, Map<Span, Double> longer, Map<Span, Double> shorter) {
        double inside = 0;
        double across = 0;
        for (var part : shorter.entrySet()) {
            if (period.contains(part.getKey())) {
                inside += part.getValue();
            } else if (period.overlaps(part.getKey())) {
                across += part.getValue();
            }
        }
        var total = longer.getOrDefault(period, 0.0);
        return inside <= total && total <= inside + across;
    }
}
