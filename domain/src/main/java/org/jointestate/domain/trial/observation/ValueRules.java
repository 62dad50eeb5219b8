package org.jointestate.domain.trial.observation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Measure.Kind;
import org.jspecify.annotations.Nullable;

/** What a value of each kind of measure can be at all. */
final class ValueRules {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    private ValueRules() {}

    static Optional<Refusal> objectionTo(Measure measure, BigDecimal value, @Nullable BigDecimal denominator) {
        if (value.abs().compareTo(LARGEST) > 0
                || (denominator != null && denominator.abs().compareTo(LARGEST) > 0)
                || value.stripTrailingZeros().scale() > 6
                || (denominator != null && denominator.stripTrailingZeros().scale() > 6)) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        if (value.signum() < 0 && measure.kind() != Kind.SCORE && measure.kind() != Kind.MONEY) {
            return Optional.of(Refusal.NEGATIVE);
        }
        if ((measure.kind() == Kind.COUNT || measure.kind() == Kind.PROPORTION)
                && value.stripTrailingZeros().scale() > 0) {
            return Optional.of(Refusal.NOT_WHOLE);
        }
        if (measure.kind().needsDenominator() && denominator == null) {
            return Optional.of(Refusal.NEEDS_DENOMINATOR);
        }
        if (denominator != null && denominator.signum() < 0) {
            return Optional.of(Refusal.DENOMINATOR_NEGATIVE);
        }
        if (denominator != null && measure.kind() == Kind.PROPORTION && value.compareTo(denominator) > 0) {
            return Optional.of(Refusal.ABOVE_DENOMINATOR);
        }
        return Optional.empty();
    }
}
