package org.jointestate.domain.booking.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** The desk is in use, and neither the site, nor the zone, nor the desk is closed that day. */
public record NothingIsClosed() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        if (!around.desk().isInUse()) {
            return Optional.of(
                    Refusal.of(Refusal.Reason.DESK_OUT_OF_USE, around.desk().spokenName()));
        }
        for (var day : request.slot().days()) {
            var objection = objectionOn(day, around);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> objectionOn(LocalDate day, Circumstances around) {
        // The site first: somebody told that one zone is closed would try the next, and be told the same.
        for (var closure : around.closures()) {
            if (closure.closesSite(day)) {
                return Optional.of(Refusal.of(Refusal.Reason.SITE_CLOSED, day, closure.because()));
            }
        }
        for (var closure : around.closures()) {
            if (closure.closes(around.desk().zone(), day)) {
                return Optional.of(Refusal.of(Refusal.Reason.ZONE_CLOSED, day, closure.because()));
            }
        }
        return around.desk()
                .closedBecause(day)
                .map(reason ->
                        Refusal.of(Refusal.Reason.DESK_CLOSED, around.desk().spokenName(), reason));
    }
}
