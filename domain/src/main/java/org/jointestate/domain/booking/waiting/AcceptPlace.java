package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Takes the desk that is offered to the caller. What was claimed for the offer is the booking's from then on, so nothing can come between;
 * the rules are asked once more, because they may have changed.
 */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class AcceptPlace {

    private final Sites sites;
    private final People people;
    private final Bookings bookings;
    private final WaitingLists lists;
    private final PlaceBooking placing;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public AcceptPlace(
            Sites sites,
            People people,
            Bookings bookings,
            WaitingLists lists,
            PlaceBooking placing,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.sites = sites;
        this.people = people;
        this.bookings = bookings;
        this.lists = lists;
        this.placing = placing;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision accept(WaitingId id) {
        var me = caller.signedInPerson();
        var at = clock.instant();
        var entry = lists.find(id)
                .filter(found -> found.isOf(me))
                .orElseThrow(() -> new NotFound("place on the waiting list", id));
        var offer = lists.newestOffer(id);
        if (offer.isEmpty() || entry.state() == WaitingState.WAITING) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.NO_OFFER));
        }
        var held = offer.get();
        if (held.state() != OfferState.OPEN && entry.state() == WaitingState.OFFERED) {
            // Answered between one look and the other.
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.OFFER_OVER), true);
        }
        if (held.state() == OfferState.ACCEPTED && entry.state() == WaitingState.GOT) {
            return new BookingDecision.AlreadySo(BookingRows.of(bookings.own(held.id(), me), sites));
        }
        var place = sites.places(List.of(held.desk())).stream().findFirst();
        if (!held.isOpenAt(at) || place.isEmpty()) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.OFFER_OVER));
        }
        // First of all, so that of two who answer at one instant the second waits here and then sees what the first
        // did.
        if (!lists.settle(held, OfferState.ACCEPTED, WaitingState.GOT, at)) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.OFFER_OVER), true);
        }
        var person = people.find(me).orElseThrow(() -> new NotFound("person", me));
        var decision =
                placing.bookHeld(OfferWish.of(held, person, place.get(), at), place.get(), held.id(), held.slot());
        if (decision instanceof BookingDecision.Booked) {
            audit.record("offer accepted", held.id().toString());
            endOthers(entry);
        }
        return decision;
    }

    /** Who has a desk for the day waits for none of its parts. */
    private void endOthers(WaitingEntry served) {
        lists.liveOf(served.person(), served.day()).stream()
                .filter(other -> other.day().equals(served.day()) && other.overlaps(served.part()))
                .forEach(other -> lists.end(other.id(), WaitingState.ENDED));
    }
}
