package org.jointestate.evaluation.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a measure for one period, {@code to} excluded. No value means missing; "counted: none" is the value 0.
 * The three marks feed the data grade: it came late, it was corrected, it failed a check.
 */
public record Observation(
        String measure,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal value,
        @Nullable BigDecimal denominator,
        boolean late,
        boolean corrected,
        boolean failedRule) {

    public Observation {
        Checks.text(measure, "measure");
        Checks.order(from, to, "period of the observation");
        value = Checks.plainOrNone(value);
        denominator = Checks.plainOrNone(denominator);
    }

    public boolean missing() {
        return value == null;
    }

    public Span span() {
        return new Span(from, to);
    }
}
