package org.jointestate.domain.trial.reminder;

import java.util.List;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.home.ShowHome;
import org.jointestate.domain.trial.home.ShowHome.Urgency;

/** What waits for one lead, trial by trial, as the page of the trial shows it. */
final class WaitingWork {

    private WaitingWork() {}

    static List<LeadLetter.Waiting> of(PersonId lead, Trials trials, ShowHome showHome) {
        return trials.all().stream()
                .filter(trial -> trial.isLedBy(lead))
                .map(trial -> {
                    var home = showHome.show(trial.code());
                    return new LeadLetter.Waiting(
                            trial.code().value(),
                            trial.protocol().title(),
                            count(home, Urgency.LATE),
                            count(home, Urgency.DUE),
                            count(home, Urgency.ODD),
                            home.daysLeft(),
                            trial.synthetic());
                })
                .filter(LeadLetter.Waiting::isAnything)
                .toList();
    }

    private static long count(ShowHome.Home home, Urgency urgency) {
        return home.work().stream().filter(work -> work.urgency() == urgency).count();
    }
}
