package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** Nobody books further ahead than a number of days. */
public record NotTooFarAhead(int days) implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        var last = around.now().toLocalDate().plusDays(days);
        return request.slot().day().isAfter(last)
                ? Optional.of(Refusal.of(Refusal.Reason.TOO_FAR_AHEAD, last, days))
                : Optional.empty();
    }
}
