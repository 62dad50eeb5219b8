package org.jointestate.domain.booking.others;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Seats one occupant, if the caller may book for them. It is no use case: whoever calls it has the transaction. */
public class Seating {

    private final Colleagues colleagues;
    private final PlaceBooking place;
    private final Visitors visitors;
    private final Caller caller;

    @Inject
    public Seating(Colleagues colleagues, PlaceBooking place, Visitors visitors, Caller caller) {
        this.colleagues = colleagues;
        this.place = place;
        this.visitors = visitors;
        this.caller = caller;
    }

    /** What is wanted for an occupant, or why the caller may not want it. */
    sealed interface Asked {
        record For(PlaceBooking.Wanted wanted) implements Asked {}

        record Refused(Refusal because) implements Asked {}
    }

    Asked ask(Occupant occupant, BookingRequest request, Instant at) {
        var me = caller.signedInPerson();
        var mine = new PlaceBooking.Wanted(request, me, organisation(), at);
        if (occupant instanceof Occupant.Myself) {
            return new Asked.For(mine);
        }
        if (occupant instanceof Occupant.Visitor visitor) {
            return visitor.isNamed()
                    ? new Asked.For(mine.asHost())
                    : new Asked.Refused(Refusal.of(Refusal.Reason.VISITOR_WITHOUT_NAME, Occupant.Visitor.LONGEST_NAME));
        }
        return colleagues
                .find(((Occupant.Colleague) occupant).username())
                .<Asked>map(person -> new Asked.For(
                        new PlaceBooking.Wanted(request, person.id(), person.organisation(), at).askedBy(me)))
                .orElseGet(() -> new Asked.Refused(Refusal.of(Refusal.Reason.UNKNOWN_COLLEAGUE)));
    }

    BookingDecision seat(Occupant occupant, BookingRequest request, Instant at) {
        var asked = ask(occupant, request, at);
        if (asked instanceof Asked.Refused refused) {
            return new BookingDecision.Refused(refused.because());
        }
        var decision = place.place(((Asked.For) asked).wanted());
        if (occupant instanceof Occupant.Visitor visitor && decision instanceof BookingDecision.Booked booked) {
            // Told on the day of the visit and the day after, then no more.
            var forgetOn = request.slot().lastDay().plusDays(1 + RetentionRule.NAMES_OF_VISITORS.days());
            visitors.remember(booked.booking().id(), visitor.name(), forgetOn);
        }
        return decision;
    }

    private OrganisationCode organisation() {
        return caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in."));
    }

    Optional<Refusal> objectionTo(Occupant occupant) {
        return occupant instanceof Occupant.Colleague colleague
                        && colleagues.find(colleague.username()).isEmpty()
                ? Optional.of(Refusal.of(Refusal.Reason.UNKNOWN_COLLEAGUE))
                : Optional.empty();
    }
}
