package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** A slot lies inside the opening hours of its day; over midnight, of both days. */
public record WithinOpeningHours() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        var slot = request.slot();
        for (var day : slot.days()) {
            var hours = around.site().hours().on(day);
            if (hours.isEmpty()) {
                return Optional.of(Refusal.of(Refusal.Reason.SITE_CLOSED, day, ""));
            }
            var start = day.equals(slot.day()) ? slot.from() : day.atStartOfDay();
            var nextDay = day.plusDays(1).atStartOfDay();
            var end = slot.to().isBefore(nextDay) ? slot.to() : nextDay;
            if (start.isBefore(hours.get().opensOn(day))
                    || end.isAfter(hours.get().closesOn(day))) {
                return Optional.of(Refusal.of(
                        Refusal.Reason.OUTSIDE_OPENING_HOURS,
                        hours.get().opens(),
                        hours.get().closes()));
            }
        }
        return Optional.empty();
    }
}
