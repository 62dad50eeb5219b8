package org.jointestate.domain.booking;

import java.util.function.Function;
import org.jointestate.domain.booking.notice.InMemoryNotices;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.shared.Undone;

class InMemoryBanksTest extends BanksContract {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemoryBookingRules rules = new InMemoryBookingRules();
    private final BookingPorts ports =
            new BookingPorts(new InMemoryPeople(), new InMemorySites(), bookings, bookings, rules);
    private final BankPorts banks =
            new BankPorts(ports, new InMemoryBanks(bookings, rules, ports.people()), new InMemoryNotices());

    @Override
    protected <T> T in(Function<BankPorts, T> work) {
        var undo = bookings.undo();
        var answer = work.apply(banks);
        if (answer instanceof Undone) {
            undo.run();
        }
        return answer;
    }
}
