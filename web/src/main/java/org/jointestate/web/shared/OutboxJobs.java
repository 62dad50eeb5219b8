package org.jointestate.web.shared;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;
import org.jointestate.domain.shared.outbox.Courier;
import org.jointestate.domain.shared.outbox.ForgetSettledMessages;
import org.jointestate.domain.shared.outbox.SettleMessage;
import org.jointestate.domain.shared.outbox.TakeMessage;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Working off the outbox. */
public class OutboxJobs {

    /** What a person did just now should reach their calendar while they still look at the page. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Produces
    Job carryMessages(TakeMessage take, SettleMessage settle, @Any Instance<Courier> couriers) {
        return new Job(
                "carry-messages",
                Timetable.every(PAUSE),
                new Postman(take, settle, couriers.stream().toList())::round);
    }

    @Produces
    Job forgetMessages(ForgetSettledMessages forget, Keeping keeping) {
        return new Job(
                "forget-messages",
                Timetable.daily(LocalTime.of(3, 30), ZoneId.of("Europe/London")),
                keeping.of(RetentionRule.MESSAGES, forget::forget));
    }
}
