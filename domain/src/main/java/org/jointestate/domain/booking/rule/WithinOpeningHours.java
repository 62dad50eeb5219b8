package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;

/** A slot lies inside the opening hours of its day. */
public record WithinOpeningHours() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        var slot = request.slot();
        var hours = around.site().hours().on(slot.day());
        if (hours.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.SITE_CLOSED, slot.day(), ""));
        }
        var open = new Slot(
                slot.day().atTime(hours.get().opens()),
                slot.day().atTime(hours.get().closes()));
        return slot.from().isBefore(open.from()) || slot.to().isAfter(open.to())
                ? Optional.of(Refusal.of(
                        Refusal.Reason.OUTSIDE_OPENING_HOURS,
                        hours.get().opens(),
                        hours.get().closes()))
                : Optional.empty();
    }
}
