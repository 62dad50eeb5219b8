package org.jointestate.domain.trial.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.WaitingTimes.Half;
import org.jointestate.domain.trial.record.WaitingTimes.Wait;

/** The information requests of a trial: how many, how soon they are answered, and each that is still open with its age. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class SeeRequests {

    /** @param days since it was asked */
    public record Open(OutcomeRecord request, long days) {}

    /**
     * @param open oldest first
     * @param half empty while fewer than half are answered
     */
    public record Requests(int all, int answered, List<Open> open, Optional<Half> half) {}

    private static final double HOURS_OF_A_DAY = 24;

    private final TrialAccess access;
    private final OutcomeRecords records;
    private final WaitingTimes waitingTimes;
    private final Clock clock;

    @Inject
    public SeeRequests(TrialAccess access, OutcomeRecords records, WaitingTimes waitingTimes, Clock clock) {
        this.access = access;
        this.records = records;
        this.waitingTimes = waitingTimes;
        this.clock = clock;
    }

    public Requests see(TrialCode code) {
        var zone = access.toRead(code).protocol().timeZone();
        var now = clock.instant();
        var requests =
                records.of(code).stream().filter(one -> one.asked() != null).toList();
        var waits = requests.stream().map(one -> wait(one, zone, now)).toList();
        var open = requests.stream()
                .filter(one -> one.answered() == null)
                .map(one -> new Open(one, age(one, zone, now)))
                .sorted(Comparator.comparing(Open::days).reversed())
                .toList();
        return new Requests(requests.size(), requests.size() - open.size(), open, waitingTimes.half(waits));
    }

    private static long age(OutcomeRecord one, ZoneId zone, Instant now) {
        var asked = one.asked();
        return asked == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(asked, now.atZone(zone).toLocalDate()));
    }

    /** To the minute where both times are known, otherwise in whole days. */
    private static Wait wait(OutcomeRecord one, ZoneId zone, Instant now) {
        var asked = one.asked();
        if (asked == null) {
            throw new IllegalArgumentException("The outcome (%s) is no request.".formatted(one.id()));
        }
        var answered = one.answered();
        var askedAt = one.askedAt();
        var answeredAt = one.answeredAt();
        if (answered == null) {
            return new Wait(
                    askedAt == null ? age(one, zone, now) : Math.max(0, days(at(asked, askedAt, zone), now)), false);
        }
        return new Wait(
                askedAt == null || answeredAt == null
                        ? ChronoUnit.DAYS.between(asked, answered)
                        : days(at(asked, askedAt, zone), at(answered, answeredAt, zone)),
                true);
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes() / 60.0 / HOURS_OF_A_DAY;
    }
}
