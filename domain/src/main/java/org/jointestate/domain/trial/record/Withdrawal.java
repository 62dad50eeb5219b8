package org.jointestate.domain.trial.record;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.trial.PersonalData;

/**
 * What came of taking an outcome record, an event or a cost out of the count, with a reason. It stays to be seen, and correcting it puts
 * it back. The three differ in what is kept, and in nothing else: what stands in the way is looked at here.
 *
 * @param <V> its versions
 */
public sealed interface Withdrawal<V extends Versioned> {

    record Withdrawn<V extends Versioned>(V version) implements Withdrawal<V> {}

    record WhyRefused<V extends Versioned>(WhyProblem problem) implements Withdrawal<V>, Undone {}

    /** Somebody else has corrected, confirmed or withdrawn it since the caller read it. */
    record ChangedMeanwhile<V extends Versioned>(V newest) implements Withdrawal<V>, Undone {}

    /**
     * @param seen the version the caller has read
     * @param next the version that takes it out of the count
     * @param add keeps that version, or answers false when somebody was quicker
     */
    static <V extends Versioned> Withdrawal<V> of(
            V newest, int seen, String why, PersonalData personalData, Supplier<V> next, Predicate<V> add) {
        if (newest.version() != seen || newest.withdrawn()) {
            return new ChangedMeanwhile<>(newest);
        }
        var problem = WhyProblem.in(why, personalData);
        if (problem.isPresent()) {
            return new WhyRefused<>(problem.get());
        }
        var version = next.get();
        if (!add.test(version)) {
            throw new IllegalStateException(
                    "The trial was held, and yet somebody else wrote version %d.".formatted(version.version()));
        }
        return new Withdrawn<>(version);
    }
}
