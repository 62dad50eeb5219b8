package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.AccessToken;
import org.jointestate.domain.people.Bearer;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.shared.KeyTaken;
import org.jointestate.persistence.shared.Sql;

/** People in the database. */
public class JpaPeople implements People {

    private final EntityManager em;

    @Inject
    public JpaPeople(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Organisation organisation) {
        persistNow(organisation);
    }

    @Override
    public void add(Team team) {
        persistNow(team);
    }

    @Override
    public void add(Person person) {
        persistNow(person);
    }

    @Override
    public void add(Credential credential) {
        em.persist(credential);
    }

    @Override
    public void add(AccessToken token) {
        em.persist(token);
    }

    @Override
    public void addAll(Collection<Person> people, Collection<Credential> credentials) {
        people.forEach(em::persist);
        KeyTaken.meansChangedMeanwhile(em::flush);
        credentials.forEach(em::persist);
        em.flush();
    }

    @Override
    public List<PersonId> left() {
        return em.createQuery("select p.id from Person p where p.active = :active", PersonId.class)
                .setParameter("active", false)
                .getResultList();
    }

    /** Roles are kept as one text, in which the mapper cannot look. */
    @Override
    public long countActive(Role role) {
        return new Sql(em)
                        .list(
                                "select roles from person where active = true and roles like ?"
                                        + " and not exists (select 1 from break_glass b where b.account = person.id)",
                                row -> List.of(row.getString("roles").split("[^A-Z_]+"))
                                        .contains(role.name()),
                                "%" + role.name() + "%")
                        .stream()
                        .filter(holds -> holds)
                        .count();
    }

    /** Others refer to these rows, and the mapper, which knows ids only, would not write them first. */
    private void persistNow(Object parent) {
        em.persist(parent);
        em.flush();
    }

    @Override
    public List<Organisation> organisations() {
        return em.createQuery("select o from Organisation o order by o.name desc", Organisation.class)
                .getResultList();
    }

    @Override
    public List<Team> teams() {
        return em.createQuery("select t from Team t order by t.name", Team.class)
                .getResultList();
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(em.find(Person.class, id));
    }

    @Override
    public Optional<Person> find(Username username) {
        return em
                .createQuery("select p from Person p where p.username = :username", Person.class)
                .setParameter("username", username)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public List<Person> all() {
        return em.createQuery("select p from Person p order by p.username", Person.class)
                .getResultList();
    }

    @Override
    public List<Person> ofTeam(TeamCode team) {
        return em.createQuery(
                        "select p from Person p where p.team = :team and p.active = true order by p.displayName, p.username",
                        Person.class)
                .setParameter("team", team)
                .getResultList();
    }

    @Override
    public Optional<Credential> credentialOf(PersonId person) {
        return Optional.ofNullable(em.find(Credential.class, person));
    }

    @Override
    public Optional<Bearer> bearerOf(String tokenHash, Instant now) {
        return em
                .createQuery(
                        "select p, t from Person p, AccessToken t where t.person = p.id and t.hash = :hash"
                                + " and t.revoked is null and t.expires > :now and p.active = true",
                        Object[].class)
                .setParameter("hash", tokenHash)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(row -> new Bearer((Person) row[0], ((AccessToken) row[1]).scopes()))
                .findFirst();
    }

    @Override
    public List<AccessToken> tokensOf(PersonId person) {
        return em.createQuery(
                        "select t from AccessToken t where t.person = :person order by t.created desc",
                        AccessToken.class)
                .setParameter("person", person)
                .getResultList();
    }

    @Override
    public Optional<AccessToken> token(UUID id) {
        return Optional.ofNullable(em.find(AccessToken.class, id));
    }

    @Override
    public boolean none() {
        return em.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
    }
}
