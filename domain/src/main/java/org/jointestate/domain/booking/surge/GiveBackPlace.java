package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Gives one person the place back that a surge took, when the surge is over, the place is free and they have not chosen otherwise since.
 * Where it cannot be given back they keep what they have and are told why. Done once, however often it is called.
 */
@UseCase(roles = Role.SYSTEM)
public class GiveBackPlace {

    /** How it ended, or nothing when it had ended before. */
    public sealed interface Answer {
        record Ended(Displaced.Back how) implements Answer {}

        record NothingToDo() implements Answer {}

        /** Somebody took the old place an instant before, or another node has seen to it. */
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
    public GiveBackPlace(
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

    /** A line to be closed, and what it is about as it stands now. */
    private record Found(Surge surge, Displaced line, Booking booking, Person person, Place old, Instant at) {
        LocalDateTime now() {
            return old.site().wallClock(at);
        }
    }

    public Answer giveBack(SurgeId id, BookingId displaced) {
        var surge = surges.find(id).orElseThrow(() -> new NotFound("surge", id));
        var line = surges.displaced(id, displaced).filter(found -> found.back().isEmpty());
        if (surge.drill() || surge.stands() || line.isEmpty()) {
            return new Answer.NothingToDo();
        }
        var at = clock.instant();
        var booking = bookings.find(line.get().now().orElse(displaced));
        var person = booking.flatMap(Booking::person).flatMap(people::find).filter(Person::active);
        var old = sites.places(List.of(line.get().from())).stream().findFirst();
        if (booking.isEmpty() || person.isEmpty() || old.isEmpty()) {
            return ended(line.get(), Displaced.Back.OVER);
        }
        var found = new Found(surge, line.get(), booking.get(), person.get(), old.get(), at);
        var left = found.line().slot().leftAt(found.now());
        if (left.isEmpty()) {
            return ended(found.line(), Displaced.Back.OVER);
        }
        return found.line().isReseated() ? moveBack(found, left.get()) : bookAgain(found, left.get());
    }

    /** Last, so that whatever was done for somebody whom another node has seen to is undone with it. */
    private Answer ended(Displaced line, Displaced.Back how) {
        return surges.close(line.endedAs(how)) ? new Answer.Ended(how) : new Answer.TakenMeanwhile();
    }

    private Answer moveBack(Found found, Slot left) {
        var booking = found.booking();
        if (booking.state() == BookingState.CHECKED_IN
                && booking.revision() == found.line().revision()) {
            messenger.tell(
                    NoticeKind.SURGE_KEPT_HERE,
                    booking,
                    placeOf(booking),
                    found.at(),
                    found.surge().name(),
                    oldName(found));
            return ended(found.line(), Displaced.Back.CHECKED_IN);
        }
        if (booking.state() != BookingState.RESERVED
                || booking.revision() != found.line().revision()) {
            return ended(found.line(), Displaced.Back.CHOSE_OTHERWISE);
        }
        if (!isFree(found, left)) {
            messenger.tell(
                    NoticeKind.SURGE_KEPT,
                    booking,
                    placeOf(booking),
                    found.at(),
                    found.surge().name(),
                    oldName(found));
            return ended(found.line(), Displaced.Back.NOT_FREE);
        }
        booking.moveTo(found.old().desk(), left, found.at());
        if (claims.retake(booking) instanceof Claim.Refused) {
            return new Answer.TakenMeanwhile();
        }
        return givenBack(found, booking);
    }

    /** Their booking was released; whoever has found a place by themselves meanwhile keeps that. */
    private Answer bookAgain(Found found, Slot left) {
        var person = found.person();
        var kind = found.old().desk().kind();
        var elsewhere = bookings.openOf(person.id(), found.now()).stream()
                .anyMatch(booking -> booking.kind() == kind && booking.slot().overlaps(left));
        if (elsewhere) {
            return ended(found.line(), Displaced.Back.CHOSE_OTHERWISE);
        }
        if (!isFree(found, left)) {
            messenger.tell(Notice.of(
                    person.id(),
                    NoticeKind.SURGE_NOT_BACK,
                    Notice.About.of(found.booking(), found.old()),
                    found.at(),
                    found.surge().name()));
            return ended(found.line(), Displaced.Back.NOT_FREE);
        }
        var booking = Booking.reserve(
                BookingId.fresh(),
                person.id(),
                person.organisation(),
                person.team(),
                found.old().desk(),
                left,
                found.at());
        bookings.add(booking);
        if (claims.take(booking) instanceof Claim.Refused) {
            return new Answer.TakenMeanwhile();
        }
        return givenBack(found, booking);
    }

    private boolean isFree(Found found, Slot left) {
        var kind = found.old().desk().kind();
        var code = found.old().site().code();
        var site = seating.read(List.of(found.old()), code, left, found.now());
        return !seating.full(site, code, kind, left, found.person().id())
                        .contains(found.old().desk().code())
                && seating.mayBeHad(
                        site,
                        found.old(),
                        new Seating.Wanted(
                                Booker.of(found.person()), found.old().desk(), left));
    }

    private Answer givenBack(Found found, Booking booking) {
        audit.record("place given back after surge", booking.id().toString());
        messenger.tell(
                NoticeKind.SURGE_GIVEN_BACK,
                booking,
                found.old(),
                found.at(),
                found.surge().name());
        return ended(found.line(), Displaced.Back.GIVEN_BACK);
    }

    private Place placeOf(Booking booking) {
        return sites.places(List.of(booking.desk())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("desk", booking.desk()));
    }

    private static String oldName(Found found) {
        return found.old().desk().spokenName();
    }
}
