package org.jointestate.evaluation.method.money;

import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** Net present value with the declining rates of the Green Book (HM Treasury 2022, annex 6; method.md 3.14), real prices. */
public final class PresentValue {
    private static final String ID = "npv";

    private PresentValue() {}

    /** @param factors what a pound at each time is worth now */
    public record Numbers(double npv, double[] factors) {}

    /** 3.5 % a year for 30 years, 3 % to year 75, 2.5 % beyond; years may be fractions. */
    public static double factor(double years) {
        var early = StrictMath.min(years, 30);
        var middle = StrictMath.max(0, StrictMath.min(years, 75) - 30);
        var late = StrictMath.max(0, years - 75);
        return 1 / (StrictMath.pow(1.035, early) * StrictMath.pow(1.03, middle) * StrictMath.pow(1.025, late));
    }

    /** @param flows pounds, benefits positive; @param years of each flow from now */
    public static Result<Numbers> of(double[] flows, double[] years) {
        if (flows.length != years.length) {
            return Result.refused(ID, Reason.INVALID_DATA, "flows and times are not equally many");
        }
        if (flows.length == 0) {
            return Result.refused(ID, Reason.NO_DATA, "no costs or benefits were recorded");
        }
        var parts = new double[flows.length];
        var factors = new double[flows.length];
        for (var i = 0; i < flows.length; i++) {
            if (!Double.isFinite(flows[i]) || !(years[i] >= 0) || Double.isInfinite(years[i])) {
                return Result.refused(ID, Reason.INVALID_DATA, "a flow or its time is missing or before the start");
            }
            factors[i] = factor(years[i]);
            parts[i] = flows[i] * factors[i];
        }
        var npv = Counts.sum(parts);
        var sentence = "In today's money the balance is £%s.".formatted(Words.count(npv));
        return new Result<>(
                Envelope.of(ID, flows.length, sentence).estimating(Estimate.withoutInterval(npv)),
                new Numbers(npv, factors));
    }
}
