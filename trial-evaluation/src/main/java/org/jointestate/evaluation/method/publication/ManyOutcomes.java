package org.jointestate.evaluation.method.publication;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;

/**
 * p-values adjusted for their number: Holm 1979 for primary outcomes, Benjamini and Hochberg 1995 for secondary ones
 * (method.md 3.9). A measure that was not computed is NaN: it is listed but not counted.
 */
public final class ManyOutcomes {

    private ManyOutcomes() {}

    /** Adjusted p-values in the order of the input. */
    public static Result<double[]> holm(double[] p) {
        return adjust("multiplicity_holm", p, true);
    }

    public static Result<double[]> benjaminiHochberg(double[] p) {
        return adjust("multiplicity_bh", p, false);
    }

    private static Result<double[]> adjust(String id, double[] p, boolean holm) {
        if (Arrays.stream(p).anyMatch(value -> value < 0 || value > 1)) {
            return Result.refused(id, Reason.INVALID_DATA, "a p-value is not between 0 and 1");
        }
        var order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var m = order.length;
        if (m == 0) {
            return Result.refused(id, Reason.NO_DATA, "no measure gave a p-value");
        }
        var adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        if (holm) {
            var largest = 0.0;
            for (var rank = 0; rank < m; rank++) {
                largest = StrictMath.max(largest, StrictMath.min(1, (m - rank) * p[order[rank]]));
                adjusted[order[rank]] = largest;
            }
        } else {
            var smallest = 1.0;
            for (var rank = m - 1; rank >= 0; rank--) {
                smallest = StrictMath.min(smallest, m / (rank + 1.0) * p[order[rank]]);
                adjusted[order[rank]] = smallest;
            }
        }
        return new Result<>(Envelope.of(id, m, sentence(m)).withMissing(p.length - m), adjusted);
    }

    private static String sentence(int m) {
        var expected = StrictMath.round(m * 0.05);
        return "Of %s measures looked at, we would expect %s to look unusual by chance."
                .formatted(m, expected == 0 ? "hardly any" : "about " + expected);
    }
}
