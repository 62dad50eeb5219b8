package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.reserve.CancelBooking;

/** Cancels some of the days of the caller's series that are to come, each in a transaction of its own. */
public class CancelSeries {

    private final SeeSeries see;
    private final CancelBooking cancel;

    @Inject
    public CancelSeries(SeeSeries see, CancelBooking cancel) {
        this.see = see;
        this.cancel = cancel;
    }

    public List<SeriesAnswer> cancel(SeriesId id, SeriesScope scope) {
        var seen = see.see(id);
        return seen.days().stream()
                .filter(day -> scope.covers(day.day()))
                .filter(day -> day.isOpenAt(seen.now()))
                .map(day ->
                        answer(day, cancel.cancel(day.booking().orElseThrow().id())))
                .toList();
    }

    static SeriesAnswer answer(SeeSeries.Day day, BookingDecision decision) {
        if (decision instanceof BookingDecision.Refused refused) {
            return new SeriesAnswer(day.day(), Optional.empty(), Optional.of(refused.because()));
        }
        BookingRow row = decision instanceof BookingDecision.Booked booked
                ? booked.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        return new SeriesAnswer(day.day(), Optional.of(row), Optional.empty());
    }
}
