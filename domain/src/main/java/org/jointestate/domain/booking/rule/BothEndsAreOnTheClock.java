package org.jointestate.domain.booking.rule;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/**
 * A slot neither starts nor ends at a time that the wall clock skips in March or shows twice in October: nobody could say when that is. One
 * that reaches over that hour is allowed, and is as long as it really is.
 */
public record BothEndsAreOnTheClock() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        var rules = around.site().timeZone().getRules();
        return Stream.of(request.slot().from(), request.slot().to())
                .filter(end -> rules.getValidOffsets(end).size() != 1)
                .findFirst()
                .map(end -> refusal(end, rules.getValidOffsets(end).isEmpty()));
    }

    private static Refusal refusal(LocalDateTime end, boolean skipped) {
        return Refusal.of(skipped ? Refusal.Reason.NO_SUCH_TIME : Refusal.Reason.TIME_COMES_TWICE, end);
    }
}
