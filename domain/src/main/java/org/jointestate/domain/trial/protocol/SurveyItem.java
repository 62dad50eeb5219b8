package org.jointestate.domain.trial.protocol;

/** A statement staff answer from 1 (strongly disagree) to 5 (strongly agree). */
public record SurveyItem(String code, String text) {

    public SurveyItem {
        Texts.required(code, "code of the survey item");
        Texts.required(text, "text of the survey item");
    }
}
