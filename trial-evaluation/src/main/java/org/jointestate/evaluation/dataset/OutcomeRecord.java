package org.jointestate.evaluation.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing the teams did or learnt together, as a trial lead wrote it down. */
public record OutcomeRecord(
        LocalDate date,
        Kind kind,
        List<String> teams,
        @Nullable String priority,
        @Nullable String measure,
        @Nullable LocalDate asked,
        @Nullable LocalDate answered,
        String summary) {

    public enum Kind {
        JOINT_VISIT("Joint visits"),
        REFERRAL("Referrals"),
        INFORMATION_SHARED("Information shared"),
        PROBLEM_SOLVING("Problem-solving cases"),
        DUPLICATE_WORK_AVOIDED("Duplicate work avoided"),
        ISSUE("Issues"),
        LESSON("Lessons"),
        UNINTENDED_EFFECT("Unintended effects");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public OutcomeRecord {
        Objects.requireNonNull(date, "date of the outcome record");
        Objects.requireNonNull(kind, "kind of outcome record");
        teams = Checks.list(teams);
        Objects.requireNonNull(summary, "summary");
    }
}
