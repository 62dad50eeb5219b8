package org.jointestate.domain.trial.survey;

import java.util.Collection;
import java.util.List;
import org.jointestate.domain.trial.protocol.TrialCode;

/** What staff answered in the surveys of trials. */
public interface SurveyAnswers {

    /** Puts these in the place of all answers of the wave. */
    void replace(TrialCode trial, int wave, Collection<SurveyAnswer> answers);

    /** Beside those that are there. */
    void add(Collection<SurveyAnswer> answers);

    /** Gives the answers of one respondent of a wave to another. */
    void rename(TrialCode trial, int wave, String respondent, String to);

    /** By wave, item and respondent. */
    List<SurveyAnswer> of(TrialCode trial);
}
