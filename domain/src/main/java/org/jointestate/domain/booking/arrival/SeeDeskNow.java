package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.floor.RestOfDay;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.LookAround;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says to somebody who stands before a desk what they can do here: check in, leave, take it, or go to another. Never who has it. */
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
public class SeeDeskNow {

    /** Each costs some questions to the database; whoever finds none of these looks at the plan. */
    private static final int MOST_TRIED = 8;

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final Caller caller;
    private final LookAround lookAround;
    private final Clock clock;
    private final List<BookingPolicy> policies = BookingPolicy.standard();

    @Inject
    public SeeDeskNow(
            Sites sites, Bookings bookings, Claims claims, LookAround lookAround, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.lookAround = lookAround;
        this.caller = caller;
        this.clock = clock;
    }

    public DeskNow see(DeskCode code) {
        var me = caller.signedInPerson();
        var at = clock.instant();
        var place = sites.places(List.of(code)).stream()
                .filter(found -> found.desk().kind() == SpaceKind.DESK)
                .findFirst()
                .orElseThrow(() -> new NotFound("desk", code));
        var now = place.site().wallClock(at);
        var open = bookings.openOf(me, now);
        var today = open.stream()
                .filter(booking -> booking.kind().onePerPerson())
                .filter(booking -> booking.slot().days().contains(now.toLocalDate()))
                .sorted(Comparator.comparing(booking -> booking.slot().from()))
                .toList();
        var rest = RestOfDay.read(place.site(), now, sites, claims);
        var state = state(place, now, today, rest);
        var asking = new Asking(me, now, open);
        var offers = state == DeskNow.State.FREE ? offers(place, rest, today) : List.<Slot>of();
        var allowed = offers.stream()
                .filter(slot -> objectionTo(place, slot, asking).isEmpty())
                .toList();
        var objection = offers.isEmpty() || !allowed.isEmpty()
                ? Optional.<Refusal>empty()
                : objectionTo(place, offers.get(0), asking);
        if (objection.isPresent()) {
            state = DeskNow.State.OUT_OF_REACH;
        }
        return new DeskNow(
                place,
                now,
                state,
                mine(state, today, code, now).map(booking -> BookingRows.of(booking, sites)),
                until(state, place, rest),
                allowed,
                near(state, place, rest, asking),
                because(state, place, rest),
                objection);
    }

    /** Who asks, when, and what they hold. */
    private record Asking(PersonId me, LocalDateTime now, List<Booking> open) {}

    private Optional<Refusal> objectionTo(Place place, Slot slot, Asking asking) {
        return BookingPolicy.firstObjection(
                policies,
                new BookingRequest(place.desk().code(), slot),
                lookAround.of(place, slot, asking.now(), asking.me(), asking.open(), Optional.empty()));
    }

    private static Optional<Booking> mine(DeskNow.State state, List<Booking> today, DeskCode code, LocalDateTime now) {
        return switch (state) {
            case YOURS, YOURS_LATER, CHECKED_IN -> here(today, code).findFirst();
            case ELSEWHERE -> elsewhereNow(today, now);
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDateTime> until(DeskNow.State state, Place place, RestOfDay rest) {
        return state == DeskNow.State.FREE || state == DeskNow.State.TAKEN ? rest.sameUntil(place) : Optional.empty();
    }

    private static Optional<String> because(DeskNow.State state, Place place, RestOfDay rest) {
        return switch (state) {
            case CLOSED, YOURS, CHECKED_IN -> rest.closedBecause(place);
            case SITE_CLOSED -> rest.siteClosedBecause();
            default -> Optional.empty();
        };
    }

    /** The closest desk that is free for the rest of the part, and that no rule keeps from the caller. */
    private Optional<Place> near(DeskNow.State state, Place place, RestOfDay rest, Asking asking) {
        if (state != DeskNow.State.TAKEN && state != DeskNow.State.CLOSED && state != DeskNow.State.OUT_OF_REACH) {
            return Optional.empty();
        }
        var end = endOfPart(place, asking.now());
        return rest.open().filter(open -> end.isAfter(open.from())).flatMap(open -> rest.freeNear(place, end).stream()
                .limit(MOST_TRIED)
                .filter(other ->
                        objectionTo(other, new Slot(open.from(), end), asking).isEmpty())
                .findFirst());
    }

    private static DeskNow.State state(Place place, LocalDateTime now, List<Booking> today, RestOfDay rest) {
        var here = here(today, place.desk().code()).findFirst();
        if (here.isPresent()) {
            if (here.get().state() == BookingState.CHECKED_IN) {
                return DeskNow.State.CHECKED_IN;
            }
            if (here.get().objectionToCheckIn(now).isEmpty()) {
                return DeskNow.State.YOURS;
            }
        }
        if (elsewhereNow(today, now).isPresent()) {
            return DeskNow.State.ELSEWHERE;
        }
        if (rest.open().isEmpty() || rest.siteClosedBecause().isPresent()) {
            return DeskNow.State.SITE_CLOSED;
        }
        if (rest.closedBecause(place).isPresent()) {
            return DeskNow.State.CLOSED;
        }
        if (here.isPresent()) {
            return DeskNow.State.YOURS_LATER;
        }
        return rest.isFree(place, rest.first().orElseThrow()) ? DeskNow.State.FREE : DeskNow.State.TAKEN;
    }

    private static Stream<Booking> here(List<Booking> today, DeskCode desk) {
        return today.stream().filter(booking -> booking.desk().equals(desk));
    }

    /** The booking of the caller that holds another desk in the half hour that is running. */
    private static Optional<Booking> elsewhereNow(List<Booking> today, LocalDateTime now) {
        return today.stream()
                .filter(booking -> !booking.slot().from().isAfter(now))
                .findFirst();
    }

    /** The rest of the day and the rest of the part, as long as the desk is free and the caller has no other. */
    private static List<Slot> offers(Place place, RestOfDay rest, List<Booking> today) {
        var open = rest.open().orElseThrow();
        var end = Stream.concat(rest.sameUntil(place).stream(), today.stream().map(booking -> booking.slot()
                        .from()))
                .min(Comparator.naturalOrder())
                .orElse(open.to());
        return Stream.of(open.to(), endOfPart(place, open.from()))
                .map(wanted -> wanted.isAfter(end) ? end : wanted)
                .filter(wanted -> wanted.isAfter(open.from()))
                .distinct()
                .map(wanted -> new Slot(open.from(), wanted))
                .toList();
    }

    private static LocalDateTime endOfPart(Place place, LocalDateTime now) {
        var day = now.toLocalDate();
        var hours = place.site().hours().on(day);
        return hours.flatMap(open -> DayPart.MORNING.on(day, open))
                .filter(morning -> morning.to().isAfter(now))
                .or(() -> hours.flatMap(open -> DayPart.DAY.on(day, open)))
                .map(Slot::to)
                .orElse(now);
    }
}
