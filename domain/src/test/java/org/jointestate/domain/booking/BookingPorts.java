package org.jointestate.domain.booking;

import java.time.Clock;
import org.jointestate.domain.booking.arrival.EndStay;
import org.jointestate.domain.booking.arrival.ReleaseNoShows;
import org.jointestate.domain.booking.notice.InMemoryNotices;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.reserve.CancelBooking;
import org.jointestate.domain.booking.reserve.ChangeBooking;
import org.jointestate.domain.booking.reserve.GiveUpBooking;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.booking.reserve.ReserveDesk;
import org.jointestate.domain.booking.rule.LookAround;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;

/** The ports that a booking needs, over one store, and what is made of them. */
public record BookingPorts(People people, Sites sites, Bookings bookings, Claims claims, BookingRules rules) {

    private static final Audit NOTHING = (action, thing) -> {};

    /** What was told, by everybody who books in these tests. */
    public static final InMemoryNotices NOTICES = new InMemoryNotices();

    public static final InMemoryOutbox OUTBOX = new InMemoryOutbox();

    public static final Messenger MESSENGER = new Messenger(NOTICES, OUTBOX);

    public LookAround lookAround() {
        return new LookAround(sites, people, rules, bookings);
    }

    public PlaceBooking place() {
        return new PlaceBooking(sites, lookAround(), bookings, claims, NOTHING, MESSENGER);
    }

    public ReserveDesk reserveDesk(Caller caller, Clock clock) {
        return new ReserveDesk(place(), caller, clock);
    }

    public ChangeBooking changeBooking(Caller caller, Clock clock) {
        return new ChangeBooking(place(), bookings, caller, clock);
    }

    public CancelBooking cancelBooking(Caller caller, Clock clock) {
        return new CancelBooking(giveUp(), bookings, caller, clock);
    }

    public GiveUpBooking giveUp() {
        return new GiveUpBooking(sites, claims, NOTHING, MESSENGER);
    }

    public EndStay endStay(Audit audit) {
        return new EndStay(sites, claims, audit, MESSENGER);
    }

    public ReleaseNoShows releaseNoShows(Clock clock) {
        return new ReleaseNoShows(sites, bookings, claims, NOTHING, MESSENGER, clock);
    }
}
