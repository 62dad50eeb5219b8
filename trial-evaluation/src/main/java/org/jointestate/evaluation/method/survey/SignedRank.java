package org.jointestate.evaluation.method.survey;

import java.util.Arrays;
import org.jointestate.evaluation.method.Distributions;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;

/**
 * Wilcoxon's signed rank test with the exact permutation p-value under ties, by the shift algorithm of Streitberg and
 * Röhmel 1986 on doubled mid-ranks (method.md 3.10). Written here because the libraries at hand silently return an
 * approximate or a wrong p when answers are tied.
 */
public final class SignedRank {
    private static final String ID = "wilcoxon_signed_rank";
    private static final int EXACT_UP_TO = 50;
    private static final int ENOUGH_CHANGED = 6;

    private SignedRank() {}

    /**
     * @param plus sum of the ranks of rises; @param minus of falls
     * @param pExact NaN above 50 changed pairs; @param pNormal with tie and continuity correction
     * @param rankBiserial matched-pairs rank-biserial correlation, from -1 to 1
     */
    public record Numbers(
            int pairs,
            int zeros,
            int used,
            double plus,
            double minus,
            double pExact,
            double pNormal,
            ZeroHandling zeroHandling,
            double rankBiserial,
            int improved,
            int worsened,
            int unchanged) {}

    /** Pairs in the same order, NaN where an answer is missing; a higher answer counts as better. */
    public static Result<Numbers> of(double[] before, double[] after, ZeroHandling zeroHandling) {
        if (before.length != after.length) {
            return Result.refused(ID, Reason.INVALID_DATA, "the two lists of answers are not equally long");
        }
        var differences = new double[before.length];
        var pairs = 0;
        for (var i = 0; i < before.length; i++) {
            if (!Double.isNaN(before[i]) && !Double.isNaN(after[i])) {
                differences[pairs++] = after[i] - before[i];
            }
        }
        if (pairs == 0) {
            return Result.refused(ID, Reason.NO_DATA, "nobody answered both times");
        }
        differences = Arrays.copyOf(differences, pairs);
        if (Arrays.stream(differences).anyMatch(d -> !Double.isFinite(d))) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        var changed = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (changed.length == 0) {
            return Result.refused(
                    ID,
                    Reason.NO_CHANGE_IN_ANY_PAIR,
                    "nobody's answer changed between the two surveys, so there is nothing to test");
        }
        var numbers = numbers(differences, changed, zeroHandling);
        return new Result<>(envelope(numbers, before.length - pairs), numbers);
    }

    private static Numbers numbers(double[] differences, double[] changed, ZeroHandling zeroHandling) {
        var ranked = zeroHandling == ZeroHandling.PRATT ? differences : changed;
        var ranks = MidRanks.of(Arrays.stream(ranked).map(StrictMath::abs).toArray());
        var plus = 0.0;
        var minus = 0.0;
        var squares = 0.0;
        var doubled = new int[changed.length];
        var used = 0;
        for (var i = 0; i < ranked.length; i++) {
            if (ranked[i] == 0) {
                continue;
            }
            plus += ranked[i] > 0 ? ranks[i] : 0;
            minus += ranked[i] < 0 ? ranks[i] : 0;
            squares += ranks[i] * ranks[i];
            doubled[used++] = (int) StrictMath.rint(2 * ranks[i]);
        }
        var improved = (int) Arrays.stream(changed).filter(d -> d > 0).count();
        var centre = plus - (plus + minus) / 2;
        // The sum of squared mid-ranks over four is the variance with ties already taken off.
        var z = (centre - StrictMath.signum(centre) * 0.5) / StrictMath.sqrt(squares / 4);
        return new Numbers(
                differences.length,
                differences.length - changed.length,
                changed.length,
                plus,
                minus,
                changed.length <= EXACT_UP_TO ? exact(doubled, (int) StrictMath.rint(2 * plus)) : Double.NaN,
                Distributions.normalTwoSidedP(z),
                zeroHandling,
                (plus - minus) / (plus + minus),
                improved,
                changed.length - improved,
                differences.length - changed.length);
    }

    /** Share of the 2^n ways to give signs whose sum is at least as far from the middle as the observed one. */
    private static double exact(int[] doubledRanks, int observed) {
        var total = Arrays.stream(doubledRanks).sum();
        var ways = new double[total + 1];
        ways[0] = 1;
        for (var rank : doubledRanks) {
            for (var sum = total; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        var far = StrictMath.abs(2 * observed - total);
        var count = 0.0;
        for (var sum = 0; sum <= total; sum++) {
            count += StrictMath.abs(2 * sum - total) >= far ? ways[sum] : 0;
        }
        return StrictMath.min(1, count / StrictMath.pow(2, doubledRanks.length));
    }

    private static Envelope envelope(Numbers numbers, int missing) {
        var sentence = "Of %s people who answered twice, %s were more positive, %s less, %s the same."
                .formatted(numbers.pairs(), numbers.improved(), numbers.worsened(), numbers.unchanged());
        var envelope = Envelope.of(ID, numbers.pairs(), sentence)
                .withMissing(missing)
                .estimating(Estimate.withoutInterval(numbers.rankBiserial()))
                .withP(Double.isNaN(numbers.pExact()) ? numbers.pNormal() : numbers.pExact());
        return numbers.used() < ENOUGH_CHANGED
                ? envelope.noting(
                        "Only %s answers changed: even if all changed the same way, chance could not be ruled out at the usual 5 %%."
                                .formatted(numbers.used()))
                : envelope;
    }
}
