package org.jointestate.persistence.shared;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;

/** Audit entries as rows that the database lets nobody change or remove. */
public class SqlAudit implements Audit {

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SqlAudit(EntityManager em, Caller caller, Clock clock) {
        this.sql = new Sql(em);
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void record(String action, String thing) {
        sql.update(
                "insert into audit_entry (id, at, actor, action, thing) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                clock.instant(),
                caller.actor(),
                action,
                thing);
    }
}
