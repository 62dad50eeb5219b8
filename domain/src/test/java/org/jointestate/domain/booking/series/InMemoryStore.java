package org.jointestate.domain.booking.series;

import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.InMemoryBookingRules;
import org.jointestate.domain.booking.InMemoryBookings;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.shared.Undone;

/** All that series need, in memory, with transactions that can be undone. */
public final class InMemoryStore {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemorySeries series = new InMemorySeries();
    private final SeriesPorts ports = new SeriesPorts(
            new BookingPorts(new InMemoryPeople(), new InMemorySites(), bookings, bookings, new InMemoryBookingRules()),
            series,
            series);

    /** Each transaction copies all that is held, so what is over is dropped between sequences. */
    void forget() {
        bookings.clear();
        series.clear();
    }

    public <T> T transaction(Function<SeriesPorts, T> work) {
        var undoBookings = bookings.undo();
        var undoSeries = series.undo();
        var answer = work.apply(ports);
        if (answer instanceof Undone) {
            undoBookings.run();
            undoSeries.run();
        }
        return answer;
    }
}
