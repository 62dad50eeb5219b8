package org.jointestate.web.trial.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.record.WaitingTimes;
import org.jointestate.evaluation.method.rates.TimeToAnswer;

/** The middle of the waiting times as the evaluation library works it out. */
@ApplicationScoped
public class EvaluationWaitingTimes implements WaitingTimes {

    private static final double CONFIDENCE = 0.95;

    @Override
    public Optional<Half> half(List<Wait> waits) {
        var times = waits.stream().mapToDouble(Wait::days).toArray();
        var answered = new boolean[times.length];
        for (int i = 0; i < answered.length; i++) {
            answered[i] = waits.get(i).answered();
        }
        return TimeToAnswer.of(times, answered, CONFIDENCE)
                .found()
                .map(numbers -> new Half(
                        numbers.median().value(),
                        numbers.median().lower(),
                        numbers.median().upper()));
    }
}
