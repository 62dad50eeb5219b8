package org.jointestate.domain.booking.surge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;

/**
 * What became of one booking because of a surge. It is written in the transaction that moves or releases the booking, so a booking without
 * such a line is one that is still to do; when the surge is over it is closed in the transaction that gives the place back, or leaves it.
 * Of a drill it says what would have become of it.
 *
 * @param booking the booking that stood in the way
 * @param from where it was
 * @param slot what was left of its time
 * @param wasThere whether the person was sitting there
 * @param to where the person sits meanwhile; nowhere when no place was to be had
 * @param now the booking that holds now: the same, or for somebody who was there a new one
 * @param revision the revision of that booking after the move: when it is another, the person has chosen otherwise since
 * @param back how it ended
 */
public record Displaced(
        SurgeId surge,
        BookingId booking,
        DeskCode from,
        Slot slot,
        boolean wasThere,
        Optional<DeskCode> to,
        Optional<BookingId> now,
        int revision,
        Instant at,
        Optional<Back> back) {

    /** How it ended for the person. */
    public enum Back {
        /** The old place is theirs again. */
        GIVEN_BACK,
        /** They have moved, cancelled or booked elsewhere since. */
        CHOSE_OTHERWISE,
        /** They have checked in at the new place. */
        CHECKED_IN,
        /** Somebody else has the old place now, or it may not be had any more. */
        NOT_FREE,
        /** Its time is over. */
        OVER
    }

    public Displaced {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public boolean isReseated() {
        return to.isPresent();
    }

    public Displaced endedAs(Back how) {
        return new Displaced(surge, booking, from, slot, wasThere, to, now, revision, at, Optional.of(how));
    }
}
