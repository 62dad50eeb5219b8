package org.jointestate.domain.trial.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing the teams did or learnt together, as a trial lead wrote it down. Information shared tells when it was asked for and when
 * answered, to the minute where that is known; a problem-solving case tells its steps.
 */
public record OutcomeRecord(
        UUID id,
        TrialCode trial,
        LocalDate date,
        Kind kind,
        List<TeamCode> teams,
        @Nullable String priority,
        @Nullable MeasureCode measure,
        @Nullable LocalDate asked,
        @Nullable LocalDate answered,
        @Nullable Step step,
        String summary,
        String evidence,
        Instant at,
        @Nullable PersonId by,
        @Nullable LocalTime askedAt,
        @Nullable LocalTime answeredAt,
        @Nullable ProblemCase problem) {

    public enum Kind {
        JOINT_VISIT,
        REFERRAL,
        INFORMATION_SHARED,
        PROBLEM_SOLVING,
        DUPLICATE_WORK_AVOIDED,
        ISSUE,
        LESSON,
        UNINTENDED_EFFECT;

        /** Notes among one's own. The others are counted: whoever could keep them back could choose the figures. */
        public boolean mayBeKeptPrivate() {
            return this == ISSUE || this == LESSON;
        }
    }

    /** The steps of OSARA. */
    public enum Step {
        OBJECTIVE,
        SCANNING,
        ANALYSIS,
        RESPONSE,
        ASSESSMENT
    }

    public static final int LONGEST_TEXT = 2000;

    /** A record without times of day and without the steps of a case. */
    public OutcomeRecord(
            UUID id,
            TrialCode trial,
            LocalDate date,
            Kind kind,
            List<TeamCode> teams,
            @Nullable String priority,
            @Nullable MeasureCode measure,
            @Nullable LocalDate asked,
            @Nullable LocalDate answered,
            @Nullable Step step,
            String summary,
            String evidence,
            Instant at,
            @Nullable PersonId by) {
        this(
                id, trial, date, kind, teams, priority, measure, asked, answered, step, summary, evidence, at, by, null,
                null, null);
    }

    /** Whether this is an open request, and the other the same one with its answer noted and nothing else. */
    public boolean isAnsweredBy(OutcomeRecord other) {
        return asked != null
                && answered == null
                && other.answered != null
                && other.unanswered().saysTheSameAs(this);
    }

    /** Whether the two differ at most in who wrote them down, and when. */
    public boolean saysTheSameAs(OutcomeRecord other) {
        return writtenDown(other.at, other.by).equals(other);
    }

    private OutcomeRecord unanswered() {
        return new OutcomeRecord(
                id, trial, date, kind, teams, priority, measure, asked, null, step, summary, evidence, at, by, askedAt,
                null, problem);
    }

    /** The same, written down by this person at this instant. */
    OutcomeRecord writtenDown(Instant when, @Nullable PersonId who) {
        return new OutcomeRecord(
                id,
                trial,
                date,
                kind,
                teams,
                priority,
                measure,
                asked,
                answered,
                step,
                summary,
                evidence,
                when,
                who,
                askedAt,
                answeredAt,
                problem);
    }

    public OutcomeRecord {
        teams = List.copyOf(teams);
        summary = summary.strip();
        evidence = evidence.strip();
        if (summary.isEmpty() || summary.length() > LONGEST_TEXT || evidence.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("The summary has %d and the evidence %d characters; 1 to %d are allowed."
                    .formatted(summary.length(), evidence.length(), LONGEST_TEXT));
        }
        if (asked != null && answered != null && answered.isBefore(asked)) {
            throw new IllegalArgumentException(
                    "It was answered (%s) before it was asked (%s).".formatted(answered, asked));
        }
        askedAt = asked == null ? null : askedAt;
        answeredAt = answered == null ? null : answeredAt;
        if (asked != null
                && asked.equals(answered)
                && askedAt != null
                && answeredAt != null
                && answeredAt.isBefore(askedAt)) {
            throw new IllegalArgumentException(
                    "It was answered (%s) before it was asked (%s) on the same day.".formatted(answeredAt, askedAt));
        }
        problem = kind == Kind.PROBLEM_SOLVING ? problem : null;
        step = problem == null ? step : problem.step().orElse(null);
    }
}
