package org.jointestate.domain.booking.series;

import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.estate.DeskCode;

/**
 * What came of one day of a series when it was asked for. It is kept, so that the request sent again is answered the same.
 *
 * @param booking the booking, when there is one
 * @param because why not, when it was refused
 * @param offered the nearest free desk like it, when it was refused and there was one
 */
public record Occurrence(
        SeriesId series,
        LocalDate day,
        Optional<BookingId> booking,
        Optional<Refusal> because,
        Optional<DeskCode> offered) {

    static Occurrence booked(SeriesId series, LocalDate day, BookingId booking) {
        return new Occurrence(series, day, Optional.of(booking), Optional.empty(), Optional.empty());
    }

    static Occurrence refused(SeriesId series, LocalDate day, Refusal because, Optional<DeskCode> offered) {
        return new Occurrence(series, day, Optional.empty(), Optional.of(because), offered);
    }
}
