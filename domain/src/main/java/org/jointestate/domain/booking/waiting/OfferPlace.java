package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Offers one free desk to the first on the list of a day who could book it, and claims it for them. Nodes that do this for one day at the
 * same time do it one after the other, so each person and each desk comes up once.
 */
@UseCase(roles = Role.SYSTEM)
public class OfferPlace {

    /** What came of it. */
    public sealed interface Answer {
        record Offered(WaitingId to) implements Answer {}

        /** Nobody waits, or there is nothing for those who do. */
        record NothingToDo() implements Answer {}

        /** Somebody took the desk, or left the list, an instant before. */
        record TakenMeanwhile() implements Answer, Undone {
            @Override
            public boolean worthAnotherLook() {
                return true;
            }
        }
    }

    private final Sites sites;
    private final People people;
    private final WaitingLists lists;
    private final WaitingChances chances;
    private final Claims claims;
    private final Messenger messenger;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public OfferPlace(
            Sites sites,
            People people,
            WaitingLists lists,
            WaitingChances chances,
            Claims claims,
            Messenger messenger,
            Audit audit,
            Clock clock) {
        this.sites = sites;
        this.people = people;
        this.lists = lists;
        this.chances = chances;
        this.claims = claims;
        this.messenger = messenger;
        this.audit = audit;
        this.clock = clock;
    }

    /** The day as it is read once for all who wait for it. */
    private record Reading(Site site, LocalDateTime now, Instant at, List<Place> places, Map<DayPart, Parted> parts) {}

    /** What is left of a part of the day, and the desks that are free for all of it. */
    private record Parted(Slot slot, List<Place> free) {}

    public Answer offer(SiteCode code, LocalDate day) {
        var at = clock.instant();
        var site = sites.find(code).orElseThrow(() -> new NotFound("site", code));
        var now = site.wallClock(at);
        lists.hold(code, day);
        var order = WaitingOrder.read(lists, new WaitingLists.ListedDay(code, day), at);
        if (order.lines().isEmpty()) {
            return new Answer.NothingToDo();
        }
        var reading = new Reading(site, now, at, sites.placesOf(code), new EnumMap<>(DayPart.class));
        for (var line : order.lines()) {
            var answer = offer(line.entry(), reading);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return new Answer.NothingToDo();
    }

    /** Nothing when it is the next one's turn. */
    private Optional<Answer> offer(WaitingEntry entry, Reading reading) {
        var parted = parted(entry, reading);
        if (parted.isEmpty()) {
            lists.end(entry.id(), WaitingState.ENDED);
            return Optional.empty();
        }
        if (!OfferLimit.isOffered(reading.now(), parted.get().slot())) {
            return Optional.empty();
        }
        var wanted = parted.get().free().stream().filter(entry::isAbout).toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var person = people.find(entry.person()).filter(Person::active);
        if (person.isEmpty()) {
            lists.end(entry.id(), WaitingState.ENDED);
            return Optional.empty();
        }
        var slot = parted.get().slot();
        var found = chances.of(person.get(), slot, wanted, reading.now(), reading.at(), BookingId.fresh());
        if (found.allowed().isEmpty()) {
            endIfServed(entry, found);
            return Optional.empty();
        }
        return Optional.of(hold(entry, found.allowed().get(0), slot, reading));
    }

    private Optional<Parted> parted(WaitingEntry entry, Reading reading) {
        var known = reading.parts().get(entry.part());
        if (known != null) {
            return Optional.of(known);
        }
        var slot = entry.day().isBefore(reading.now().toLocalDate())
                ? Optional.<Slot>empty()
                : entry.part().leftOn(entry.day(), reading.site(), reading.now());
        var read = slot.filter(OfferLimit::isWorthAnOffer)
                .map(left ->
                        new Parted(left, chances.free(reading.site().code(), left, reading.places(), entry.person())));
        read.ifPresent(found -> reading.parts().put(entry.part(), found));
        return read;
    }

    /** Who has found a desk otherwise waits no more. */
    private void endIfServed(WaitingEntry entry, WaitingChances.Chances found) {
        if (found.objection()
                .filter(refusal -> refusal.reason() == Refusal.Reason.PERSON_ALREADY_BOOKED)
                .isPresent()) {
            lists.end(entry.id(), WaitingState.ENDED);
        }
    }

    private Answer hold(WaitingEntry entry, WaitingChances.Chance chance, Slot slot, Reading reading) {
        var site = reading.site();
        var until =
                OfferLimit.of(reading.now(), slot, day -> site.hours().on(day).isPresent());
        var booking = chance.booking();
        var offer = new PlaceOffer(
                booking.id(),
                entry.id(),
                entry.person(),
                booking.desk(),
                slot,
                reading.at(),
                until.atZone(site.timeZone()).toInstant(),
                OfferState.OPEN);
        if (!lists.offer(offer) || claims.take(booking, chance.draw()) instanceof Claim.Refused) {
            return new Answer.TakenMeanwhile();
        }
        audit.record("place offered", booking.id().toString());
        messenger.tell(OfferNotices.of(NoticeKind.PLACE_OFFERED, offer, chance.place(), reading.at(), until));
        return new Answer.Offered(entry.id());
    }
}
