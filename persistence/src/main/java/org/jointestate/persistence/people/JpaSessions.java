package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.deputy.Deputyship;
import org.jointestate.domain.people.deputy.StandIn;
import org.jointestate.domain.people.session.Recognised;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.people.session.Sessions;
import org.jointestate.persistence.shared.Sql;

/** Sessions in the database: found with their person in one question, changed one column at a time. */
public class JpaSessions implements Sessions {

    private static final String WHERE = " where p.id = s.person and p.active = :active"
            + " and p.epoch = s.epoch and s.ended is null and s.ends > :now and s.seen > :idle";
    private static final String LIVE = "select p, s from Session s, Person p" + WHERE;

    private final EntityManager em;
    private final Sql sql;

    @Inject
    public JpaSessions(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
    }

    @Override
    public void add(Session session) {
        em.persist(session);
    }

    @Override
    public Optional<Recognised> find(UUID id, Instant now) {
        var rows = em.createQuery(
                        "select p, s, d, q from Session s, Person p"
                                + " left join Deputyship d on d.deputy = p.id and d.ended is null"
                                + " and d.firstDay <= :today and d.until > :today"
                                + " left join Person q on q.id = d.principal" + WHERE + " and s.id = :id",
                        Object[].class)
                .setParameter("active", true)
                .setParameter("now", now)
                .setParameter("idle", now.minus(Session.IDLE))
                .setParameter("today", Deputyship.dayOf(now))
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var found = recognised(rows.get(0));
        var standIns = new HashSet<StandIn>();
        for (var row : rows) {
            if (row[2] instanceof Deputyship deputyship && row[3] instanceof Person principal) {
                deputyship.standIn(principal, found.person(), found.session()).ifPresent(standIns::add);
            }
        }
        return Optional.of(new Recognised(found.session(), found.person(), standIns));
    }

    @Override
    public void seen(UUID id, Instant now) {
        sql.update("update person_session set seen = ? where id = ?", now, id);
    }

    @Override
    public void proven(UUID id) {
        sql.update("update person_session set proof = 'SECOND_FACTOR' where id = ? and proof = 'PASSWORD'", id);
    }

    @Override
    public List<Recognised> live(Instant now) {
        return em
                .createQuery(LIVE + " order by s.seen desc, s.id", Object[].class)
                .setParameter("active", true)
                .setParameter("now", now)
                .setParameter("idle", now.minus(Session.IDLE))
                .getResultList()
                .stream()
                .map(JpaSessions::recognised)
                .toList();
    }

    @Override
    public List<Session> liveOf(PersonId person, Instant now) {
        return em
                .createQuery(LIVE + " and s.person = :person order by s.seen desc, s.id", Object[].class)
                .setParameter("active", true)
                .setParameter("now", now)
                .setParameter("idle", now.minus(Session.IDLE))
                .setParameter("person", person)
                .getResultList()
                .stream()
                .map(row -> recognised(row).session())
                .toList();
    }

    @Override
    public boolean end(UUID id, Instant now) {
        return sql.update(
                        "update person_session set ended = ? where id = ? and ended is null and ends > ? and seen > ?",
                        now,
                        id,
                        now,
                        now.minus(Session.IDLE))
                > 0;
    }

    @Override
    public int forgetUnseenSince(Instant moment) {
        return sql.update("delete from person_session where seen < ?", moment);
    }

    private static Recognised recognised(Object[] row) {
        return new Recognised((Session) row[1], (Person) row[0]);
    }
}
