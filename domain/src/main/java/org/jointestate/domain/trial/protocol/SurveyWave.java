package org.jointestate.domain.trial.protocol;

import java.time.LocalDate;

/** One asking of the survey and how many people are asked: without it no response rate can be printed. */
public record SurveyWave(int number, String name, LocalDate opened, int invited) {

    public SurveyWave {
        Texts.required(name, "name of the survey wave");
        if (number < 0 || invited < 0) {
            throw new IllegalArgumentException(
                    "The survey wave (%d) cannot have %d people invited.".formatted(number, invited));
        }
    }
}
