package org.jointestate.domain.booking.arrival;

import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Refusal;

/** What a kiosk says to whoever typed a reference. It names nobody. */
public sealed interface KioskAnswer {

    record Done(BookingRow booking) implements KioskAnswer {}

    /** No booking of today on this floor has that reference: mistyped, guessed, of another day or of another floor. */
    record Unknown() implements KioskAnswer {}

    /** Too many wrong references were typed at this kiosk. */
    record TooManyGuesses(long minutes) implements KioskAnswer {}

    record Refused(Refusal because) implements KioskAnswer {}
}
