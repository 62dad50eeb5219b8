package org.jointestate.domain.trial.survey.online;

import java.util.List;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.TrialTeam;

/** Whom mail about a wave goes to: everybody in the teams of the plan, whether or not they have answered, which nobody knows. */
final class Invited {

    private Invited() {}

    static List<Person> of(Protocol plan, People people) {
        return plan.teams().stream()
                .map(TrialTeam::code)
                .distinct()
                .flatMap(team -> people.ofTeam(team).stream())
                .distinct()
                .toList();
    }

    static List<Person> withAddress(Protocol plan, People people) {
        return of(plan, people).stream()
                .filter(person -> person.email().isPresent())
                .toList();
    }
}
