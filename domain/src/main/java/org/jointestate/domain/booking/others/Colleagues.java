package org.jointestate.domain.booking.others;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;

/** For whom the caller may book: people of the caller's own team, and for an estate manager everybody. Nobody who has left. */
public class Colleagues {

    private final People people;
    private final Caller caller;

    @Inject
    public Colleagues(People people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    /** The people of the caller's own team but for the caller, by name. */
    public List<Person> ofMyTeam() {
        var me = caller.signedInPerson();
        return people.find(me)
                .flatMap(Person::team)
                .map(team -> people.ofTeam(team).stream()
                        .filter(person -> !person.id().equals(me))
                        .toList())
                .orElse(List.of());
    }

    /** That person, if the caller may book for them. Who may not is not told whether there is such a person. */
    public Optional<Person> find(Username username) {
        return people.find(username).filter(Person::active).filter(this::mayBookFor);
    }

    private boolean mayBookFor(Person person) {
        if (caller.roles().contains(Role.ESTATE_MANAGER)) {
            return true;
        }
        var myTeam = people.find(caller.signedInPerson()).flatMap(Person::team);
        return myTeam.isPresent() && myTeam.equals(person.team());
    }
}
