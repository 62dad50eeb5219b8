package org.jointestate.evaluation.method.quality;

import org.jointestate.evaluation.method.CompensatedSum;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** Mean, standard deviation and lag-1 autocorrelation of a series, in two passes with compensated sums (NIST StRD). */
public final class Description {
    private static final String ID = "descriptive";

    private Description() {}

    /** @param sd NaN for one value; @param lag1 over truly adjacent values, NaN when nothing varies */
    public record Numbers(int n, double mean, double sd, double lag1) {}

    public static Result<Numbers> of(double[] values) {
        var present = Counts.present(values);
        var n = present.length;
        if (n == 0) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        var mean = Counts.mean(present);
        if (!Double.isFinite(mean)) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        var squares = new CompensatedSum();
        var products = new CompensatedSum();
        for (var i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            var from = values[i] - mean;
            squares.addProduct(from, from);
            if (i > 0 && !Double.isNaN(values[i - 1])) {
                products.addProduct(from, values[i - 1] - mean);
            }
        }
        var total = squares.value();
        var numbers = new Numbers(
                n,
                mean,
                n == 1 ? Double.NaN : StrictMath.sqrt(total / (n - 1)),
                total == 0 ? Double.NaN : products.value() / total);
        var sentence = "%s values, on average %s.".formatted(n, Words.rate(mean));
        return new Result<>(
                Envelope.of(ID, n, sentence).withMissing(values.length - n).estimating(Estimate.withoutInterval(mean)),
                numbers);
    }
}
