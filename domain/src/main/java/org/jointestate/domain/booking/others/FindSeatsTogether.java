package org.jointestate.domain.booking.others;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Finds free desks close together for some people, and says of each of them what would stand against it. Nothing is kept. */
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
public class FindSeatsTogether {

    /** A larger group needs a room. */
    public static final int MOST_PEOPLE = 12;

    private final Sites sites;
    private final Claims claims;
    private final PlaceBooking place;
    private final Seating seating;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public FindSeatsTogether(
            Sites sites, Claims claims, PlaceBooking place, Seating seating, Caller caller, Clock clock) {
        this.sites = sites;
        this.claims = claims;
        this.place = place;
        this.seating = seating;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was found. */
    public sealed interface Found {
        record Seats(Slot slot, List<Proposed> seats) implements Found {}

        record Refused(Refusal because) implements Found {}
    }

    /** Somebody, the desk for them, and why they cannot have it, if so. */
    public record Proposed(Occupant occupant, Place desk, Optional<Refusal> because) {}

    public Found find(SiteCode code, LocalDate day, TimeOfDay time, List<Occupant> people) {
        var unfit = objectionTo(people);
        if (unfit.isPresent()) {
            return new Found.Refused(unfit.get());
        }
        var site = sites.find(code).orElseThrow(() -> new NotFound("site", code));
        var at = clock.instant();
        var now = site.wallClock(at);
        var asked = time.leftOn(day, site, now);
        if (asked.isEmpty()) {
            return new Found.Refused(TimeOfDay.whyNoSlot(day, site, now));
        }
        var slot = asked.get();
        var me = caller.signedInPerson();
        var held = claims.heldAt(code, List.of(slot), me).stream()
                .map(Claims.Held::desk)
                .collect(Collectors.toSet());
        // As for a visitor, whom no rule about one person concerns: is the desk itself to be had?
        var free = new ArrayList<Place>();
        Optional<Refusal> because = Optional.empty();
        var all = sites.placesOf(code);
        var first = all.isEmpty() ? Optional.<Circumstances>empty() : Optional.of(aroundVisitor(all.get(0), slot, at));
        for (var one : all) {
            var wanted = asVisitor(one, slot, at);
            var objection = place.objectionTo(wanted, first.orElseThrow().elsewhere(one), List.of());
            if (objection.isEmpty() && !held.contains(one.desk().code())) {
                free.add(one);
            }
            because = because.isEmpty() ? objection : because;
        }
        var block = AdjacentDesks.choose(free, people.size());
        if (block.isEmpty()) {
            return new Found.Refused(
                    free.isEmpty() && because.isPresent()
                            ? because.get()
                            : Refusal.of(Refusal.Reason.NOT_ENOUGH_DESKS, people.size(), free.size()));
        }
        var seats = new ArrayList<Proposed>();
        for (int i = 0; i < people.size(); i++) {
            var desk = block.get().get(i);
            var request = new BookingRequest(desk.desk().code(), slot);
            var objection = seating.ask(people.get(i), request, at) instanceof Seating.Asked.For asking
                    ? objectionTo(asking.wanted(), desk, now)
                    : Optional.<Refusal>empty();
            seats.add(new Proposed(people.get(i), desk, objection));
        }
        return new Found.Seats(slot, seats);
    }

    private Optional<Refusal> objectionTo(PlaceBooking.Wanted wanted, Place desk, LocalDateTime now) {
        var open = place.openOf(wanted, now);
        return place.objectionTo(wanted, place.around(wanted, desk, now, open, Optional.empty()), open);
    }

    private Circumstances aroundVisitor(Place desk, Slot slot, Instant at) {
        return place.around(asVisitor(desk, slot, at), desk, desk.site().wallClock(at), List.of(), Optional.empty());
    }

    private PlaceBooking.Wanted asVisitor(Place desk, Slot slot, Instant at) {
        return new PlaceBooking.Wanted(
                        new BookingRequest(desk.desk().code(), slot), caller.signedInPerson(), organisation(), at)
                .asHost();
    }

    /** What is wrong with the group, whatever the day. */
    private Optional<Refusal> objectionTo(List<Occupant> people) {
        if (people.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Reason.NOBODY_TO_SEAT));
        }
        if (people.size() > MOST_PEOPLE) {
            return Optional.of(Refusal.of(Refusal.Reason.TOO_MANY_PEOPLE, people.size(), MOST_PEOPLE));
        }
        var seen = new HashSet<Occupant>();
        for (var occupant : people) {
            if (!(occupant instanceof Occupant.Visitor) && !seen.add(occupant)) {
                return Optional.of(Refusal.of(Refusal.Reason.TWICE_IN_GROUP));
            }
            var objection = seating.objectionTo(occupant);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private org.jointestate.domain.people.OrganisationCode organisation() {
        return caller.organisation()
                .orElseThrow(() -> new org.jointestate.domain.shared.NotAllowed("Nobody has signed in."));
    }
}
