package org.jointestate.evaluation.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the numbers from outside. {@code to} is excluded and absent when it had not ended; no
 * measures means all of them.
 */
public record LoggedEvent(
        String code,
        String name,
        LocalDate from,
        @Nullable LocalDate to,
        Kind kind,
        List<String> measures,
        String source,
        boolean confirmed) {

    public enum Kind {
        SHOCK("shock"),
        DEFINITION_CHANGE("change of definition"),
        DATA_GAP("gap in the data"),
        SEASONAL("season"),
        POLICY("policy");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public LoggedEvent {
        Checks.text(code, "event code");
        Checks.text(name, "event name");
        Objects.requireNonNull(from, "start of the event");
        if (to != null) {
            Checks.order(from, to, "event");
        }
        Objects.requireNonNull(kind, "kind of event");
        measures = Checks.list(measures);
        Objects.requireNonNull(source, "source of the event");
    }

    public boolean touches(String measure) {
        return measures.isEmpty() || measures.contains(measure);
    }

    /** The days it covers, cut at the given end when it had not ended. */
    public Span spanUntil(LocalDate end) {
        var last = to == null ? end : to;
        return new Span(from, last.isAfter(from) ? last : from.plusDays(1));
    }
}
