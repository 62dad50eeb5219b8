package org.jointestate.domain.booking.waiting;

import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.InMemoryBookingRules;
import org.jointestate.domain.booking.InMemoryBookings;
import org.jointestate.domain.booking.notice.InMemoryNotices;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;

class InMemoryWaitingTest extends WaitingContract {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemorySites sites = new InMemorySites();
    private final InMemoryWaitingLists lists = new InMemoryWaitingLists();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final WaitingPorts ports = new WaitingPorts(
            new BookingPorts(people, sites, bookings, bookings, new InMemoryBookingRules()),
            lists,
            notices,
            new InMemoryOutbox(),
            secrets,
            clock);

    InMemoryWaitingTest() {
        bookings.countPlacesIn(sites);
    }

    @Override
    public <T> T in(Function<WaitingPorts, T> work) {
        var undoBookings = bookings.undo();
        var undoLists = lists.undo();
        var answer = work.apply(ports);
        if (answer instanceof Undone) {
            undoBookings.run();
            undoLists.run();
        }
        return answer;
    }

    @Override
    protected List<Notice> told() {
        return notices.all();
    }
}
