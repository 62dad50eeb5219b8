package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** A person holds one desk at a time. The database says the same again for two requests in one instant. */
public record OneDeskPerPersonAtATime() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        return around.open().stream()
                .filter(booking -> booking.slot().overlaps(request.slot()))
                .findFirst()
                .map(booking -> Refusal.of(Refusal.Reason.PERSON_ALREADY_BOOKED, booking.desk(), booking.reference()));
    }
}
