package org.jointestate.web.people;

import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.jointestate.domain.people.ForgetSignInAttempts;
import org.jointestate.domain.people.repeat.ForgetReplies;
import org.jointestate.domain.people.upload.ForgetOldUploads;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;

/** What is done by the time of day to what belongs to people. Which node does it is settled in the database. */
public class PeopleJobs {

    @Produces
    Job forgetReplies(ForgetReplies forget) {
        return new Job("forget-replies", Timetable.every(Duration.ofHours(1)), forget::forget);
    }

    @Produces
    Job forgetUploads(ForgetOldUploads forget) {
        return new Job("forget-uploads", Timetable.every(Duration.ofHours(1)), forget::forget);
    }

    @Produces
    Job forgetSignInAttempts(ForgetSignInAttempts forget) {
        return new Job("forget-sign-in-attempts", Timetable.every(Duration.ofHours(1)), forget::forget);
    }
}
