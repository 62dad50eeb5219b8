package org.jointestate.domain.booking;

import java.util.function.Function;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.shared.Undone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InMemoryBookingsTest extends BookingsContract {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final BookingPorts ports =
            new BookingPorts(new InMemoryPeople(), new InMemorySites(), bookings, bookings, new InMemoryBookingRules());

    InMemoryBookingsTest() {
        bookings.countPlacesIn(ports.sites());
    }

    @Override
    protected <T> T in(Function<BookingPorts, T> work) {
        var undo = bookings.undo();
        var answer = work.apply(ports);
        if (answer instanceof Undone || answer instanceof Claim.Refused) {
            undo.run();
        }
        return answer;
    }

    @Override
    protected void forget() {
        bookings.clear();
    }

    @Override
    protected int sequences() {
        return 500;
    }

    @Tag("long")
    @Test
    void ten_thousand_random_sequences_agree_with_a_small_model() {
        prepare(3);
        runSequences(10_000);
    }
}
