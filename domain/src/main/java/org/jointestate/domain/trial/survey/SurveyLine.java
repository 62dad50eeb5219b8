package org.jointestate.domain.trial.survey;

/** One line of a file of answers, as it stands there. */
public record SurveyLine(long line, String code, String item, String answer) {}
