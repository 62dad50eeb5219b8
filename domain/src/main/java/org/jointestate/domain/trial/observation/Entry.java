package org.jointestate.domain.trial.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/**
 * One entry about one measure in one period. Entries are added and never changed: entry 1 is the first figure, each later one a
 * correction with its reason. An entry without a value says that the figure is missing, and why; a counted nought is the value 0.
 */
public record Entry(
        TrialCode trial,
        MeasureCode measure,
        Period period,
        int number,
        @Nullable BigDecimal value,
        @Nullable BigDecimal denominator,
        Source source,
        String reason,
        Instant at,
        @Nullable PersonId by) {

    /** Where the figure came from. */
    public enum Source {
        TYPED,
        CSV_FILE,
        OFFICIAL_FILE,
        API,
        LOADED
    }

    public static final int LONGEST_REASON = 500;

    public Entry {
        if (number < 1) {
            throw new IllegalArgumentException("Entries are counted from one, not from %d.".formatted(number));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "The reason has %d characters and may have %d.".formatted(reason.length(), LONGEST_REASON));
        }
        value = plain(value);
        denominator = plain(denominator);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public Optional<BigDecimal> counted() {
        return Optional.ofNullable(value);
    }
}
