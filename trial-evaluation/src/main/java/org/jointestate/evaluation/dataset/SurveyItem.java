package org.jointestate.evaluation.dataset;

/** A statement staff answer from 1 (strongly disagree) to 5 (strongly agree). */
public record SurveyItem(String code, String text) {

    public SurveyItem {
        Checks.text(code, "code of the survey item");
        Checks.text(text, "text of the survey item");
    }
}
