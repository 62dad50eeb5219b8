package org.jointestate.domain.booking.seating;

import java.time.Clock;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.others.Colleagues;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;

/** The ports of seating over one store, and what is made of them. */
public record SeatingPorts(BookingPorts booking, SeatingWishes wishes, SeatsTaken taken, SeatingPlans plans) {

    private static final Audit NOTHING = (action, thing) -> {};

    public SuggestDesks suggest(Caller caller, Clock clock) {
        return new SuggestDesks(
                booking.sites(), booking.bookings(), booking.claims(), taken, wishes, booking.place(), caller, clock);
    }

    public PrepareSeatingPlan prepare(Caller caller, Clock clock) {
        return prepare(caller, clock, new SeatingSeeds());
    }

    /** Draws this seed for each plan. */
    public PrepareSeatingPlan prepare(Caller caller, Clock clock, long seed) {
        return prepare(caller, clock, new SeatingSeeds() {
            @Override
            public long draw() {
                return seed;
            }
        });
    }

    private PrepareSeatingPlan prepare(Caller caller, Clock clock, SeatingSeeds seeds) {
        return new PrepareSeatingPlan(
                booking.sites(),
                booking.people(),
                booking.rules(),
                booking.bookings(),
                booking.claims(),
                taken,
                wishes,
                plans,
                seeds,
                booking.place(),
                new Colleagues(booking.people(), caller),
                caller,
                clock);
    }

    public KeepSeatingPlan keep(Caller caller, Clock clock) {
        return new KeepSeatingPlan(plans, NOTHING, caller, clock);
    }

    public SeeSeatingPlan see(Caller caller) {
        return new SeeSeatingPlan(plans, booking.sites(), booking.people(), booking.bookings(), caller);
    }

    public AcceptSeat acceptSeat(Caller caller, Clock clock) {
        return new AcceptSeat(
                plans,
                booking.sites(),
                booking.people(),
                booking.bookings(),
                booking.place(),
                new Colleagues(booking.people(), caller),
                caller,
                clock);
    }

    public MySeating mine(Caller caller) {
        return new MySeating(wishes, caller);
    }
}
