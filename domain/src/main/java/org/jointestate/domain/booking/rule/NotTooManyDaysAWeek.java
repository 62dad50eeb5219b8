package org.jointestate.domain.booking.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleTopic;

/** Nobody has a space of one kind on more than a number of days from Monday to Sunday. A second booking on a day counts no second day. */
public final class NotTooManyDaysAWeek extends LimitPolicy {

    public NotTooManyDaysAWeek() {
        super(RuleTopic.DAYS_A_WEEK);
    }

    public static LocalDate mondayOf(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    @Override
    Optional<Refusal> objectionTo(BookingRequest request, Circumstances around, int most) {
        var monday = mondayOf(request.slot().day());
        var days = around.held().week().stream()
                .filter(booking -> booking.kind() == around.desk().kind())
                .map(booking -> booking.slot().day())
                .filter(day -> mondayOf(day).equals(monday))
                .collect(Collectors.toSet());
        return !days.contains(request.slot().day()) && days.size() >= most
                ? Optional.of(Refusal.of(Refusal.Reason.TOO_MANY_DAYS_A_WEEK, most, monday))
                : Optional.empty();
    }
}
