package org.jointestate.domain.trial.reminder;

import java.util.List;
import org.jointestate.domain.people.EmailAddress;

/** What waits for a lead, as counts by trial. */
public record LeadLetter(EmailAddress to, List<Waiting> trials) {

    /** The topic of the outbox for these. */
    public static final String TOPIC = "lead-mail";

    /** @param daysLeft of the trial; 0 when it is over */
    public record Waiting(String trial, String title, long late, long due, long odd, long daysLeft, boolean synthetic) {

        public boolean isAnything() {
            return late + due + odd > 0;
        }
    }

    public LeadLetter {
        trials = List.copyOf(trials);
    }

    /** Who gets it is nobody's business in a log. */
    @Override
    public String toString() {
        return "Letter about " + trials.size() + " trials";
    }
}
