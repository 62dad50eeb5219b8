package org.jointestate.persistence.shared;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;

/** Audit entries as rows that the database lets nobody change or remove. */
public class SqlAudit implements Audit {

    private static final String INSERT =
            "insert into audit_entry (id, at, actor, action, thing) values (?, ?, ?, ?, ?)";

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
        sql.update(INSERT, UUID.randomUUID(), clock.instant(), caller.actor(), action, thing);
    }

    @Override
    public void recordAll(String action, Collection<String> things) {
        var at = clock.instant();
        var actor = caller.actor();
        sql.batch(
                INSERT,
                things.stream()
                        .map(thing -> new Object[] {UUID.randomUUID(), at, actor, action, thing})
                        .toList());
    }
}
