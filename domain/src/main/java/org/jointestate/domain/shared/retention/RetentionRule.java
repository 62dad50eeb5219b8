package org.jointestate.domain.shared.retention;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is kept about people, for how long, and which job takes it away. This is the one list: features ask it how long they may keep, the
 * page of rules shows it, and docs/privacy.md has the same lines.
 */
public enum RetentionRule {
    /** Of a booking stay the desk, the slot, the organisation and what came of it. */
    NAMES_ON_BOOKINGS("take-names-off-bookings", Duration.ofDays(90)),
    NAMES_OF_VISITORS("forget-visitors", Duration.ofDays(1)),
    ROLL_CALLS("forget-roll-calls", Duration.ofHours(24)),
    WAITING_LISTS("forget-waiting-lists", Duration.ofDays(35)),
    SEATING_PLANS("forget-seating-plans", Duration.ZERO),
    NOTICES("forget-notices", Duration.ofDays(60)),
    MESSAGES("forget-messages", Duration.ofDays(30)),
    CLAIMS("prune-claims", Duration.ofDays(2)),
    SIGN_IN_ATTEMPTS("forget-sign-in-attempts", Duration.ofDays(1)),
    SESSIONS("forget-sessions", Duration.ofDays(1)),
    ONE_TIME_CODES("forget-secrets", Duration.ZERO),
    TOKENS("forget-secrets", Duration.ofDays(30)),
    CALENDAR_ADDRESSES("forget-secrets", Duration.ofDays(30)),
    REPLIES("forget-replies", Duration.ofDays(1)),
    UPLOADS("forget-uploads", Duration.ofDays(1)),
    STAGED_IMPORTS("forget-staged-imports", Duration.ofDays(1)),
    /** Under the pseudonym of the trial. A person decides that its last erratum is out. */
    PRESENCE(null, null),
    /** Whoever led a trial or was in its team never signs its report as an outsider, however late a correction comes. */
    PARTS(null, null),
    /** The audit proves what was done, and nothing may be taken out of it. It has no name. */
    AUDIT(null, null);

    private final Optional<String> job;
    private final Optional<Duration> kept;

    RetentionRule(@org.jspecify.annotations.Nullable String job, @org.jspecify.annotations.Nullable Duration kept) {
        this.job = Optional.ofNullable(job);
        this.kept = Optional.ofNullable(kept);
    }

    /** The job that works the rule by itself; none where a person decides. */
    public Optional<String> job() {
        return job;
    }

    /** How long, counted from the end of what it is about; nothing where no time is set beforehand. */
    public Optional<Duration> kept() {
        return kept;
    }

    /** The same for a rule that has a time. */
    public Duration time() {
        return kept.orElseThrow(() -> new IllegalStateException("The rule (%s) has no time.".formatted(this)));
    }

    /** In days, for what is kept by the day of the calendar. */
    public int days() {
        return Math.toIntExact(time().toDays());
    }

    public static Optional<RetentionRule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }
}
