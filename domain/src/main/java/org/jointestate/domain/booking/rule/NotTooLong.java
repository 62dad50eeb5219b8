package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleTopic;

/** No slot is longer than this, in time that really passes. */
public final class NotTooLong extends LimitPolicy {

    public NotTooLong() {
        super(RuleTopic.LONGEST);
    }

    @Override
    Optional<Refusal> objectionTo(BookingRequest request, Circumstances around, int minutes) {
        return request.slot().lengthIn(around.site().timeZone()).toMinutes() > minutes
                ? Optional.of(Refusal.of(Refusal.Reason.TOO_LONG, minutes))
                : Optional.empty();
    }
}
