package org.jointestate.domain.booking.use;

import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.InMemoryBanks;
import org.jointestate.domain.booking.InMemoryBookingRules;
import org.jointestate.domain.booking.InMemoryBookings;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.InMemoryPeople;

class InMemoryUseFiguresTest extends UseFiguresContract {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemoryBookingRules rules = new InMemoryBookingRules();
    private final BookingPorts ports =
            new BookingPorts(new InMemoryPeople(), new InMemorySites(), bookings, bookings, rules);
    private final UsePorts use = new UsePorts(
            ports, new InMemoryBanks(bookings, rules, ports.people()), new InMemoryUseFigures(bookings::stored));

    @Override
    protected <T> T in(Function<UsePorts, T> work) {
        return work.apply(use);
    }
}
