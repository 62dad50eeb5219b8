package org.jointestate.domain.booking.rule;

import java.time.Duration;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** No slot is longer than this, in time that really passes. */
public record NotTooLong(Duration longest) implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        return request.slot().lengthIn(around.site().timeZone()).compareTo(longest) > 0
                ? Optional.of(Refusal.of(Refusal.Reason.TOO_LONG, longest.toHours()))
                : Optional.empty();
    }
}
