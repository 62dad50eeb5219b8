package org.jointestate.domain.booking.series;

import java.time.Clock;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.again.SuggestAgain;
import org.jointestate.domain.booking.others.Colleagues;
import org.jointestate.domain.booking.others.FindSeatsTogether;
import org.jointestate.domain.booking.others.ReserveForAnother;
import org.jointestate.domain.booking.others.ReserveTogether;
import org.jointestate.domain.booking.others.Seating;
import org.jointestate.domain.booking.others.Visitors;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;

/** The ports that series and bookings for others need, over one store, and what is made of them. */
public record SeriesPorts(BookingPorts booking, SeriesKept series, Visitors visitors) {

    private static final Audit NOTHING = (action, thing) -> {};

    public PreviewSeries preview(Caller caller, Clock clock) {
        return new PreviewSeries(
                booking.sites(),
                booking.bookings(),
                booking.claims(),
                booking.place(),
                booking.lookAround(),
                caller,
                clock);
    }

    public StartSeries start(Caller caller, Clock clock) {
        return new StartSeries(
                booking.sites(), booking.bookings(), series, BookingPorts.MESSENGER, NOTHING, caller, clock);
    }

    public BookOccurrence day(Caller caller, Clock clock) {
        return new BookOccurrence(booking.sites(), booking.claims(), series, booking.place(), caller, clock);
    }

    public CancelOccurrence cancelDay(Caller caller, Clock clock) {
        return new CancelOccurrence(booking.giveUp(), booking.bookings(), caller, clock);
    }

    public ChangeOccurrence changeDay(Caller caller, Clock clock) {
        return new ChangeOccurrence(booking.place(), booking.bookings(), caller, clock);
    }

    public EndAct end(Caller caller, Clock clock) {
        return new EndAct(booking.sites(), booking.bookings(), BookingPorts.MESSENGER, caller, clock);
    }

    public AcceptOffer acceptOffer(Caller caller, Clock clock) {
        return new AcceptOffer(booking.sites(), booking.bookings(), series, booking.place(), caller, clock);
    }

    public SeeSeries see(Caller caller, Clock clock) {
        return new SeeSeries(booking.sites(), booking.bookings(), series, caller, clock);
    }

    public Seating seating(Caller caller) {
        return new Seating(new Colleagues(booking.people(), caller), booking.place(), visitors, caller);
    }

    public ReserveForAnother reserveForAnother(Caller caller, Clock clock) {
        return new ReserveForAnother(seating(caller), clock);
    }

    public ReserveTogether reserveTogether(Caller caller, Clock clock) {
        return new ReserveTogether(seating(caller), clock);
    }

    public FindSeatsTogether findSeats(Caller caller, Clock clock) {
        return new FindSeatsTogether(
                booking.sites(), booking.claims(), booking.place(), seating(caller), caller, clock);
    }

    public SuggestAgain suggestAgain(Caller caller, Clock clock) {
        return new SuggestAgain(booking.sites(), booking.bookings(), booking.claims(), booking.place(), caller, clock);
    }
}
