package org.jointestate.domain.trial.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the numbers from outside. It is logged, by a template or by a lead, and confirmed by a lead; until then the
 * report may not be submitted. No measures means that it touches all of them.
 *
 * @param end the day it had ended, itself not included; none while it has not ended
 */
public record LoggedEvent(
        UUID id,
        TrialCode trial,
        String name,
        LocalDate from,
        @Nullable LocalDate end,
        Kind kind,
        List<MeasureCode> measures,
        String source,
        boolean confirmed) {

    public enum Kind {
        SHOCK,
        DEFINITION_CHANGE,
        DATA_GAP,
        SEASONAL,
        POLICY
    }

    public LoggedEvent {
        name = required(name, 300, "name");
        measures = List.copyOf(measures);
        source = required(source, 300, "source");
        if (end != null && !end.isAfter(from)) {
            throw new IllegalArgumentException(
                    "The event ends (%s) before it has begun (%s).".formatted(end.minusDays(1), from));
        }
    }

    /** One that nobody has confirmed yet. */
    public LoggedEvent(
            UUID id,
            TrialCode trial,
            String name,
            LocalDate from,
            @Nullable LocalDate end,
            Kind kind,
            List<MeasureCode> measures,
            String source) {
        this(id, trial, name, from, end, kind, measures, source, false);
    }

    private static String required(String text, int most, String what) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new IllegalArgumentException("The %s of the event has %d characters and must have 1 to %d."
                    .formatted(what, stripped.length(), most));
        }
        return stripped;
    }

    public LoggedEvent asConfirmed() {
        return new LoggedEvent(id, trial, name, from, end, kind, measures, source, true);
    }

    public boolean touches(MeasureCode measure) {
        return measures.isEmpty() || measures.contains(measure);
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(end);
    }
}
