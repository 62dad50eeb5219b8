package org.jointestate.web.booking;

import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jointestate.domain.booking.arrival.ReleaseNoShows;
import org.jointestate.domain.booking.leaver.ReleaseForLeavers;
import org.jointestate.domain.booking.notice.ForgetOldNotices;
import org.jointestate.domain.booking.notice.RemindPeople;
import org.jointestate.domain.booking.others.ForgetVisitors;
import org.jointestate.domain.booking.reserve.PruneClaims;
import org.jointestate.domain.booking.rollcall.ForgetRollCalls;
import org.jointestate.domain.booking.seating.ForgetSeatingPlans;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.web.shared.Keeping;

/** What is done to bookings by the time of day. Which node does it is settled in the database. */
public class BookingJobs {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Desks are kept until a full half hour, and somebody may be waiting for one. */
    @Produces
    Job releaseNoShows(ReleaseNoShows releaseNoShows) {
        return new Job("release-no-shows", Timetable.every(Duration.ofMinutes(1)), () -> releaseAll(releaseNoShows));
    }

    private static int releaseAll(ReleaseNoShows releaseNoShows) {
        var all = 0;
        int found;
        do {
            found = releaseNoShows.release();
            all += found;
        } while (found == ReleaseNoShows.AT_ONCE);
        return all;
    }

    /** What came in while somebody was leaving. */
    @Produces
    Job releaseForLeavers(ReleaseForLeavers release) {
        return new Job("release-for-leavers", Timetable.every(Duration.ofMinutes(5)), release::release);
    }

    @Produces
    Job remindPeople(RemindPeople remindPeople) {
        return new Job("remind-people", Timetable.every(Duration.ofMinutes(5)), remindPeople::remind);
    }

    @Produces
    Job pruneClaims(PruneClaims pruneClaims, Keeping keeping) {
        return new Job(
                "prune-claims",
                Timetable.daily(LocalTime.of(3, 15), LONDON),
                keeping.of(RetentionRule.CLAIMS, pruneClaims::prune));
    }

    @Produces
    Job forgetVisitors(ForgetVisitors forgetVisitors, Keeping keeping) {
        return new Job(
                "forget-visitors",
                Timetable.daily(LocalTime.of(3, 20), LONDON),
                keeping.of(RetentionRule.NAMES_OF_VISITORS, forgetVisitors::forget));
    }

    @Produces
    Job forgetSeatingPlans(ForgetSeatingPlans forget, Keeping keeping) {
        return new Job(
                "forget-seating-plans",
                Timetable.daily(LocalTime.of(3, 40), LONDON),
                keeping.of(RetentionRule.SEATING_PLANS, forget::forget));
    }

    @Produces
    Job forgetNotices(ForgetOldNotices forget, Keeping keeping) {
        return new Job(
                "forget-notices",
                Timetable.daily(LocalTime.of(3, 25), LONDON),
                keeping.of(RetentionRule.NOTICES, forget::forget));
    }

    /** Names on a roll call stay for a day at most. */
    @Produces
    Job forgetRollCalls(ForgetRollCalls forget, Keeping keeping) {
        return new Job(
                "forget-roll-calls",
                Timetable.daily(LocalTime.of(3, 35), LONDON),
                keeping.of(RetentionRule.ROLL_CALLS, forget::forget));
    }
}
