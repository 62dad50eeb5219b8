package org.jointestate.web.trial.outbound;

import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.domain.trial.record.ForgetOldStagedImports;
import org.jointestate.domain.trial.reminder.RemindLeads;
import org.jointestate.domain.trial.survey.online.CloseDueSurveys;
import org.jointestate.web.shared.Keeping;

/** What trials need every night. A night that was missed is made up for by the next one. */
public class TrialJobs {

    /** Hours of the wall clock that every night has exactly once. */
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Produces
    Job keepPresence(NightlyPresence presence) {
        return new Job("keep-presence", Timetable.daily(LocalTime.of(3, 10), LONDON), presence::keep);
    }

    @Produces
    Job remindLeads(RemindLeads remind) {
        return new Job("remind-leads", Timetable.daily(LocalTime.of(7, 30), LONDON), remind::remind);
    }

    /** Teams change in many ways that know no trial, so whoever came or went is looked for. */
    @Produces
    Job noteParts(PartsOfTrials parts) {
        return new Job("note-parts", Timetable.every(Duration.ofMinutes(10)), parts::note);
    }

    @Produces
    Job closeSurveys(CloseDueSurveys close) {
        return new Job("close-surveys", Timetable.every(Duration.ofMinutes(10)), close::close);
    }

    @Produces
    Job forgetStagedImports(ForgetOldStagedImports forget, Keeping keeping) {
        return new Job(
                "forget-staged-imports",
                Timetable.daily(LocalTime.of(3, 20), LONDON),
                keeping.of(RetentionRule.STAGED_IMPORTS, forget::forget));
    }
}
