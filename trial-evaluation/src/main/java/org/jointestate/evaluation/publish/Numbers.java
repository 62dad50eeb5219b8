package org.jointestate.evaluation.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of a drawing as text: one decimal place, the same on every machine. */
final class Numbers {

    private Numbers() {}

    static String tenth(double value) {
        var rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
