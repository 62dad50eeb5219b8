package org.jointestate.web.trial.outbound;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.home.TrialRecord;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Manifest;

/** A trial that still runs, as the evaluation library reads it for its charts: unsealed, since nothing of it is kept or handed out. */
public final class RunningTrial {

    private RunningTrial() {}

    public static FrozenTrial of(Trial trial, List<Observation> observations, List<LoggedEvent> events) {
        var recorded = new TrialRecord(
                trial, List.of(), observations, events, List.of(), List.of(), List.of(), List.of(), List.of());
        return new FrozenTrial(
                new Manifest(Manifest.FORMAT_VERSION, Instant.EPOCH, trial.synthetic(), 0, Map.of(), "", ""),
                FrozenTrials.protocol(recorded),
                FrozenTrials.observations(recorded),
                FrozenTrials.events(recorded),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                AuthoredText.none(),
                List.of());
    }
}
