package org.jointestate.domain.trial.protocol;

import java.util.List;

/**
 * Statements about working beside another organisation that a plan may copy. They were written for shared offices and put into plain words;
 * they are no validated scale, and the page says so. The same words in every wave are what makes waves comparable.
 */
public final class SurveyTemplate {

    private static final List<SurveyItem> STATEMENTS = List.of(
            new SurveyItem("know", "I know whom in the other organisation to ask."),
            new SurveyItem("reach", "I can reach the right person there on the same day."),
            new SurveyItem("share", "We share what we need to know about vulnerable people in time."),
            new SurveyItem("understand", "I understand what the other organisation can and cannot do."),
            new SurveyItem("trust", "I trust the judgement of my colleagues there."),
            new SurveyItem("twice", "We rarely do the same work twice."),
            new SurveyItem("desk", "The shared desks suit the work I do."),
            new SurveyItem("quiet", "I can work there without being disturbed too often."));

    private SurveyTemplate() {}

    public static List<SurveyItem> statements() {
        return STATEMENTS;
    }
}
