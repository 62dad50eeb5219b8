package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.LookAround;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Takes a desk that a surge has for a role, from now for a shift. People of the surge's teams take one for themselves; those who may declare
 * a surge take one for anybody. A desk that the person has elsewhere in these hours is given up: nobody sits at two.
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
public class TakeDesk {

    /** Whoever stays longer takes it again: nobody is booked through a night by forgetting to leave. */
    private static final Duration SHIFT = Duration.ofHours(12);

    /** Those who may declare a surge. */
    static final Set<Role> IN_CHARGE =
            Collections.unmodifiableSet(EnumSet.of(Role.ESTATE_MANAGER, Role.SENIOR_LEADER, Role.ADMINISTRATOR));

    private final Surges surges;
    private final Sites sites;
    private final People people;
    private final Bookings bookings;
    private final Claims claims;
    private final LookAround lookAround;
    private final Messenger messenger;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final List<BookingPolicy> policies = BookingPolicy.ofASurge();

    @Inject
    public TakeDesk(
            Surges surges,
            Sites sites,
            People people,
            Bookings bookings,
            Claims claims,
            LookAround lookAround,
            Messenger messenger,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.surges = surges;
        this.sites = sites;
        this.people = people;
        this.bookings = bookings;
        this.claims = claims;
        this.lookAround = lookAround;
        this.messenger = messenger;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** For whom, in which surge, from now until when. */
    private record Wanted(Surge surge, Person person, Slot slot, LocalDateTime now, Instant at) {}

    /** @param forWhom somebody else; nobody for oneself */
    public BookingDecision take(SurgeId id, String role, Optional<Username> forWhom) {
        var surge = surges.find(id).orElseThrow(() -> new NotFound("surge", id));
        var inCharge = !Collections.disjoint(caller.roles(), IN_CHARGE);
        if (forWhom.isPresent() && !inCharge) {
            throw new NotAllowed("Only who may declare a surge takes a desk of one for somebody else.");
        }
        var person = forWhom.map(people::find)
                .orElseGet(() -> people.find(caller.signedInPerson()))
                .filter(Person::active);
        if (person.isEmpty()) {
            return refused(Refusal.of(Refusal.Reason.UNKNOWN_PERSON));
        }
        if (!inCharge && !surge.isFor(person.get())) {
            throw new NotAllowed("The surge (%s) is not for the caller's team.".formatted(id));
        }
        var at = clock.instant();
        var now = sites.find(surge.site())
                .orElseThrow(() -> new NotFound("site", surge.site()))
                .wallClock(at);
        if (!surge.takesAt(now)) {
            return refused(Refusal.of(Refusal.Reason.SURGE_NOT_STANDING, surge.name()));
        }
        var start = Slot.cellOf(now);
        var end = start.plus(SHIFT).isBefore(surge.until()) ? start.plus(SHIFT) : surge.until();
        return take(new Wanted(surge, person.get(), new Slot(start, end), now, at), role);
    }

    private BookingDecision take(Wanted wanted, String role) {
        var seats = surges.seats(wanted.surge().id()).stream()
                .filter(seat -> seat.role().equals(role))
                .toList();
        var held = claims
                .heldAt(
                        wanted.surge().site(),
                        List.of(wanted.slot()),
                        wanted.person().id())
                .stream()
                .map(Claims.Held::desk)
                .collect(Collectors.toSet());
        var already = seats.stream()
                .flatMap(seat -> seat.booking().flatMap(bookings::find).stream())
                .filter(booking ->
                        booking.isOf(wanted.person().id()) && booking.state().holdsDesk())
                .filter(booking -> booking.slot().contains(wanted.now()))
                .findFirst();
        if (already.isPresent()) {
            return new BookingDecision.AlreadySo(BookingRows.of(already.get(), sites));
        }
        Refusal because =
                Refusal.of(Refusal.Reason.NO_DESK_FOR_ROLE, role, wanted.surge().name());
        for (var seat : seats) {
            if (held.contains(seat.desk())) {
                continue;
            }
            var place = sites.places(List.of(seat.desk())).get(0);
            var objection = BookingPolicy.firstObjection(
                    policies,
                    new BookingRequest(seat.desk(), wanted.slot()),
                    lookAround.of(
                            place, wanted.slot(), wanted.now(), wanted.person().id(), List.of(), Optional.empty()));
            if (objection.isEmpty()) {
                return sit(wanted, seat, place);
            }
            because = objection.get();
        }
        return refused(because);
    }

    private BookingDecision sit(Wanted wanted, Surge.Seat seat, Place place) {
        giveUpOthers(wanted);
        var booking = Booking.reserve(
                BookingId.fresh(),
                wanted.person().id(),
                wanted.person().organisation(),
                wanted.person().team(),
                place.desk(),
                wanted.slot(),
                wanted.at());
        bookings.add(booking);
        if (claims.take(booking) instanceof Claim.Refused refused) {
            return new BookingDecision.Refused(refused.because(), true);
        }
        if (!surges.occupy(seat, booking.id())) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.DESK_TAKEN, seat.desk()), true);
        }
        audit.record("desk taken for surge", booking.id().toString());
        messenger.tell(NoticeKind.BOOKED, booking, place, wanted.at());
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }

    private void giveUpOthers(Wanted wanted) {
        for (var other : bookings.openOf(wanted.person().id(), wanted.now())) {
            if (!other.kind().onePerPerson() || !other.slot().overlaps(wanted.slot())) {
                continue;
            }
            if (other.state() == BookingState.CHECKED_IN) {
                other.leave(wanted.at());
                audit.record("booking left", other.id().toString());
            } else {
                other.cancel(wanted.at());
                audit.record("booking cancelled", other.id().toString());
                sites.places(List.of(other.desk()))
                        .forEach(place -> messenger.tell(NoticeKind.CANCELLED, other, place, wanted.at()));
            }
            claims.giveUp(other.id(), wanted.now());
        }
    }

    private static BookingDecision refused(Refusal because) {
        return new BookingDecision.Refused(because);
    }
}
