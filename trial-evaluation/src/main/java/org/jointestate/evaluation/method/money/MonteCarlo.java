package org.jointestate.evaluation.method.money;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;

/** Many balances with the uncertain assumptions drawn at random, from a printed seed: the same seed, the same draws. */
public final class MonteCarlo {
    public static final long DEFAULT_SEED = 25_10_2019L;
    private static final String ID = "monte_carlo";
    private static final int MOST_DRAWS = 10_000_000;

    private MonteCarlo() {}

    /** @param p10 one draw in ten is below; @param shareAboveZero of the draws */
    public record Numbers(
            int draws,
            long seed,
            double mean,
            double sd,
            double p10,
            double median,
            double p90,
            double shareAboveZero) {}

    public static Result<Numbers> of(
            CashFlow flow, Map<String, Double> base, Map<String, Uncertain> uncertain, int draws, long seed) {
        if (draws < 2 || draws > MOST_DRAWS) {
            return Result.refused(ID, Reason.INVALID_DATA, "the number of draws (%s) is not possible".formatted(draws));
        }
        if (!base.keySet().containsAll(flow.assumptions())
                || !base.keySet().containsAll(uncertain.keySet())
                || uncertain.values().stream().anyMatch(one -> !one.possible())) {
            return Result.refused(ID, Reason.INVALID_DATA, "an assumption has no base value or an impossible range");
        }
        var random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        var samplers = new TreeMap<String, ContinuousDistribution.Sampler>();
        new TreeMap<>(uncertain).forEach((name, one) -> samplers.put(name, one.sampler(random)));
        var values = new double[draws];
        var assumptions = new HashMap<>(base);
        for (var i = 0; i < draws; i++) {
            samplers.forEach((name, sampler) -> assumptions.put(name, sampler.sample()));
            values[i] = flow.npv(assumptions);
        }
        var numbers = summary(values, seed);
        var sentence = "The balance was above zero in %s of %s draws; eight in ten fell between £%s and £%s (seed %s)."
                .formatted(
                        Words.percent(numbers.shareAboveZero()),
                        draws,
                        Words.count(numbers.p10()),
                        Words.count(numbers.p90()),
                        seed);
        return new Result<>(
                Envelope.of(ID, draws, sentence).estimating(new Estimate(numbers.mean(), numbers.p10(), numbers.p90())),
                numbers);
    }

    private static Numbers summary(double[] values, long seed) {
        var mean = Counts.mean(values);
        var squares = 0.0;
        var above = 0;
        for (var value : values) {
            squares += (value - mean) * (value - mean);
            above += value > 0 ? 1 : 0;
        }
        Arrays.sort(values);
        return new Numbers(
                values.length,
                seed,
                mean,
                StrictMath.sqrt(squares / (values.length - 1)),
                quantile(values, 0.1),
                quantile(values, 0.5),
                quantile(values, 0.9),
                above / (double) values.length);
    }

    private static double quantile(double[] sorted, double p) {
        var place = (sorted.length - 1) * p;
        var low = (int) StrictMath.floor(place);
        var high = StrictMath.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }
}
