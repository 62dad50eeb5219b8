package org.jointestate.evaluation.method;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the report prints them (method.md 3.0): rates to 3 significant figures, percentages whole, p as "0.03" or "&lt;0.001". */
public final class Words {

    private Words() {}

    public static String rate(double value) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "no upper limit" : "no lower limit";
        }
        if (value == 0) {
            return "0";
        }
        return said(new BigDecimal(value)
                .round(new MathContext(3, RoundingMode.HALF_UP))
                .stripTrailingZeros());
    }

    /** With commas between thousands and a true minus, as everywhere else in the report. */
    private static String said(BigDecimal number) {
        var plain = number.abs().toPlainString();
        var point = plain.indexOf('.');
        var out = new StringBuilder(plain);
        for (int n = (point < 0 ? plain.length() : point) - 3; n > 0; n -= 3) {
            out.insert(n, ',');
        }
        return number.signum() < 0 ? "\u2212" + out : out.toString();
    }

    public static String count(double value) {
        if (!Double.isFinite(value)) {
            return rate(value);
        }
        return said(new BigDecimal(value).setScale(0, RoundingMode.HALF_UP));
    }

    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return rate(share);
        }
        return count(share * 100) + " %";
    }

    public static String p(double p) {
        if (!Double.isFinite(p)) {
            return "unknown";
        }
        if (p < 0.001) {
            return "<0.001";
        }
        if (p < 0.01) {
            return new BigDecimal(p).setScale(3, RoundingMode.HALF_UP).toPlainString();
        }
        return new BigDecimal(p).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** A ratio as a change: 0.75 is "25 % fewer", 1.15 is "15 % more", 1 is "no change". */
    public static String change(double ratio) {
        if (!Double.isFinite(ratio)) {
            return Double.isNaN(ratio) ? "an unknown change" : "any number of times more";
        }
        var whole = count(StrictMath.abs(ratio - 1) * 100);
        if (whole.equals("0")) {
            return "no change";
        }
        return whole + (ratio < 1 ? " % fewer" : " % more");
    }
}
