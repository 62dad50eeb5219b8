package org.jointestate.domain.booking;

import java.util.function.Function;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.InMemoryPeople;

class InMemoryBookingRulesTest extends BookingRulesContract {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final BookingPorts ports =
            new BookingPorts(new InMemoryPeople(), new InMemorySites(), bookings, bookings, new InMemoryBookingRules());

    @Override
    protected <T> T in(Function<BookingPorts, T> work) {
        return work.apply(ports);
    }
}
