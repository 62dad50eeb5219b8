package org.jointestate.evaluation.demonstration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Seeded chance with one stream for each purpose, so that a change in one leaves the others as they were. The samplers
 * are our own because those of the libraries call Math.exp and Math.log, which may differ in the last bit between JDKs.
 */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double STEP = 0x1.0p-53;

    private final UniformRandomProvider source;

    private Chance(UniformRandomProvider source) {
        this.source = source;
    }

    static Chance of(long seed, String purpose) {
        long state = seed;
        for (int n = 0; n < purpose.length(); n++) {
            state = mixed(state * 31 + purpose.charAt(n));
        }
        var seeds = new long[4];
        for (int n = 0; n < seeds.length; n++) {
            state += GOLDEN;
            seeds[n] = mixed(state);
        }
        return new Chance(RandomSource.XO_SHI_RO_256_PP.create(seeds));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Between 0 and 1, neither included. */
    double uniform() {
        return ((source.nextLong() >>> 11) + 0.5) * STEP;
    }

    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    boolean happens(double probability) {
        return uniform() < probability;
    }

    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(uniform())) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** By its quantile: one draw whatever the mean, so that two variants differ only where their means do. */
    int poisson(double mean) {
        double left = uniform();
        if (mean <= 0) {
            return 0;
        }
        double probability = StrictMath.exp(-mean);
        int count = 0;
        int most = (int) (20 + 10 * mean);
        while (left > probability && count < most) {
            left -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }

    <T> List<T> shuffled(List<T> things) {
        var left = new ArrayList<>(things);
        for (int n = left.size() - 1; n > 0; n--) {
            int other = below(n + 1);
            var kept = left.get(n);
            left.set(n, left.get(other));
            left.set(other, kept);
        }
        return left;
    }
}
