package org.jointestate.evaluation.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a measure for one period, {@code to} excluded. No value means missing; "counted: none" is the value 0.
 * The three marks feed the data grade: it came late, it was corrected, it failed a check. A withheld value is known and not
 * published, which is not the same as missing.
 */
public record Observation(
        String measure,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal value,
        @Nullable BigDecimal denominator,
        boolean late,
        boolean corrected,
        boolean failedRule,
        boolean withheld) {

    public Observation(
            String measure,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            boolean late,
            boolean corrected,
            boolean failedRule) {
        this(measure, from, to, value, denominator, late, corrected, failedRule, false);
    }

    public Observation {
        Checks.text(measure, "measure");
        Checks.order(from, to, "period of the observation");
        value = Checks.plainOrNone(value);
        denominator = Checks.plainOrNone(denominator);
        if (withheld && (value != null || denominator != null)) {
            throw new IllegalArgumentException(
                    "The value of the measure (%s) from %s is withheld and there all the same."
                            .formatted(measure, from));
        }
    }

    public boolean missing() {
        return value == null && !withheld;
    }

    /** The same without its numbers. */
    public Observation withhold() {
        return new Observation(measure, from, to, null, null, late, corrected, failedRule, true);
    }

    public Span span() {
        return new Span(from, to);
    }
}
