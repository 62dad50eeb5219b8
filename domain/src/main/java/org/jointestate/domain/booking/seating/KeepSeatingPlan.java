package org.jointestate.domain.booking.seating;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Keeps the plan that was found, with the numbers of the simple one beside it. Nothing is booked by it. */
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
public class KeepSeatingPlan {

    /** Of one person's plans so many are kept: whoever asks for more has no use for the oldest. */
    public static final int NEWEST = 20;

    private final SeatingPlans plans;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public KeepSeatingPlan(SeatingPlans plans, Audit audit, Caller caller, Clock clock) {
        this.plans = plans;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param simple what the simple way gives, and what the search began with */
    public SeatingPlanId keep(SeatingDraft draft, int[] simple, int[] seats, String solver) {
        var problem = draft.problem();
        if (!problem.allows(seats) || problem.score(simple).isBetterThan(problem.score(seats))) {
            throw new IllegalStateException(
                    "The plan of %s breaks a rule or is worse than the simple one.".formatted(solver));
        }
        var me = caller.signedInPerson();
        var id = SeatingPlanId.fresh();
        plans.keep(new SeatingPlan(
                id,
                me,
                clock.instant(),
                draft.site(),
                draft.seed(),
                solver,
                PlanFigures.of(problem, seats),
                PlanFigures.of(problem, simple),
                draft.wanted().stream()
                        .sorted(Comparator.comparing(SeatingDraft.Wanted::day))
                        .map(wanted -> seat(draft, wanted, seats))
                        .toList()));
        plans.forgetAllBut(NEWEST, me);
        audit.record("seating plan made", id.toString());
        return id;
    }

    private static SeatingPlan.PlannedSeat seat(SeatingDraft draft, SeatingDraft.Wanted wanted, int[] seats) {
        var turn = wanted.turn();
        var desk = turn == SeatingProblem.NONE || seats[turn] == SeatingProblem.NONE
                ? Optional.<DeskCode>empty()
                : Optional.of(draft.desks().get(seats[turn]));
        return new SeatingPlan.PlannedSeat(
                wanted.day(),
                wanted.person(),
                wanted.slot(),
                desk,
                desk.isEmpty() ? List.of() : PlanReasons.of(draft.problem(), seats, turn),
                wanted.because(),
                Optional.empty());
    }
}
