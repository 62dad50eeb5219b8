package org.jointestate.domain.booking.rule;

import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.Refusal;

/**
 * One rule about who may book what when, and the refusal it gives. Some are always so; others ask what the estate managers have set
 * ({@link Circumstances#book()}).
 */
public interface BookingPolicy {

    Optional<Refusal> objectionTo(BookingRequest request, Circumstances around);

    /** The rules of estate managers that this policy goes by for the request; none when it is always so, or nobody has set one. */
    default List<BookingRule> rulesFor(BookingRequest request, Circumstances around) {
        return List.of();
    }

    /** The rules of the estate, in the order in which a person is told about them. */
    static List<BookingPolicy> standard() {
        return List.of(
                new StartsAndEndsOnTheHalfHour(),
                new BothEndsAreOnTheClock(),
                new NotInThePast(),
                new NotTooFarAhead(),
                new NotTooLong(),
                new NotTooShort(),
                new WithinOpeningHours(),
                new NothingIsClosed(),
                new NotTakenByASurge(),
                new TheNetworkReachesTheDevice(),
                new KeptForOthers(),
                new TheBankIsForThem(),
                new TheBankIsNotUsedUp(),
                new OneDeskPerPersonAtATime(),
                new NotTooManyAtOnce(),
                new NotTooManyOpenBookings(),
                new NotTooManyDaysAWeek());
    }

    /** Those that ask whether this place is for this person, whoever brings them there: for moving somebody who did not ask for it. */
    static List<BookingPolicy> aboutThePlace() {
        return List.of(
                new NothingIsClosed(),
                new NotTakenByASurge(),
                new TheNetworkReachesTheDevice(),
                new KeptForOthers(),
                new TheBankIsForThem());
    }

    /** What even those obey who take a desk that a surge has for them: they come at night, and nobody counts their bookings. */
    static List<BookingPolicy> ofASurge() {
        return List.of(
                new StartsAndEndsOnTheHalfHour(),
                new BothEndsAreOnTheClock(),
                new NotInThePast(),
                new NothingIsClosed(),
                new TheNetworkReachesTheDevice());
    }

    /** The first objection of any of the rules. */
    static Optional<Refusal> firstObjection(
            List<BookingPolicy> policies, BookingRequest request, Circumstances around) {
        for (var policy : policies) {
            var objection = policy.objectionTo(request, around);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }
}
