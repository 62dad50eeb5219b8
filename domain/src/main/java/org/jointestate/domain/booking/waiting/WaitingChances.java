package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Draw;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;

/** Asks for one person which of some desks could be theirs, by the same rules as a booking. */
class WaitingChances {

    /** What says no today and may be lifted before the day: the desks may come back. */
    private static final Set<Refusal.Reason> MAY_PASS = EnumSet.of(
            Refusal.Reason.SURGE,
            Refusal.Reason.DESK_CLOSED,
            Refusal.Reason.BANK_FOR_OTHERS,
            Refusal.Reason.BANK_RECALLED,
            Refusal.Reason.BANK_USED_UP);

    private final PlaceBooking placing;
    private final Claims claims;

    @Inject
    WaitingChances(PlaceBooking placing, Claims claims) {
        this.placing = placing;
        this.claims = claims;
    }

    /**
     * What the rules say of each desk.
     *
     * @param allowed those that the person may book, whether free or not, in the order in which they were given
     * @param objection the first that was met
     * @param hope whether a desk may become theirs before the day
     */
    record Chances(List<Chance> allowed, Optional<Refusal> objection, boolean hope) {}

    /** A desk that the rules allow, what booking it draws from a bank, and the team by which it is counted. */
    record Chance(Place place, Optional<Draw> draw, Booking booking) {}

    Chances of(Person person, Slot slot, List<Place> places, LocalDateTime now, Instant at, BookingId id) {
        if (places.isEmpty()) {
            return new Chances(List.of(), Optional.empty(), false);
        }
        var wanted = wanted(person, places.get(0), slot, at);
        var open = placing.openOf(wanted, now);
        var around = placing.around(wanted, places.get(0), now, open, Optional.empty());
        var allowed = new ArrayList<Chance>();
        var hope = false;
        Optional<Refusal> first = Optional.empty();
        for (var place : places) {
            var there = around.elsewhere(place);
            var objection = placing.objectionTo(wanted(person, place, slot, at), there, open);
            if (objection.isEmpty()) {
                allowed.add(new Chance(place, there.draw(slot), booking(id, person, place, slot, there, at)));
            } else {
                hope = hope || MAY_PASS.contains(objection.get().reason());
                first = first.or(() -> objection);
            }
        }
        return new Chances(allowed, first, hope || !allowed.isEmpty());
    }

    private static Booking booking(
            BookingId id, Person person, Place place, Slot slot, Circumstances around, Instant at) {
        return Booking.reserve(
                id, person.id(), person.organisation(), around.booker().team(), place.desk(), slot, at);
    }

    private static PlaceBooking.Wanted wanted(Person person, Place place, Slot slot, Instant at) {
        return new PlaceBooking.Wanted(
                new BookingRequest(place.desk().code(), slot), person.id(), person.organisation(), at);
    }

    /** The desks of these that nobody holds for any of the slot. */
    List<Place> free(SiteCode site, Slot slot, Collection<Place> places, PersonId anybody) {
        Set<DeskCode> held = claims.heldAt(site, List.of(slot), anybody).stream()
                .map(Claims.Held::desk)
                .collect(Collectors.toSet());
        return places.stream()
                .filter(place -> !held.contains(place.desk().code()))
                .toList();
    }
}
