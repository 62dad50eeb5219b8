package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** Nobody holds more than a number of bookings that are not over. */
public record NotTooManyOpenBookings(int most) implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        return around.open().size() >= most
                ? Optional.of(Refusal.of(
                        Refusal.Reason.TOO_MANY_OPEN_BOOKINGS,
                        most,
                        around.open().size()))
                : Optional.empty();
    }
}
