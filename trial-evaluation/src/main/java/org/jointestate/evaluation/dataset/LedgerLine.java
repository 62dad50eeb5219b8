package org.jointestate.evaluation.dataset;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cost or a benefit in pounds of one price year, as a range. {@code year} 0 is the year of the trial;
 * {@code optimismBias} is the fraction added to a cost or taken from a benefit. The three kinds are never added together.
 */
public record LedgerLine(
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
        String priceYear,
        String owner,
        String evidence,
        @Nullable String measure) {

    public enum Side {
        COST,
        BENEFIT
    }

    public enum Kind {
        CASH("Cash"),
        NON_CASH("Staff time, not cash"),
        QUALITY("Quality");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public LedgerLine {
        Checks.text(code, "code of the ledger line");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(kind, "kind");
        Checks.text(name, "name of the ledger line");
        Objects.requireNonNull(organisation, "organisation");
        low = Checks.plain(low);
        best = Checks.plain(best);
        high = Checks.plain(high);
        optimismBias = Checks.plain(optimismBias);
        if (low.compareTo(best) > 0 || best.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "The ledger line (%s) must run low (%s), best (%s), high (%s).".formatted(code, low, best, high));
        }
        Objects.requireNonNull(priceYear, "price year");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(evidence, "evidence");
    }
}
