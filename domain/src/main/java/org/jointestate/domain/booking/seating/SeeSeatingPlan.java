package org.jointestate.domain.booking.seating;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows a plan to whoever asked for it, and to nobody else. Of desks it says where they stand, not what they have. */
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
public class SeeSeatingPlan {

    private final SeatingPlans plans;
    private final Sites sites;
    private final People people;
    private final Bookings bookings;
    private final Caller caller;

    @Inject
    public SeeSeatingPlan(SeatingPlans plans, Sites sites, People people, Bookings bookings, Caller caller) {
        this.plans = plans;
        this.sites = sites;
        this.people = people;
        this.bookings = bookings;
        this.caller = caller;
    }

    /**
     * The plan with the words round it.
     *
     * @param people by id, who has left too
     * @param states of the bookings that were made of it
     */
    public record View(
            SeatingPlan plan,
            Site site,
            Map<DeskCode, Place> desks,
            Map<PersonId, Person> people,
            Map<BookingId, BookingState> states,
            PersonId you) {}

    public View see(SeatingPlanId id) {
        var me = caller.signedInPerson();
        var plan = plans.find(id)
                .filter(found -> found.madeBy().equals(me))
                .orElseThrow(() -> new NotFound("seating plan", id));
        var desks = sites
                .places(plan.seats().stream()
                        .flatMap(seat -> seat.desk().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(place -> place.desk().code(), Function.identity()));
        var names = new HashMap<PersonId, Person>();
        plan.seats().stream().map(SeatingPlan.PlannedSeat::person).distinct().forEach(person -> people.find(person)
                .ifPresent(found -> names.put(person, found)));
        List<BookingId> made =
                plan.seats().stream().flatMap(seat -> seat.booking().stream()).toList();
        var states = bookings.find(made).stream().collect(Collectors.toMap(Booking::id, Booking::state));
        var site = sites.find(plan.site()).orElseThrow(() -> new NotFound("site", plan.site()));
        return new View(plan, site, desks, names, states, me);
    }
}
