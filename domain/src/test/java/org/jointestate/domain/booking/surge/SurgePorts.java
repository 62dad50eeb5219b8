package org.jointestate.domain.booking.surge;

import java.time.Clock;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.Notices;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.outbox.Outbox;

/** The ports that a surge needs, over one store, and what is made of them. */
public record SurgePorts(BookingPorts booking, Surges surges, Notices notices, Outbox outbox, Clock clock) {

    private static final Audit NOTHING = (action, thing) -> {};

    private Messenger messenger() {
        return new Messenger(notices, outbox);
    }

    private Seating seating() {
        return new Seating(booking.sites(), booking.claims(), booking.rules());
    }

    public SurgePlanner planner() {
        return new SurgePlanner(surges, booking.sites(), booking.people(), booking.bookings(), seating(), clock);
    }

    public DeclareSurge declare(Caller caller) {
        return new DeclareSurge(planner(), surges, booking.sites(), NOTHING, caller, clock);
    }

    public PreviewSurge preview() {
        return new PreviewSurge(planner(), booking.sites(), clock);
    }

    public ExtendSurge extend() {
        return new ExtendSurge(surges, booking.sites(), NOTHING, clock);
    }

    public StandDownSurge standDown() {
        return new StandDownSurge(surges, NOTHING, clock);
    }

    public FindSurgeWork findWork() {
        return new FindSurgeWork(surges, planner(), booking.sites(), clock);
    }

    public ReseatDisplaced reseat() {
        return new ReseatDisplaced(
                surges,
                booking.sites(),
                booking.people(),
                booking.bookings(),
                booking.claims(),
                seating(),
                messenger(),
                NOTHING,
                clock);
    }

    public GiveBackPlace giveBack() {
        return new GiveBackPlace(
                surges,
                booking.sites(),
                booking.people(),
                booking.bookings(),
                booking.claims(),
                seating(),
                messenger(),
                NOTHING,
                clock);
    }

    public EndSurgeBooking end() {
        return new EndSurgeBooking(
                surges, booking.sites(), booking.bookings(), booking.claims(), messenger(), NOTHING, clock);
    }

    public BookingDecision take(Caller caller, SurgeId surge, String role, Optional<Username> whom) {
        return new TakeDesk(
                        surges,
                        booking.sites(),
                        booking.people(),
                        booking.bookings(),
                        booking.claims(),
                        booking.lookAround(),
                        messenger(),
                        NOTHING,
                        caller,
                        clock)
                .take(surge, role, whom);
    }

    public BookingDecision reserve(Caller caller, BookingRequest request) {
        return booking.reserveDesk(caller, clock).reserve(request);
    }

    public BookingDecision change(Caller caller, BookingId id, BookingRequest request) {
        return booking.changeBooking(caller, clock).change(id, request);
    }

    public WatchSurges watch(Caller caller) {
        return new WatchSurges(surges, booking.sites(), reader(), caller, clock);
    }

    public SeeSurge see(Caller caller) {
        return new SeeSurge(surges, booking.sites(), reader(), caller, clock);
    }

    public SeeSurges seeAll() {
        return new SeeSurges(surges, booking.sites(), reader(), clock);
    }

    private SurgeReader reader() {
        return new SurgeReader(surges, booking.sites(), booking.people(), booking.bookings());
    }

    /** Runs one transaction after the other. */
    public interface Runs {
        <T> T in(java.util.function.Function<SurgePorts, T> work);
    }

    /** The work as the application runs it: each use case in a transaction of its own, and once more where somebody was faster. */
    public static SurgeWork work(Runs runs) {
        return new SurgeWork(
                new FindSurgeWork(null, null, null, null) {
                    @Override
                    public java.util.List<Work> find() {
                        return runs.in(ports -> ports.findWork().find());
                    }
                },
                new ReseatDisplaced(null, null, null, null, null, null, null, null, null) {
                    @Override
                    public Answer reseat(SurgeId surge, BookingId booking, Optional<DeskCode> suggested) {
                        var answer = runs.in(ports -> ports.reseat().reseat(surge, booking, suggested));
                        return answer instanceof Answer.TakenMeanwhile
                                ? runs.in(ports -> ports.reseat().reseat(surge, booking, suggested))
                                : answer;
                    }
                },
                new EndSurgeBooking(null, null, null, null, null, null, null) {
                    @Override
                    public boolean end(SurgeId surge, BookingId booking) {
                        return runs.in(ports -> ports.end().end(surge, booking));
                    }
                },
                new GiveBackPlace(null, null, null, null, null, null, null, null, null) {
                    @Override
                    public Answer giveBack(SurgeId surge, BookingId booking) {
                        var answer = runs.in(ports -> ports.giveBack().giveBack(surge, booking));
                        return answer instanceof Answer.TakenMeanwhile
                                ? runs.in(ports -> ports.giveBack().giveBack(surge, booking))
                                : answer;
                    }
                });
    }
}
