package org.jointestate.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many: both numbers are kept, so that what is shown can be checked. */
public record Proportion(long count, long of) {

    public Proportion {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException("There is no proportion of %d in %d.".formatted(count, of));
        }
    }

    /** In per cent, with one decimal where it needs one. */
    public String percent() {
        var percent = BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        return percent.stripTrailingZeros().scale() <= 0
                ? percent.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : percent.toPlainString();
    }
}
