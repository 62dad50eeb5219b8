package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.team.Teams;

/** Organisations and teams in the database, which refuses a second one of the same code or name. */
public class JpaTeams implements Teams {

    private static final String DUPLICATE = "23505";

    private final EntityManager em;

    @Inject
    public JpaTeams(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Organisation> organisation(OrganisationCode code) {
        return Optional.ofNullable(em.find(Organisation.class, code));
    }

    @Override
    public Optional<Team> hold(TeamCode code) {
        return Optional.ofNullable(em.find(Team.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public boolean add(Organisation organisation) {
        em.persist(organisation);
        return keep();
    }

    @Override
    public boolean add(Team team) {
        em.persist(team);
        return keep();
    }

    @Override
    public boolean keep() {
        try {
            em.flush();
            return true;
        } catch (PersistenceException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && DUPLICATE.equals(sql.getSQLState())) {
                    return false;
                }
            }
            throw failure;
        }
    }

    @Override
    public Map<OrganisationCode, Long> peopleOfOrganisations() {
        var counts = new HashMap<OrganisationCode, Long>();
        em.createQuery(
                        "select p.organisation, count(p) from Person p where p.active = true group by p.organisation",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((OrganisationCode) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public Map<TeamCode, Long> peopleOfTeams() {
        var counts = new HashMap<TeamCode, Long>();
        em.createQuery(
                        "select p.team, count(p) from Person p where p.active = true and p.team is not null group by p.team",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((TeamCode) row[0], (Long) row[1]));
        return counts;
    }
}
