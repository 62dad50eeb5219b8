package org.jointestate.domain.booking.series;

import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Refusal;

/**
 * What came of changing or cancelling one day of a series.
 *
 * @param booking the booking as it is now, when it was done
 * @param because why it was not, when it was not
 */
public record SeriesAnswer(LocalDate day, Optional<BookingRow> booking, Optional<Refusal> because) {}
