package org.jointestate.domain.trial.record;

import java.util.Optional;
import org.jointestate.domain.trial.PersonalData;

/** What may be wrong with the reason of a correction or a withdrawal. */
public enum WhyProblem {
    MISSING,
    TOO_LONG,
    PERSONAL_DATA;

    public static final int LONGEST = 500;

    public static Optional<WhyProblem> in(String why, PersonalData personalData) {
        if (why.isBlank()) {
            return Optional.of(MISSING);
        }
        if (why.strip().length() > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        return personalData.in(why).isEmpty() ? Optional.empty() : Optional.of(PERSONAL_DATA);
    }
}
