package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;

/** A slot may start in the half hour that is running, not before it: somebody who has just arrived can book the rest. */
public record NotInThePast() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        return request.slot().from().isBefore(Slot.cellOf(around.now()))
                ? Optional.of(
                        Refusal.of(Refusal.Reason.IN_THE_PAST, request.slot().from()))
                : Optional.empty();
    }
}
