package org.jointestate.web.booking.outbound.seating;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Objects;
import org.jointestate.domain.booking.seating.SeatingLedger;
import org.jointestate.domain.booking.seating.SeatingProblem;
import org.jspecify.annotations.Nullable;

/** The score that the domain's own ledger keeps, turned round: for the solver more is better. */
public class LedgerScore implements IncrementalScoreCalculator<Seats, HardMediumSoftLongScore> {

    private @Nullable SeatingLedger ledger;

    private SeatingLedger ledger() {
        return Objects.requireNonNull(ledger);
    }

    @Override
    public void resetWorkingSolution(Seats seats) {
        ledger = new SeatingLedger(seats.getProblem());
        seats.getTurns().forEach(this::sit);
    }

    private void sit(SeatedTurn turn) {
        var desk = turn.getDesk();
        ledger().sit(turn.getNumber(), desk == null ? SeatingProblem.NONE : desk);
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {
        sit((SeatedTurn) entity);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {}

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        sit((SeatedTurn) entity);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {
        ledger().sit(((SeatedTurn) entity).getNumber(), SeatingProblem.NONE);
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        var score = ledger().score();
        return HardMediumSoftLongScore.of(-score.broken(), -score.unseated(), -score.cost());
    }
}
