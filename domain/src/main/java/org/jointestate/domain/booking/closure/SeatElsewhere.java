package org.jointestate.domain.booking.closure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.booking.rule.NothingIsClosed;
import org.jointestate.domain.booking.surge.Seating;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Gives one person another place whose own was closed or taken out of use, or releases the booking and says that there is no place; told in
 * the same transaction, and done once however often and on however many nodes it is called.
 */
@UseCase(roles = Role.SYSTEM)
public class SeatElsewhere {

    /** What came of it. */
    public sealed interface Answer {
        record Seated() implements Answer {}

        record NoPlace() implements Answer {}

        /** It is done already, or the booking is over, or the place can be had again. */
        record NothingToDo() implements Answer {}

        /** Somebody took the new place an instant before. */
        record TakenMeanwhile() implements Answer, Undone {
            @Override
            public boolean worthAnotherLook() {
                return true;
            }
        }
    }

    private final Sites sites;
    private final People people;
    private final Bookings bookings;
    private final Claims claims;
    private final BookingRules rules;
    private final Messenger messenger;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public SeatElsewhere(
            Sites sites,
            People people,
            Bookings bookings,
            Claims claims,
            BookingRules rules,
            Messenger messenger,
            Audit audit,
            Clock clock) {
        this.sites = sites;
        this.people = people;
        this.bookings = bookings;
        this.claims = claims;
        this.rules = rules;
        this.messenger = messenger;
        this.audit = audit;
        this.clock = clock;
    }

    /** A booking that is in the way: where it is, who answers for it, what is left of it, and why it cannot stay. */
    private record Found(Booking booking, Place old, Person person, Slot left, Refusal because, Instant at) {

        LocalDateTime now() {
            return old.site().wallClock(at);
        }

        boolean isOutOfUse() {
            return because.reason() == Refusal.Reason.DESK_OUT_OF_USE;
        }

        /** The reason that was given for the closure. */
        String reason() {
            return because.facts().get(because.facts().size() - 1);
        }
    }

    public Answer seat(BookingId id) {
        var at = clock.instant();
        var booking = bookings.find(id).filter(found -> found.state() == BookingState.RESERVED);
        var old = booking.flatMap(
                found -> sites.places(List.of(found.desk())).stream().findFirst());
        var person = booking.flatMap(found -> found.isForVisitor() ? found.bookedBy() : found.person())
                .flatMap(people::find);
        if (booking.isEmpty() || old.isEmpty() || person.isEmpty()) {
            return new Answer.NothingToDo();
        }
        var left = booking.get().slot().leftAt(old.get().site().wallClock(at));
        return left.flatMap(slot -> objection(old.get(), slot, person.get(), at)
                        .map(because -> new Found(booking.get(), old.get(), person.get(), slot, because, at)))
                .map(this::seat)
                .orElseGet(Answer.NothingToDo::new);
    }

    private Optional<Refusal> objection(Place place, Slot slot, Person person, Instant at) {
        return new NothingIsClosed()
                .objectionTo(
                        new BookingRequest(place.desk().code(), slot),
                        Circumstances.at(
                                place,
                                sites.closuresOf(place.site().code(), slot.day(), slot.lastDay()),
                                place.site().wallClock(at),
                                Booker.of(person),
                                Circumstances.Held.NOTHING,
                                rules.of(slot.day(), slot.lastDay())));
    }

    private Answer seat(Found found) {
        var seating = new Seating(sites, claims, rules);
        var code = found.booking().site();
        var left = found.left();
        var site = seating.read(code, found.booking().kind(), left.day(), left.lastDay(), found.now());
        var full = seating.full(
                site, code, found.booking().kind(), left, found.person().id());
        return seating.best(
                        site,
                        new Seating.Wanted(
                                Booker.of(found.person()), found.old().desk(), left),
                        full)
                .filter(place -> found.person().active())
                .map(place -> move(found, place))
                .orElseGet(() -> release(found));
    }

    private Answer move(Found found, Place place) {
        var booking = found.booking();
        booking.moveTo(place.desk(), found.left(), found.at());
        if (claims.retake(booking) instanceof Claim.Refused) {
            return new Answer.TakenMeanwhile();
        }
        audit.record("booking re-seated by closure", booking.id().toString());
        var oldName = found.old().desk().spokenName();
        var where = place.zone().name() + ", " + place.floor().name();
        tell(
                found,
                place,
                found.isOutOfUse() ? NoticeKind.OUT_OF_USE_MOVED : NoticeKind.CLOSED_MOVED,
                found.isOutOfUse() ? new Object[] {oldName, where} : new Object[] {oldName, where, found.reason()});
        return new Answer.Seated();
    }

    private Answer release(Found found) {
        var booking = found.booking();
        booking.release(found.at());
        claims.giveUp(booking.id(), found.now());
        audit.record("booking released by closure", booking.id().toString());
        tell(
                found,
                found.old(),
                found.isOutOfUse() ? NoticeKind.OUT_OF_USE_NO_PLACE : NoticeKind.CLOSED_NO_PLACE,
                found.isOutOfUse() ? new Object[0] : new Object[] {found.reason()});
        return new Answer.NoPlace();
    }

    /** Of a visitor's booking the host is told. */
    private void tell(Found found, Place place, NoticeKind kind, Object... facts) {
        messenger.tell(
                Notice.of(found.person().id(), kind, Notice.About.of(found.booking(), place), found.at(), facts));
    }
}
