package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** What a surge has taken is for its people alone while it stands. No rule of an estate manager opens it. */
public record NotTakenByASurge() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        return around.book().surgesTaking(around.desk(), request.slot()).stream()
                .filter(hold -> !hold.isFor(around.booker().team()))
                .findFirst()
                .map(hold -> Refusal.of(
                        Refusal.Reason.SURGE,
                        around.desk().spokenName(),
                        hold.name(),
                        hold.time().to()));
    }
}
