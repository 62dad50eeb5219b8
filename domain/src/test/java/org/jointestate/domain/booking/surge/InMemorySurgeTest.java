package org.jointestate.domain.booking.surge;

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

class InMemorySurgeTest extends SurgeContract {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemorySites sites = new InMemorySites();
    private final InMemorySurges surges = new InMemorySurges(bookings, sites, people);
    private final InMemoryBookingRules rules = new InMemoryBookingRules();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final SurgePorts ports = new SurgePorts(
            new BookingPorts(people, sites, bookings, bookings, rules), surges, notices, new InMemoryOutbox(), clock);

    InMemorySurgeTest() {
        bookings.countPlacesIn(sites);
        rules.askSurges(surges::holds);
    }

    @Override
    public <T> T in(Function<SurgePorts, T> work) {
        var undoBookings = bookings.undo();
        var undoSurges = surges.undo();
        var answer = work.apply(ports);
        if (answer instanceof Undone) {
            undoBookings.run();
            undoSurges.run();
        }
        return answer;
    }

    @Override
    protected List<Notice> told() {
        return notices.all();
    }
}
