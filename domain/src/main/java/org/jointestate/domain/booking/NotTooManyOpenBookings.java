package org.jointestate.domain.booking;

import java.util.Optional;

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
