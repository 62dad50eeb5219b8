package org.jointestate.domain.trial.survey.online;

import java.util.Locale;
import org.jointestate.domain.people.Secrets;

/** A single-use code as people have it on paper: two groups of five letters and digits without look-alikes, about 49 bits. */
final class SurveyCode {

    private static final int TWO_GROUPS = 11;

    private SurveyCode() {}

    static String fresh(Secrets secrets) {
        var whole = secrets.oneTimeCode();
        return whole.substring(0, Math.min(whole.length(), TWO_GROUPS));
    }

    /** Small letters, spaces and other hyphens do no harm: people type this on a phone. */
    static String digest(CodeSeal seal, String typed) {
        return seal.digest("survey code " + typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
