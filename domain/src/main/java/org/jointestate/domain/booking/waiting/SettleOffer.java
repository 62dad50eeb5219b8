package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Looks at one open offer: when its time is over it lapses and its person leaves the list; when the desk can no longer be theirs it is
 * taken back and they wait on where they stood. Done once, however often and on however many nodes it is called, also in the instant in
 * which the person answers.
 */
@UseCase(roles = Role.SYSTEM)
public class SettleOffer {

    private final Sites sites;
    private final People people;
    private final WaitingLists lists;
    private final PlaceBooking placing;
    private final Claims claims;
    private final Messenger messenger;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public SettleOffer(
            Sites sites,
            People people,
            WaitingLists lists,
            PlaceBooking placing,
            Claims claims,
            Messenger messenger,
            Audit audit,
            Clock clock) {
        this.sites = sites;
        this.people = people;
        this.lists = lists;
        this.placing = placing;
        this.claims = claims;
        this.messenger = messenger;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether it ended by this */
    public boolean settle(BookingId id) {
        var at = clock.instant();
        var offer = lists.offer(id).filter(found -> found.state() == OfferState.OPEN);
        if (offer.isEmpty()) {
            return false;
        }
        var place = sites.places(List.of(offer.get().desk())).stream().findFirst();
        if (!offer.get().isOpenAt(at)) {
            return end(offer.get(), place, OfferState.LAPSED, WaitingState.LAPSED, at);
        }
        var person = people.find(offer.get().person()).filter(Person::active);
        if (person.isEmpty()) {
            return end(offer.get(), Optional.empty(), OfferState.WITHDRAWN, WaitingState.ENDED, at);
        }
        var stands = place.filter(
                        found -> placing.objectionToHeld(OfferWish.of(offer.get(), person.get(), found, at), found, id)
                                .isEmpty())
                .isPresent();
        return !stands && end(offer.get(), place, OfferState.WITHDRAWN, WaitingState.WAITING, at);
    }

    private boolean end(PlaceOffer offer, Optional<Place> place, OfferState how, WaitingState entry, Instant at) {
        if (!lists.settle(offer, how, entry, at)) {
            return false;
        }
        claims.giveUp(offer.id());
        audit.record(
                how == OfferState.LAPSED ? "offer lapsed" : "offer withdrawn",
                offer.id().toString());
        var kind = how == OfferState.LAPSED ? NoticeKind.OFFER_LAPSED : NoticeKind.OFFER_WITHDRAWN;
        place.ifPresent(found -> messenger.tell(
                OfferNotices.of(kind, offer, found, at, found.site().wallClock(offer.until()))));
        return true;
    }
}
