package org.jointestate.domain.booking.seating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.PersonId;

/**
 * A request for a plan with everything that was read for it, on its way from the transaction that read to the one that keeps the plan;
 * the search between them is in none. It never leaves the server.
 *
 * @param desks the desks by their numbers in the problem, which are drawn, so that nothing follows from them
 * @param wanted everybody on each of their days
 */
public record SeatingDraft(
        SiteCode site, List<DeskCode> desks, List<Wanted> wanted, SeatingProblem problem, long seed) {

    /**
     * Somebody on a day.
     *
     * @param turn the number in the problem; {@link SeatingProblem#NONE} when a rule keeps them from every desk
     */
    public record Wanted(LocalDate day, PersonId person, Optional<Slot> slot, int turn, Optional<Refusal> because) {}

    @Override
    public String toString() {
        return "SeatingDraft";
    }
}
