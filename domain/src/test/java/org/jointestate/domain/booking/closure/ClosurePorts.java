package org.jointestate.domain.booking.closure;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.Notices;
import org.jointestate.domain.booking.reserve.ReserveDesk;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.outbox.Outbox;

/** The ports that closures need, over one store, and what is made of them. */
public record ClosurePorts(BookingPorts booking, Promises promises, Notices notices, Outbox outbox, Clock clock) {

    public Sites sites() {
        return booking.sites();
    }

    public People people() {
        return booking.people();
    }

    public Bookings bookings() {
        return booking.bookings();
    }

    public Claims claims() {
        return booking.claims();
    }

    public ReserveDesk reserve(Caller caller, Clock at) {
        return booking.reserveDesk(caller, at);
    }

    private ShutPlaces shut() {
        return new ShutPlaces(sites(), promises);
    }

    public CountInTheWay count() {
        return new CountInTheWay(sites(), shut(), clock);
    }

    public CountInTheWayOfTable countOfTable() {
        return new CountInTheWayOfTable(sites(), shut(), clock);
    }

    public FindShutOut find() {
        return new FindShutOut(shut(), clock);
    }

    public SeatElsewhere seat() {
        return new SeatElsewhere(
                sites(),
                people(),
                bookings(),
                claims(),
                booking.rules(),
                new Messenger(notices, outbox),
                (action, thing) -> {},
                clock);
    }

    /** The version that a form would have read. */
    public long version(EstatePart part) {
        if (part instanceof EstatePart.OfSite site) {
            return sites().find(site.code()).orElseThrow().version();
        }
        if (part instanceof EstatePart.OfFloor floor) {
            return sites().floor(floor.code()).orElseThrow().version();
        }
        return part instanceof EstatePart.OfZone zone
                ? sites().zone(zone.code()).orElseThrow().version()
                : sites().desk(((EstatePart.OfSpace) part).code()).orElseThrow().version();
    }

    /** Runs one transaction after the other. */
    public interface Runs {
        <T> T in(Function<ClosurePorts, T> work);
    }

    /** The work as the application runs it: each use case in a transaction of its own, and once more where somebody was faster. */
    public static ClosureWork work(Runs runs) {
        return new ClosureWork(
                new FindShutOut(null, null) {
                    @Override
                    public List<BookingId> find() {
                        return runs.in(ports -> ports.find().find());
                    }
                },
                new SeatElsewhere(null, null, null, null, null, null, null, null) {
                    @Override
                    public Answer seat(BookingId id) {
                        var answer = runs.in(ports -> ports.seat().seat(id));
                        return answer instanceof Answer.TakenMeanwhile
                                ? runs.in(ports -> ports.seat().seat(id))
                                : answer;
                    }
                });
    }
}
