package org.jointestate.domain.booking.seating;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.others.Colleagues;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Books one seat of a plan, as any booking is made: every rule is asked again, and whoever was faster has the desk. Each seat answers for
 * itself, so what is booked stays whatever becomes of the others. A seat that is booked already is not booked twice.
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
public class AcceptSeat {

    private final SeatingPlans plans;
    private final Sites sites;
    private final People people;
    private final Bookings bookings;
    private final PlaceBooking place;
    private final Colleagues colleagues;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public AcceptSeat(
            SeatingPlans plans,
            Sites sites,
            People people,
            Bookings bookings,
            PlaceBooking place,
            Colleagues colleagues,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.sites = sites;
        this.people = people;
        this.bookings = bookings;
        this.place = place;
        this.colleagues = colleagues;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision accept(SeatingPlanId id, LocalDate day, PersonId person) {
        var me = caller.signedInPerson();
        var plan = plans.find(id)
                .filter(found -> found.madeBy().equals(me))
                .orElseThrow(() -> new NotFound("seating plan", id));
        var seat = plan.seat(day, person)
                .filter(found -> found.desk().isPresent())
                .orElseThrow(() -> new NotFound("seat of a plan", day));
        var made = seat.booking().flatMap(bookings::find);
        if (made.isPresent()) {
            return new BookingDecision.AlreadySo(BookingRows.of(made.get(), sites));
        }
        // The right to book for somebody is asked again: they, or the caller, may be of another team by now.
        var whom = person.equals(me) ? people.find(me) : people.find(person).flatMap(this::asColleague);
        if (whom.isEmpty()) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.UNKNOWN_COLLEAGUE));
        }
        var request = new BookingRequest(seat.desk().orElseThrow(), seat.slot().orElseThrow());
        var wanted = new PlaceBooking.Wanted(request, person, whom.get().organisation(), clock.instant()).askedBy(me);
        var decision = place.place(wanted);
        if (decision instanceof BookingDecision.Booked booked) {
            plans.booked(id, day, person, booked.booking().id());
        } else if (decision instanceof BookingDecision.AlreadySo already) {
            plans.booked(id, day, person, already.booking().id());
        }
        return decision;
    }

    private Optional<Person> asColleague(Person person) {
        return colleagues.find(person.username());
    }
}
