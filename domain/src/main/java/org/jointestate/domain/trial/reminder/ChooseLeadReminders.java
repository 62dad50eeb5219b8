package org.jointestate.domain.trial.reminder;

import jakarta.inject.Inject;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** A lead says whether a mail in the morning is wanted. */
@UseCase(roles = Role.TRIAL_LEAD)
public class ChooseLeadReminders {

    private final LeadReminders reminders;
    private final Caller caller;

    @Inject
    public ChooseLeadReminders(LeadReminders reminders, Caller caller) {
        this.reminders = reminders;
        this.caller = caller;
    }

    public void choose(boolean wanted) {
        caller.person().ifPresent(person -> reminders.choose(person, wanted));
    }
}
