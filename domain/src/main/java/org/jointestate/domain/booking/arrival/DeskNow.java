package org.jointestate.domain.booking.arrival;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Place;

/**
 * A desk as it is for somebody who stands before it.
 *
 * @param mine the caller's own booking that says so: of this desk, or of another one now
 * @param until how long it stays so, where that is known
 * @param offers what could be booked here now, the longest first
 * @param near another desk that is free, when this one is not
 * @param because why it is closed
 * @param objection the rule that keeps it from the caller
 */
public record DeskNow(
        Place place,
        LocalDateTime now,
        State state,
        Optional<BookingRow> mine,
        Optional<LocalDateTime> until,
        List<Slot> offers,
        Optional<Place> near,
        Optional<String> because,
        Optional<Refusal> objection) {

    /** What can be done here now. */
    public enum State {
        /** The caller has it, and may check in. */
        YOURS,
        /** The caller has it later today. */
        YOURS_LATER,
        CHECKED_IN,
        /** The caller has another desk now. */
        ELSEWHERE,
        FREE,
        /** Nobody has it, and a rule keeps it from the caller. */
        OUT_OF_REACH,
        TAKEN,
        CLOSED,
        SITE_CLOSED
    }

    public DeskNow {
        offers = List.copyOf(offers);
    }
}
