package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Everybody who has an account, with the organisations and teams to choose from. */
@UseCase(roles = Role.ADMINISTRATOR)
public class SeePeople {

    /** What the page of people shows. */
    public record Register(List<Person> people, List<Organisation> organisations, List<Team> teams) {}

    private final People people;

    @Inject
    public SeePeople(People people) {
        this.people = people;
    }

    public Register see() {
        return new Register(
                people.all().stream().filter(Person::isKnown).toList(), people.organisations(), people.teams());
    }

    public Person see(PersonId id) {
        return people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
    }
}
