package org.jointestate.web.trial.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import org.jointestate.domain.trial.home.DataGrades;
import org.jointestate.evaluation.method.quality.DataQuality;

/** The grade as the evaluation library works it out, so that page and report cannot differ. */
@ApplicationScoped
public class EvaluationGrades implements DataGrades {

    @Override
    public Grade of(int expected, int received, int late, int failed, int corrected, boolean definitionChanged) {
        return DataQuality.of(expected, received, late, corrected, failed, definitionChanged)
                .found()
                .map(numbers -> new Grade(numbers.grade(), (int) Math.round(numbers.score())))
                .orElse(new Grade('-', 0));
    }
}
