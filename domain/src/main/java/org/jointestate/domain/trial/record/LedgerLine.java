package org.jointestate.domain.trial.record;

import java.math.BigDecimal;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/**
 * A cost or a benefit in pounds of one price year, as a range. {@code year} 0 is the year of the trial; {@code optimismBias} is the
 * fraction added to a cost or taken from a benefit, and {@code optimismReason} says why that much. The three kinds are never added together.
 */
public record LedgerLine(
        TrialCode trial,
        String code,
        Side side,
        Kind kind,
        String name,
        String organisation,
        int year,
        BigDecimal low,
        BigDecimal best,
        BigDecimal high,
        BigDecimal optimismBias,
        String optimismReason,
        String priceYear,
        String owner,
        String evidence,
        @Nullable MeasureCode measure) {

    public enum Side {
        COST,
        BENEFIT
    }

    public enum Kind {
        CASH,
        NON_CASH,
        QUALITY
    }

    public LedgerLine {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A ledger line needs a code (%s) and a name (%s).".formatted(code, name));
        }
        if (low.compareTo(best) > 0 || best.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "The ledger line (%s) must run low (%s), best (%s), high (%s).".formatted(code, low, best, high));
        }
    }
}
