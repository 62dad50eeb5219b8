package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.persistence.shared.Sql;

/** Trials in the database. */
public class JpaTrials implements Trials {

    private final EntityManager em;
    private final Sql sql;
    private final SqlEvents events;

    @Inject
    public JpaTrials(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
        this.events = new SqlEvents(em);
    }

    /** Others refer to this row, and the mapper, which knows codes only, would not write it first. */
    @Override
    public void add(Trial trial) {
        em.persist(trial);
        em.flush();
    }

    @Override
    public Optional<Trial> find(TrialCode code) {
        return Optional.ofNullable(em.find(Trial.class, code));
    }

    /** The row of the trial is the lock; rows that refer to it cannot be added meanwhile on PostgreSQL even by whoever forgot to ask. */
    @Override
    public void hold(TrialCode code) {
        sql.list("select code from trial where code = ? for update", row -> row.getString("code"), code.value());
    }

    @Override
    public List<Trial> all() {
        return em.createQuery("select t from Trial t order by t.code", Trial.class)
                .getResultList();
    }

    @Override
    public void add(Amendment amendment) {
        em.persist(amendment);
    }

    @Override
    public List<Amendment> amendmentsOf(TrialCode trial) {
        return em.createQuery("select a from Amendment a where a.trial = :trial order by a.at, a.id", Amendment.class)
                .setParameter("trial", trial)
                .getResultList();
    }

    @Override
    public boolean add(EventVersion version) {
        return events.add(version);
    }

    @Override
    public List<EventVersion> eventVersionsOf(TrialCode trial) {
        return events.versionsOf(trial);
    }
}
