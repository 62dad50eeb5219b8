package org.jointestate.domain.booking.seating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.PersonId;

/**
 * Where a group could sit on some days of a week: a proposal of one person, of which nothing is booked until they say so, seat by seat.
 *
 * @param seed what chance there was in it; kept so that it can be made again, and shown to nobody
 * @param solver what looked for it
 * @param figures the numbers of this plan
 * @param simple the numbers of the plan that {@link BestInsertion} makes of the same request
 * @param seats by day and then in the order in which the people were named
 */
public record SeatingPlan(
        SeatingPlanId id,
        PersonId madeBy,
        Instant made,
        SiteCode site,
        long seed,
        String solver,
        PlanFigures figures,
        PlanFigures simple,
        List<PlannedSeat> seats) {

    public SeatingPlan {
        seats = List.copyOf(seats);
    }

    /**
     * Somebody on a day.
     *
     * @param slot when; nothing when the site is closed
     * @param desk nothing when none was found, or they have one already, or a rule keeps them from any
     * @param because the rule that keeps them from every desk that day, if one does
     * @param booking once it is booked
     */
    public record PlannedSeat(
            LocalDate day,
            PersonId person,
            Optional<Slot> slot,
            Optional<DeskCode> desk,
            List<SeatReason> reasons,
            Optional<Refusal> because,
            Optional<BookingId> booking) {

        public PlannedSeat {
            reasons = List.copyOf(reasons);
        }
    }

    /** The seat of somebody on a day. */
    public Optional<PlannedSeat> seat(LocalDate day, PersonId person) {
        return seats.stream()
                .filter(seat -> seat.day().equals(day) && seat.person().equals(person))
                .findFirst();
    }

    public LocalDate lastDay() {
        return seats.stream()
                .map(PlannedSeat::day)
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalStateException("The plan (%s) has no seats.".formatted(id)));
    }
}
