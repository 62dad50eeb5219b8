package org.jointestate.web.trial.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.home.ControlCharts;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.report.LeaderCharts;

/** The signals of control charts as the evaluation library finds them, so that page and report cannot differ. */
@ApplicationScoped
public class EvaluationCharts implements ControlCharts {

    @Override
    public Map<MeasureCode, List<Pattern>> patterns(
            Trial trial, List<Observation> observations, List<LoggedEvent> events, LocalDate today) {
        if (observations.isEmpty()) {
            return Map.of();
        }
        return LeaderCharts.patterns(RunningTrial.of(trial, observations, events), today).entrySet().stream()
                .collect(Collectors.toMap(one -> new MeasureCode(one.getKey()), one -> one.getValue().stream()
                        .map(pattern -> new Pattern(
                                Kind.valueOf(pattern.signal().name()),
                                period(pattern.first()),
                                period(pattern.last()),
                                pattern.points()))
                        .toList()));
    }

    private static Period period(Span span) {
        return new Period(span.from(), span.to());
    }
}
