package org.jointestate.domain.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.shared.Role;

/** Organisations, teams, people, their credentials and their tokens. */
public interface People {

    void add(Organisation organisation);

    void add(Team team);

    void add(Person person);

    void add(Credential credential);

    void add(AccessToken token);

    /** Many who join at once, with how they prove who they are; written together. */
    default void addAll(Collection<Person> people, Collection<Credential> credentials) {
        people.forEach(this::add);
        credentials.forEach(this::add);
    }

    /** Those who have left. */
    default List<PersonId> left() {
        return all().stream().filter(person -> !person.active()).map(Person::id).toList();
    }

    /** How many active people hold this role. A sealed account that is open is not one of them: it closes within hours. */
    default long countActive(Role role) {
        return all().stream()
                .filter(person -> person.active() && person.roles().contains(role))
                .count();
    }

    List<Organisation> organisations();

    List<Team> teams();

    Optional<Person> find(PersonId id);

    Optional<Person> find(Username username);

    /** Everybody, by user name. */
    List<Person> all();

    /** The people of a team who have not left, by name. */
    List<Person> ofTeam(TeamCode team);

    Optional<Credential> credentialOf(PersonId person);

    /** Who may use the token with this SHA-256 at this instant, and for what: the token works and the person is active. */
    Optional<Bearer> bearerOf(String tokenHash, Instant now);

    /** The tokens of a person, newest first. */
    List<AccessToken> tokensOf(PersonId person);

    Optional<AccessToken> token(UUID id);

    /** True when nobody has an account yet: the first start. */
    boolean none();
}
