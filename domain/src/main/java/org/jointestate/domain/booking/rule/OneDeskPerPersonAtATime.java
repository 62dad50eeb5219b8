package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** A person holds one desk at a time; a room or a bay may be held beside it. The database says the same again for two requests in one instant. */
public record OneDeskPerPersonAtATime() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        if (!around.desk().kind().onePerPerson()) {
            return Optional.empty();
        }
        return around.open().stream()
                .filter(booking -> booking.kind().onePerPerson())
                .filter(booking -> booking.slot().overlaps(request.slot()))
                .findFirst()
                .map(booking -> Refusal.of(Refusal.Reason.PERSON_ALREADY_BOOKED, booking.desk(), booking.reference()));
    }
}
