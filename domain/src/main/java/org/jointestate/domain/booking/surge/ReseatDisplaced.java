package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Seats one person elsewhere whose desk a surge has taken, or says that there is no place; told in the same transaction, and done once
 * however often and on however many nodes it is called.
 */
@UseCase(roles = Role.SYSTEM)
public class ReseatDisplaced {

    /** What came of it. */
    public sealed interface Answer {
        record Reseated() implements Answer {}

        record NoPlace() implements Answer {}

        /** It is done already, or the booking or the surge is over meanwhile. */
        record NothingToDo() implements Answer {}

        /** Somebody took the new place an instant before. */
        record TakenMeanwhile() implements Answer, Undone {
            @Override
            public boolean worthAnotherLook() {
                return true;
            }
        }
    }

    private final Surges surges;
    private final Sites sites;
    private final People people;
    private final Bookings bookings;
    private final Claims claims;
    private final Seating seating;
    private final Messenger messenger;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ReseatDisplaced(
            Surges surges,
            Sites sites,
            People people,
            Bookings bookings,
            Claims claims,
            Seating seating,
            Messenger messenger,
            Audit audit,
            Clock clock) {
        this.surges = surges;
        this.sites = sites;
        this.people = people;
        this.bookings = bookings;
        this.claims = claims;
        this.seating = seating;
        this.messenger = messenger;
        this.audit = audit;
        this.clock = clock;
    }

    /** One that is in the way: where it is, whose it is, and what is left of it. */
    private record Found(
            Surge surge, Booking booking, Place old, PersonId person, Booker booker, Slot left, Instant at) {
        LocalDateTime now() {
            return old.site().wallClock(at);
        }
    }

    /** @param suggested a place that was free a moment ago, so that not everything has to be read again for each person */
    public Answer reseat(SurgeId id, BookingId booking, Optional<DeskCode> suggested) {
        var surge = surges.find(id).orElseThrow(() -> new NotFound("surge", id));
        return find(surge, booking).map(found -> seat(found, suggested)).orElseGet(Answer.NothingToDo::new);
    }

    private Optional<Found> find(Surge surge, BookingId id) {
        var at = clock.instant();
        var booking = bookings.find(id).filter(found -> found.state().holdsDesk());
        var old = booking.flatMap(
                found -> sites.places(List.of(found.desk())).stream().findFirst());
        var person = booking.flatMap(Booking::person).flatMap(people::find);
        if (old.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        var now = old.get().site().wallClock(at);
        return booking.filter(found -> isInTheWay(surge, found, old.get(), person.get(), now))
                .flatMap(found -> found.slot()
                        .leftAt(now)
                        .map(left -> new Found(
                                surge, found, old.get(), person.get().id(), Booker.of(person.get()), left, at)));
    }

    private boolean isInTheWay(Surge surge, Booking booking, Place old, Person person, LocalDateTime now) {
        return surge.takesAt(now)
                && surge.takes(old.desk())
                && booking.slot().overlaps(surge.time())
                && !surge.isFor(person)
                && !surges.isSeat(booking.id());
    }

    private Answer seat(Found found, Optional<DeskCode> suggested) {
        return suggested
                .flatMap(desk -> stillToBeHad(found, desk))
                .map(place -> move(found, place))
                .orElseGet(() -> lookAround(found));
    }

    /** Whether it is free still is not asked: the claims say it. */
    private Optional<Place> stillToBeHad(Found found, DeskCode desk) {
        var left = found.left();
        var site = seating.read(sites.places(List.of(desk)), found.booking().site(), left, found.now());
        return seating.best(site, new Seating.Wanted(found.booker(), found.old().desk(), left), Set.of());
    }

    private Answer lookAround(Found found) {
        var kind = found.booking().kind();
        var code = found.booking().site();
        var site = seating.read(code, kind, found.left().day(), found.left().lastDay(), found.now());
        var full = seating.full(site, code, kind, found.left(), found.person());
        var best = seating.best(
                site, new Seating.Wanted(found.booker(), found.old().desk(), found.left()), full);
        return best.map(place -> move(found, place)).orElseGet(() -> release(found));
    }

    private Answer move(Found found, Place place) {
        var wasThere = found.booking().state() == BookingState.CHECKED_IN;
        var holds = wasThere ? another(found, place) : moved(found, place);
        if (holds.isEmpty()) {
            return new Answer.TakenMeanwhile();
        }
        var booking = holds.get();
        surges.keep(new Displaced(
                found.surge().id(),
                found.booking().id(),
                found.old().desk().code(),
                found.left(),
                wasThere,
                Optional.of(place.desk().code()),
                Optional.of(booking.id()),
                booking.revision(),
                found.at(),
                Optional.empty()));
        audit.record("booking re-seated by surge", booking.id().toString());
        messenger.tell(
                wasThere ? NoticeKind.SURGE_MOVE_NOW : NoticeKind.SURGE_MOVED,
                booking,
                place,
                found.at(),
                found.surge().name(),
                found.old().desk().spokenName(),
                place.zone().name() + ", " + place.floor().name());
        return new Answer.Reseated();
    }

    private Optional<Booking> moved(Found found, Place place) {
        found.booking().moveTo(place.desk(), found.left(), found.at());
        return claims.retake(found.booking()) instanceof Claim.Taken ? Optional.of(found.booking()) : Optional.empty();
    }

    /** Who has sat there has sat there: that visit ends now, and another begins when they check in at the new place. */
    private Optional<Booking> another(Found found, Place place) {
        found.booking().leave(found.at());
        claims.giveUp(found.booking().id(), found.now());
        var booking = Booking.reserve(
                BookingId.fresh(),
                found.person(),
                found.booking().organisation(),
                found.booking().team(),
                place.desk(),
                found.left(),
                found.at());
        bookings.add(booking);
        return claims.take(booking) instanceof Claim.Taken ? Optional.of(booking) : Optional.empty();
    }

    private Answer release(Found found) {
        var booking = found.booking();
        var wasThere = booking.state() == BookingState.CHECKED_IN;
        booking.release(found.at());
        claims.giveUp(booking.id(), found.now());
        surges.keep(new Displaced(
                found.surge().id(),
                booking.id(),
                found.old().desk().code(),
                found.left(),
                wasThere,
                Optional.empty(),
                Optional.empty(),
                booking.revision(),
                found.at(),
                Optional.empty()));
        audit.record("booking released by surge", booking.id().toString());
        messenger.tell(
                NoticeKind.SURGE_NO_PLACE,
                booking,
                found.old(),
                found.at(),
                found.surge().name());
        return new Answer.NoPlace();
    }
}
