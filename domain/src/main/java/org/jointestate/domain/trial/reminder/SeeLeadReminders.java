package org.jointestate.domain.trial.reminder;

import jakarta.inject.Inject;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Whether the caller wants the mail in the morning, and whether it could arrive. */
@UseCase(roles = Role.TRIAL_LEAD)
public class SeeLeadReminders {

    public record Seen(boolean wanted, boolean address) {}

    private final LeadReminders reminders;
    private final People people;
    private final Caller caller;

    @Inject
    public SeeLeadReminders(LeadReminders reminders, People people, Caller caller) {
        this.reminders = reminders;
        this.people = people;
        this.caller = caller;
    }

    public Seen see() {
        return caller.person()
                .map(person -> new Seen(
                        reminders.wanted(person),
                        people.find(person).flatMap(found -> found.email()).isPresent()))
                .orElse(new Seen(false, false));
    }
}
