package org.jointestate.web.booking.outbound.seating;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody on a day, as the solver moves them: a number, the desks they may have, and the one they have now. */
@PlanningEntity
public class SeatedTurn {

    private int number;
    private List<Integer> desks;
    private @Nullable Integer desk;

    /** For the solver, which makes copies. */
    public SeatedTurn() {
        this.desks = List.of();
    }

    SeatedTurn(int number, List<Integer> desks, @Nullable Integer desk) {
        this.number = number;
        this.desks = desks;
        this.desk = desk;
    }

    @PlanningId
    public int getNumber() {
        return number;
    }

    @ValueRangeProvider(id = "desks")
    public List<Integer> getDesks() {
        return desks;
    }

    @PlanningVariable(valueRangeProviderRefs = "desks", allowsUnassigned = true)
    public @Nullable Integer getDesk() {
        return desk;
    }

    public void setDesk(@Nullable Integer desk) {
        this.desk = desk;
    }
}
