package org.jointestate.web.booking.outbound.seating;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.Objects;
import org.jointestate.domain.booking.seating.SeatingProblem;
import org.jspecify.annotations.Nullable;

/** A plan as the solver moves it. */
@PlanningSolution
public class Seats {

    private @Nullable SeatingProblem problem;
    private List<SeatedTurn> turns;
    private @Nullable HardMediumSoftLongScore score;

    /** For the solver, which makes copies. */
    public Seats() {
        this.turns = List.of();
    }

    Seats(SeatingProblem problem, List<SeatedTurn> turns) {
        this.problem = problem;
        this.turns = turns;
    }

    @ProblemFactProperty
    public SeatingProblem getProblem() {
        return Objects.requireNonNull(problem);
    }

    public void setProblem(SeatingProblem problem) {
        this.problem = problem;
    }

    @PlanningEntityCollectionProperty
    public List<SeatedTurn> getTurns() {
        return turns;
    }

    public void setTurns(List<SeatedTurn> turns) {
        this.turns = turns;
    }

    @PlanningScore
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore score) {
        this.score = score;
    }
}
