package org.jointestate.domain.booking.series;

import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Refusal;

/**
 * What came of changing or cancelling one day of a series.
 *
 * @param booking the booking as it is now, when it is as it was meant to be
 * @param because why it is not, when it is not
 * @param already whether it was as it was meant to be before, so that nothing was done
 */
public record SeriesAnswer(LocalDate day, Optional<BookingRow> booking, Optional<Refusal> because, boolean already) {

    static SeriesAnswer of(LocalDate day, BookingDecision decision) {
        if (decision instanceof BookingDecision.Refused refused) {
            return refused(day, refused.because());
        }
        return decision instanceof BookingDecision.Booked booked
                ? new SeriesAnswer(day, Optional.of(booked.booking()), Optional.empty(), false)
                : already(day, ((BookingDecision.AlreadySo) decision).booking());
    }

    static SeriesAnswer refused(LocalDate day, Refusal because) {
        return new SeriesAnswer(day, Optional.empty(), Optional.of(because), false);
    }

    static SeriesAnswer already(LocalDate day, BookingRow booking) {
        return new SeriesAnswer(day, Optional.of(booking), Optional.empty(), true);
    }

    /** Whether the booking stays as it was. */
    boolean kept() {
        return already || because.isPresent();
    }
}
