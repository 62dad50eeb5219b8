package org.jointestate.domain.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People kept in maps: passes the same contract as the ones in the database. */
public class InMemoryPeople implements People {

    private final List<Organisation> organisations = new ArrayList<>(List.of(
            new Organisation(new OrganisationCode("POLICE"), "Derbyshire Constabulary", "Police"),
            new Organisation(new OrganisationCode("FIRE"), "Derbyshire Fire and Rescue Service", "Fire")));
    private final List<Team> teams = new ArrayList<>();
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<PersonId, Credential> credentials = new LinkedHashMap<>();
    private final Map<UUID, AccessToken> tokens = new LinkedHashMap<>();

    @Override
    public void add(Organisation organisation) {
        organisations.add(organisation);
    }

    @Override
    public void add(Team team) {
        teams.add(team);
    }

    @Override
    public void add(Person person) {
        people.put(person.id(), person);
    }

    @Override
    public void add(Credential credential) {
        credentials.put(credential.person(), credential);
    }

    @Override
    public void add(AccessToken token) {
        tokens.put(token.id(), token);
    }

    @Override
    public List<Organisation> organisations() {
        return List.copyOf(organisations);
    }

    @Override
    public List<Team> teams() {
        return List.copyOf(teams);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<Person> find(Username username) {
        return people.values().stream()
                .filter(person -> person.username().equals(username))
                .findFirst();
    }

    @Override
    public List<Person> all() {
        return people.values().stream()
                .sorted(Comparator.comparing(person -> person.username().value()))
                .toList();
    }

    @Override
    public List<Person> ofTeam(TeamCode team) {
        return people.values().stream()
                .filter(person ->
                        person.active() && person.team().filter(team::equals).isPresent())
                .sorted(Comparator.comparing(Person::displayName)
                        .thenComparing(person -> person.username().value()))
                .toList();
    }

    @Override
    public Optional<Credential> credentialOf(PersonId person) {
        return Optional.ofNullable(credentials.get(person));
    }

    @Override
    public Optional<Bearer> bearerOf(String tokenHash, Instant now) {
        return tokens.values().stream()
                .filter(token -> token.hash().equals(tokenHash) && token.worksAt(now))
                .map(token -> new Bearer(people.get(token.person()), token.scopes()))
                .filter(bearer -> bearer.person().active())
                .findFirst();
    }

    @Override
    public List<AccessToken> tokensOf(PersonId person) {
        return tokens.values().stream()
                .filter(token -> token.person().equals(person))
                .sorted(Comparator.comparing(AccessToken::created).reversed())
                .toList();
    }

    @Override
    public Optional<AccessToken> token(UUID id) {
        return Optional.ofNullable(tokens.get(id));
    }

    @Override
    public boolean none() {
        return people.isEmpty();
    }
}
