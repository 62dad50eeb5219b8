package org.jointestate.domain.booking.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.Notices;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.outbox.Outbox;

/** The ports that waiting lists need, over one store, and what is made of them. */
public record WaitingPorts(
        BookingPorts booking, WaitingLists lists, Notices notices, Outbox outbox, Secrets secrets, Clock clock) {

    private static final Audit NOTHING = (action, thing) -> {};

    private Messenger messenger() {
        return new Messenger(notices, outbox);
    }

    private WaitingChances chances() {
        return new WaitingChances(booking.place(), booking.claims());
    }

    private WaitingReader reader() {
        return new WaitingReader(booking.sites(), lists);
    }

    public JoinWaitingList join(Caller caller) {
        return new JoinWaitingList(
                booking.sites(), booking.people(), lists, chances(), secrets, NOTHING, caller, clock);
    }

    public LeaveWaitingList leave(Caller caller) {
        return new LeaveWaitingList(lists, booking.claims(), NOTHING, caller, clock);
    }

    public AcceptPlace accept(Caller caller) {
        return new AcceptPlace(
                booking.sites(), booking.people(), booking.bookings(), lists, booking.place(), NOTHING, caller, clock);
    }

    public FindWaitingWork findWork() {
        return new FindWaitingWork(lists);
    }

    public OfferPlace offer() {
        return new OfferPlace(
                booking.sites(), booking.people(), lists, chances(), booking.claims(), messenger(), NOTHING, clock);
    }

    public SettleOffer settle() {
        return new SettleOffer(
                booking.sites(),
                booking.people(),
                lists,
                booking.place(),
                booking.claims(),
                messenger(),
                NOTHING,
                clock);
    }

    public MyWaitingList mine(Caller caller) {
        return new MyWaitingList(lists, reader(), caller, clock);
    }

    public SeeWaiting see(Caller caller) {
        return new SeeWaiting(lists, reader(), caller, clock);
    }

    public SeeWaitingLengths lengths() {
        return new SeeWaitingLengths(booking.sites(), lists, clock);
    }

    public ForgetWaitingLists forget() {
        return new ForgetWaitingLists(lists, clock);
    }

    /** Runs one transaction after the other. */
    public interface Runs {
        <T> T in(Function<WaitingPorts, T> work);
    }

    /** The work as the application runs it: each use case in a transaction of its own, and once more where somebody was faster. */
    public static WaitingWork work(Runs runs) {
        return new WaitingWork(
                new FindWaitingWork(null) {
                    @Override
                    public Work find() {
                        return runs.in(ports -> ports.findWork().find());
                    }
                },
                new SettleOffer(null, null, null, null, null, null, null, null) {
                    @Override
                    public boolean settle(BookingId offer) {
                        return runs.in(ports -> ports.settle().settle(offer));
                    }
                },
                new OfferPlace(null, null, null, null, null, null, null, null) {
                    @Override
                    public Answer offer(SiteCode site, LocalDate day) {
                        var answer = runs.in(ports -> ports.offer().offer(site, day));
                        return answer instanceof Answer.TakenMeanwhile
                                ? runs.in(ports -> ports.offer().offer(site, day))
                                : answer;
                    }
                });
    }
}
