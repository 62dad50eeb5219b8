package org.jointestate.domain.trial.survey;

import java.util.Comparator;
import java.util.Locale;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.presence.Pseudonym;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * One person's answer to one statement, from 1 (strongly disagree) to 5 (strongly agree). There is no organisation on purpose: with four
 * people on one side, a split would name them.
 *
 * @param respondent made of the person's own code with the secret key of the trial; the same in every wave
 */
public record SurveyAnswer(TrialCode trial, int wave, String respondent, String item, int answer) {

    /** By wave, item and respondent; the same on every database. */
    public static final Comparator<SurveyAnswer> ORDER = Comparator.comparingInt(SurveyAnswer::wave)
            .thenComparing(SurveyAnswer::item)
            .thenComparing(SurveyAnswer::respondent);

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    public SurveyAnswer {
        if (respondent.isBlank() || item.isBlank()) {
            throw new IllegalArgumentException("An answer needs a respondent and an item (%s).".formatted(item));
        }
        if (answer < LOWEST || answer > HIGHEST) {
            throw new IllegalArgumentException(
                    "The answer (%d) to the survey item (%s) is not one of 1 to 5.".formatted(answer, item));
        }
    }

    /**
     * The respondent behind a code, in small or capital letters. It differs from the pseudonym under which the same code would be kept as
     * presence, so that answers cannot be laid beside check-ins.
     */
    public static String respondentFor(Trial trial, String code) {
        return Pseudonym.of(trial, "survey answers of " + code.strip().toLowerCase(Locale.ROOT));
    }
}
