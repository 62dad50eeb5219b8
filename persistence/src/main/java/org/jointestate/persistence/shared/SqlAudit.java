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

    private static final int LONGEST_THING = 200;

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
        sql.write(INSERT, UUID.randomUUID(), clock.instant(), caller.actor(), action, asDeputy(thing));
    }

    /** Behind the thing, so that whoever looks for the thing finds it as before. */
    private String asDeputy(String thing) {
        return caller.actingFor()
                .map(principal -> {
                    var suffix = " as deputy of " + principal;
                    var room = LONGEST_THING - suffix.length();
                    return (thing.length() > room ? thing.substring(0, room) : thing) + suffix;
                })
                .orElse(thing);
    }

    @Override
    public void recordAll(String action, Collection<String> things) {
        var at = clock.instant();
        var actor = caller.actor();
        sql.batch(
                INSERT,
                things.stream()
                        .map(thing -> new Object[] {UUID.randomUUID(), at, actor, action, asDeputy(thing)})
                        .toList());
    }
}
