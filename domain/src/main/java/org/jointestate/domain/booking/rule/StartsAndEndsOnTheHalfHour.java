package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** A slot starts and ends on the half hour, because claims are held by the half hour. */
public record StartsAndEndsOnTheHalfHour() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        return request.slot().onGrid()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Refusal.Reason.NOT_ON_HALF_HOUR,
                        request.slot().from(),
                        request.slot().to()));
    }
}
