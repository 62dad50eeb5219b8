package org.jointestate.domain.trial.reminder;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.home.ShowHome;

/** Writes the morning mail at the moment it leaves, so that what was done meanwhile is not in it. */
@UseCase(roles = Role.SYSTEM)
public class WriteLeadLetter {

    public enum Why {
        NOT_WANTED,
        HAS_LEFT,
        NO_ADDRESS,
        NOTHING_WAITS
    }

    public sealed interface Decision {
        record Written(LeadLetter letter) implements Decision {}

        record NotNeeded(Why why) implements Decision {}
    }

    private final LeadReminders reminders;
    private final Trials trials;
    private final ShowHome showHome;
    private final People people;

    @Inject
    public WriteLeadLetter(LeadReminders reminders, Trials trials, ShowHome showHome, People people) {
        this.reminders = reminders;
        this.trials = trials;
        this.showHome = showHome;
        this.people = people;
    }

    /** @param content the id of the lead, as the outbox holds it */
    public Decision write(String content) {
        var lead = new PersonId(UUID.fromString(content));
        if (!reminders.wanted(lead)) {
            return new Decision.NotNeeded(Why.NOT_WANTED);
        }
        var person = people.find(lead).filter(Person::active).filter(one -> one.roles()
                .contains(Role.TRIAL_LEAD));
        if (person.isEmpty()) {
            return new Decision.NotNeeded(Why.HAS_LEFT);
        }
        var to = person.get().email();
        if (to.isEmpty()) {
            return new Decision.NotNeeded(Why.NO_ADDRESS);
        }
        var waiting = WaitingWork.of(lead, trials, showHome);
        return waiting.isEmpty()
                ? new Decision.NotNeeded(Why.NOTHING_WAITS)
                : new Decision.Written(new LeadLetter(to.get(), waiting));
    }
}
