package org.jointestate.evaluation.dataset;

import java.time.Instant;
import java.util.Objects;

/** One signature under the report, by role and organisation. Added, never edited. */
public record SignOff(Step step, String organisation, String role, Decision decision, String note, Instant at) {

    public enum Step {
        DRAFT,
        REVIEWED,
        APPROVED,
        PUBLISHED,
        WITHDRAWN
    }

    public enum Decision {
        AGREE("agree"),
        AGREE_WITH_NOTE("agree, with a note"),
        DISSENT("dissent"),
        SENT_BACK("sent back");

        private final String words;

        Decision(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public SignOff {
        Objects.requireNonNull(step, "step");
        Checks.text(organisation, "organisation");
        Checks.text(role, "role");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(at, "time of the sign-off");
    }
}
