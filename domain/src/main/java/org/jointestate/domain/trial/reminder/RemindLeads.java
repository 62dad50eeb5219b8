package org.jointestate.domain.trial.reminder;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.outbox.Outbox;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.home.ShowHome;

/** Orders the morning mail of every lead who wants it and for whom something waits: one for all trials, and one a day however often this runs. */
@UseCase(roles = Role.SYSTEM)
public class RemindLeads {

    /** The day of the mail; trials have days of their own. */
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final LeadReminders reminders;
    private final Trials trials;
    private final ShowHome showHome;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public RemindLeads(
            LeadReminders reminders, Trials trials, ShowHome showHome, People people, Outbox outbox, Clock clock) {
        this.reminders = reminders;
        this.trials = trials;
        this.showHome = showHome;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return how many mails were ordered */
    public int remind() {
        var now = clock.instant();
        var today = now.atZone(LONDON).toLocalDate();
        int ordered = 0;
        for (var lead : reminders.all()) {
            var reached = people.find(lead)
                    .filter(Person::active)
                    .filter(person -> person.roles().contains(Role.TRIAL_LEAD))
                    .filter(person -> person.email().isPresent())
                    .isPresent();
            if (reached && !WaitingWork.of(lead, trials, showHome).isEmpty() && reminders.orderOn(lead, today)) {
                outbox.add(OutboxMessage.about(
                        LeadLetter.TOPIC, "lead-" + lead.value(), lead.value().toString(), now));
                ordered++;
            }
        }
        return ordered;
    }
}
