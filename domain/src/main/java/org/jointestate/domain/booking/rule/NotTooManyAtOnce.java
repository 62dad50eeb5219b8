package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleTopic;

/** Nobody holds more than a number of rooms, or of bays, at one moment. For desks {@link OneDeskPerPersonAtATime} says less already. */
public final class NotTooManyAtOnce extends LimitPolicy {

    public NotTooManyAtOnce() {
        super(RuleTopic.AT_ONCE);
    }

    @Override
    Optional<Refusal> objectionTo(BookingRequest request, Circumstances around, int most) {
        var sameKind = around.open().stream()
                .filter(booking -> booking.kind() == around.desk().kind())
                .toList();
        var full = request.slot().cells().stream()
                .anyMatch(cell -> sameKind.stream()
                                .filter(booking -> booking.slot().contains(cell))
                                .count()
                        >= most);
        return full ? Optional.of(Refusal.of(Refusal.Reason.TOO_MANY_AT_ONCE, most)) : Optional.empty();
    }
}
