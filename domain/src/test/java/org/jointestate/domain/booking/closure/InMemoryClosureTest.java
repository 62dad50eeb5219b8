package org.jointestate.domain.booking.closure;

import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.InMemoryBookingRules;
import org.jointestate.domain.booking.InMemoryBookings;
import org.jointestate.domain.booking.notice.InMemoryNotices;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;

class InMemoryClosureTest extends ClosureContract {

    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemorySites sites = new InMemorySites();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final Promises promises = (places, within) -> bookings.stored().stream()
            .filter(booking -> booking.state() == BookingState.RESERVED)
            .filter(booking -> places.contains(booking.desk()) && booking.slot().overlaps(within))
            .sorted(java.util.Comparator.comparing(
                    (Booking booking) -> booking.slot().from()))
            .map(Booking::id)
            .toList();
    private final ClosurePorts ports = new ClosurePorts(
            new BookingPorts(new InMemoryPeople(), sites, bookings, bookings, new InMemoryBookingRules()),
            promises,
            notices,
            new InMemoryOutbox(),
            clock);

    InMemoryClosureTest() {
        bookings.countPlacesIn(sites);
    }

    @Override
    public <T> T in(Function<ClosurePorts, T> work) {
        var undo = bookings.undo();
        var answer = work.apply(ports);
        if (answer instanceof Undone) {
            undo.run();
        }
        return answer;
    }

    @Override
    protected List<Notice> told() {
        return notices.all();
    }
}
