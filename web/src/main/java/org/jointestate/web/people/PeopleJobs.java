package org.jointestate.web.people;

import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.jointestate.domain.people.ForgetSecrets;
import org.jointestate.domain.people.ForgetSignInAttempts;
import org.jointestate.domain.people.breakglass.CloseOverdueBreakGlasses;
import org.jointestate.domain.people.repeat.ForgetReplies;
import org.jointestate.domain.people.session.ForgetSessions;
import org.jointestate.domain.people.upload.ForgetOldUploads;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.web.shared.Keeping;

/** What is done by the time of day to what belongs to people. Which node does it is settled in the database. */
public class PeopleJobs {

    @Produces
    Job forgetReplies(ForgetReplies forget, Keeping keeping) {
        return new Job(
                "forget-replies",
                Timetable.every(Duration.ofHours(1)),
                keeping.of(RetentionRule.REPLIES, forget::forget));
    }

    @Produces
    Job forgetUploads(ForgetOldUploads forget, Keeping keeping) {
        return new Job(
                "forget-uploads",
                Timetable.every(Duration.ofHours(1)),
                keeping.of(RetentionRule.UPLOADS, forget::forget));
    }

    @Produces
    Job forgetSessions(ForgetSessions forget, Keeping keeping) {
        return new Job(
                "forget-sessions",
                Timetable.every(Duration.ofHours(1)),
                keeping.of(RetentionRule.SESSIONS, forget::forget));
    }

    @Produces
    Job closeBreakGlasses(CloseOverdueBreakGlasses close) {
        return new Job("close-break-glasses", Timetable.every(Duration.ofMinutes(1)), close::close);
    }

    @Produces
    Job forgetSignInAttempts(ForgetSignInAttempts forget, Keeping keeping) {
        return new Job(
                "forget-sign-in-attempts",
                Timetable.every(Duration.ofHours(1)),
                keeping.of(RetentionRule.SIGN_IN_ATTEMPTS, forget::forget));
    }

    @Produces
    Job forgetSecrets(ForgetSecrets forget, Keeping keeping) {
        return new Job("forget-secrets", Timetable.every(Duration.ofHours(1)), () -> {
            var forgotten = forget.forget();
            keeping.note(RetentionRule.ONE_TIME_CODES, forgotten.codes());
            keeping.note(RetentionRule.TOKENS, forgotten.tokens());
            keeping.note(RetentionRule.CALENDAR_ADDRESSES, forgotten.calendarAddresses());
        });
    }
}
