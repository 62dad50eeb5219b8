package org.jointestate.persistence.shared;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jointestate.domain.shared.table.Turns;

/** Turns as rows: whoever has changed the row has the turn until the transaction ends, and the next waits at the row. */
public class SqlTurns implements Turns {

    private final Sql sql;

    @Inject
    public SqlTurns(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void take(Of of) {
        var rows = sql.update("update turn set taken = taken + 1 where name = ?", of.name());
        if (rows != 1) {
            throw new IllegalStateException("There is no turn (%s) to take.".formatted(of));
        }
    }
}
