package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleTopic;

/** Nobody books further ahead than a number of days. */
public final class NotTooFarAhead extends LimitPolicy {

    public NotTooFarAhead() {
        super(RuleTopic.AHEAD);
    }

    @Override
    Optional<Refusal> objectionTo(BookingRequest request, Circumstances around, int days) {
        var last = around.now().toLocalDate().plusDays(days);
        return request.slot().day().isAfter(last)
                ? Optional.of(Refusal.of(Refusal.Reason.TOO_FAR_AHEAD, last, days))
                : Optional.empty();
    }
}
