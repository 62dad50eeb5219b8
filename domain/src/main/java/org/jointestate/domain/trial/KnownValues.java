package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.protocol.MeasureCode;

/**
 * What of a trial itself is or was known. It goes by the earliest day on which the trial was to begin, so that days that are moved hide
 * nothing, and by every entry, so that a value that was taken back was known all the same.
 */
public class KnownValues {

    private final Observations observations;
    private final Stays stays;

    @Inject
    public KnownValues(Observations observations, Stays stays) {
        this.observations = observations;
        this.stays = stays;
    }

    /** Whether any value of this measure in the trial was ever recorded. */
    public boolean of(Trial trial, MeasureCode measure) {
        return from(trial.earliestStart(), trial, measure);
    }

    /** Every measure of which a value in the trial was ever recorded, those of the comparison teams among them. */
    Set<MeasureCode> measuresOf(Trial trial) {
        var start = trial.earliestStart();
        return observations.of(trial.code()).stream()
                .filter(one -> isOfTrial(one, start))
                .map(Observation::measure)
                .collect(Collectors.toSet());
    }

    /** The same where the trial begins on that day; on an earlier one no less is known. */
    boolean from(LocalDate start, Trial trial, MeasureCode measure) {
        return observations.of(trial.code(), measure).stream().anyMatch(one -> isOfTrial(one, start));
    }

    /** Whether a value or a stay of the trial was ever recorded. */
    boolean anythingOf(Trial trial) {
        var start = trial.earliestStart();
        var begin = trial.earliestBegin();
        return observations.of(trial.code()).stream().anyMatch(one -> isOfTrial(one, start))
                || stays.of(trial.code()).stream().anyMatch(stay -> stay.to().isAfter(begin));
    }

    private static boolean isOfTrial(Observation one, LocalDate start) {
        return one.period().to().isAfter(start) && one.entries().stream().anyMatch(entry -> entry.value() != null);
    }
}
