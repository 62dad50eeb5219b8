package org.jointestate.domain.booking.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** One rule about who may book what when, and the refusal it gives. */
public interface BookingPolicy {

    Optional<Refusal> objectionTo(BookingRequest request, Circumstances around);

    /** The rules of the estate, in the order in which a person is told about them. */
    static List<BookingPolicy> standard() {
        return List.of(
                new StartsAndEndsOnTheHalfHour(),
                new BothEndsAreOnTheClock(),
                new NotInThePast(),
                // A year and a month: a planning round for next year must fit in.
                new NotTooFarAhead(400),
                new NotTooLong(Duration.ofHours(16)),
                new WithinOpeningHours(),
                new NothingIsClosed(),
                new OneDeskPerPersonAtATime(),
                new NotTooManyOpenBookings(30));
    }

    /** The first objection of any of the rules. */
    static Optional<Refusal> firstObjection(
            List<BookingPolicy> policies, BookingRequest request, Circumstances around) {
        return policies.stream()
                .map(policy -> policy.objectionTo(request, around))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
