package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;

/** One trial with its amendments and its event log. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ShowTrial {

    /**
     * @param withdrawnEvents the newest version of each event that counts no more
     * @param mayChange whether the caller leads it
     * @param names of those who lead it or have amended its plan, as far as they are on the roll
     */
    public record Shown(
            Trial trial,
            List<Amendment> amendments,
            List<LoggedEvent> events,
            List<EventVersion> withdrawnEvents,
            boolean mayChange,
            Map<PersonId, String> names) {}

    private final TrialAccess access;
    private final Trials trials;
    private final People people;

    @Inject
    public ShowTrial(TrialAccess access, Trials trials, People people) {
        this.access = access;
        this.trials = trials;
        this.people = people;
    }

    public Shown show(TrialCode code) {
        var trial = access.toRead(code);
        var amendments = trials.amendmentsOf(code);
        return new Shown(
                trial,
                amendments,
                trials.eventsOf(code),
                trials.newestEventsOf(code).stream()
                        .filter(EventVersion::withdrawn)
                        .toList(),
                access.changes(trial),
                names(trial, amendments));
    }

    private Map<PersonId, String> names(Trial trial, List<Amendment> amendments) {
        return Stream.concat(trial.leads().stream(), amendments.stream().flatMap(one -> one.by().stream()))
                .distinct()
                .flatMap(person -> people.find(person).stream())
                .collect(Collectors.toMap(Person::id, Person::displayName));
    }
}
