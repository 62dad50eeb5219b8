package org.jointestate.evaluation.dataset;

import org.jspecify.annotations.Nullable;

/**
 * One answer, 1 to 5. {@code pairCode} is the person's own made-up code, absent when none was given. There is no
 * organisation on purpose: with four people on one side, a split would name them.
 */
public record SurveyAnswer(int wave, @Nullable String pairCode, String item, int answer) {

    public SurveyAnswer {
        Checks.text(item, "survey item");
        if (answer < 1 || answer > 5) {
            throw new IllegalArgumentException(
                    "The answer (%s) to the survey item (%s) is not one of 1 to 5.".formatted(answer, item));
        }
    }
}
