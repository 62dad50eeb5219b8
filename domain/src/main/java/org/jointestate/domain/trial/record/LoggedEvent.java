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
 * report may not be submitted. No measures means that it touches all of them; {@code to} is excluded and absent while it has not ended.
 */
public class LoggedEvent {

    public enum Kind {
        SHOCK,
        DEFINITION_CHANGE,
        DATA_GAP,
        SEASONAL,
        POLICY
    }

    private UUID id;
    private TrialCode trial;
    private String name;
    private LocalDate from;
    private @Nullable LocalDate to;
    private Kind kind;
    private List<MeasureCode> measures;
    private String source;
    private boolean confirmed;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected LoggedEvent() {}

    public LoggedEvent(
            UUID id,
            TrialCode trial,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            Kind kind,
            List<MeasureCode> measures,
            String source) {
        this.id = id;
        this.trial = trial;
        this.name = required(name, 300, "name");
        this.from = from;
        this.to = to;
        this.kind = kind;
        this.measures = List.copyOf(measures);
        this.source = required(source, 300, "source");
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException(
                    "The event ends (%s) before it has begun (%s).".formatted(to.minusDays(1), from));
        }
    }

    private static String required(String text, int most, String what) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw new IllegalArgumentException("The %s of the event has %d characters and must have 1 to %d."
                    .formatted(what, stripped.length(), most));
        }
        return stripped;
    }

    public void confirm() {
        this.confirmed = true;
    }

    public boolean touches(MeasureCode measure) {
        return measures.isEmpty() || measures.contains(measure);
    }

    public UUID id() {
        return id;
    }

    public TrialCode trial() {
        return trial;
    }

    public String name() {
        return name;
    }

    public LocalDate from() {
        return from;
    }

    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    public Kind kind() {
        return kind;
    }

    public List<MeasureCode> measures() {
        return List.copyOf(measures);
    }

    public String source() {
        return source;
    }

    public boolean confirmed() {
        return confirmed;
    }
}
