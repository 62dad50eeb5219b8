package org.jointestate.domain.people.team;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;

/** Teams beside people in memory: passes the same contract as those in the database. */
public class InMemoryTeams implements Teams {

    private final People people;

    public InMemoryTeams(People people) {
        this.people = people;
    }

    @Override
    public Optional<Organisation> organisation(OrganisationCode code) {
        return people.organisations().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<Team> hold(TeamCode code) {
        return people.teams().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public boolean add(Organisation organisation) {
        if (people.organisations().stream()
                .anyMatch(one -> one.code().equals(organisation.code())
                        || one.name().equals(organisation.name())
                        || one.shortName().equals(organisation.shortName()))) {
            return false;
        }
        people.add(organisation);
        return true;
    }

    @Override
    public boolean add(Team team) {
        if (people.teams().stream()
                .anyMatch(one -> one.code().equals(team.code())
                        || one.organisation().equals(team.organisation())
                                && one.name().equals(team.name()))) {
            return false;
        }
        people.add(team);
        return true;
    }

    @Override
    public boolean keep() {
        var names = people.teams().stream()
                .map(team -> team.organisation() + team.name())
                .toList();
        return names.stream().distinct().count() == names.size();
    }

    @Override
    public Map<OrganisationCode, Long> peopleOfOrganisations() {
        return count(person -> Stream.of(person.organisation()));
    }

    @Override
    public Map<TeamCode, Long> peopleOfTeams() {
        return count(person -> person.team().stream());
    }

    private <T> Map<T, Long> count(Function<Person, Stream<T>> by) {
        return people.all().stream()
                .filter(Person::active)
                .flatMap(by)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
