package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleTopic;

/** Nobody holds more than a number of bookings of one kind of space that are not over. */
public final class NotTooManyOpenBookings extends LimitPolicy {

    public NotTooManyOpenBookings() {
        super(RuleTopic.OPEN_BOOKINGS);
    }

    @Override
    Optional<Refusal> objectionTo(BookingRequest request, Circumstances around, int most) {
        var open = around.open().stream()
                .filter(booking -> booking.kind() == around.desk().kind())
                .count();
        return open >= most
                ? Optional.of(Refusal.of(Refusal.Reason.TOO_MANY_OPEN_BOOKINGS, most, open))
                : Optional.empty();
    }
}
