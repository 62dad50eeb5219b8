package org.jointestate.evaluation.dataset;

import java.time.LocalDate;
import java.util.Objects;

/** One asking of the survey and how many people were asked: without it no response rate can be printed. */
public record SurveyWave(int number, String name, LocalDate opened, int invited) {

    public SurveyWave {
        Checks.text(name, "name of the survey wave");
        Objects.requireNonNull(opened, "opening day of the survey wave");
        if (number < 0 || invited < 0) {
            throw new IllegalArgumentException(
                    "The survey wave (%s) cannot have %s people invited.".formatted(number, invited));
        }
    }
}
