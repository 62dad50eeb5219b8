package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A number that the report prints, as it was worked out and not as it was rounded, so that somebody else can work it
 * out again. A verdict is kept beside the numbers, because it too follows from the data.
 *
 * @param id what it is, in parts from the whole to the part: "measure/visits/window/everything/change"
 * @param where the table, sentence or chart that prints it
 * @param value the number to twelve figures, or the word
 * @param tolerance how far a recomputed number may lie away; of one that was drawn at random, in standard errors
 * @param text as the reader sees it
 */
public record PrintedNumber(String id, String where, Kind kind, String value, double tolerance, String text) {

    public enum Kind {
        /** Counted: agrees to the last unit. */
        COUNT("count"),
        /** Calculated: agrees but for the rounding of the calculator. */
        COMPUTED("computed"),
        /** Drawn at random: agrees within standard errors. */
        DRAWN("drawn"),
        /** A word that follows from numbers. */
        WORD("word");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private static final MathContext FIGURES = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final double PART = 1e-6;
    private static final double SOUGHT = 1e-5;
    private static final double SMALL = 1e-3;
    private static final double STANDARD_ERRORS = 4;

    public PrintedNumber {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(where, "place");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(text, "text");
    }

    static PrintedNumber count(String id, String where, double value, String text) {
        return new PrintedNumber(id, where, Kind.COUNT, figures(value), 0, text);
    }

    static PrintedNumber computed(String id, String where, double value, String text) {
        var tolerance = Double.isInfinite(value) ? 0 : PART * StrictMath.max(SMALL, StrictMath.abs(value));
        return new PrintedNumber(id, where, Kind.COMPUTED, figures(value), tolerance, text);
    }

    /** Where the likeliest value lies on a flat top, two searches for it end this part of the interval's width apart. */
    static PrintedNumber sought(String id, String where, double value, double width, String text) {
        var tolerance = SOUGHT * StrictMath.max(StrictMath.abs(value), width);
        return new PrintedNumber(id, where, Kind.COMPUTED, figures(value), tolerance, text);
    }

    static PrintedNumber drawn(String id, String where, double value, String text) {
        return new PrintedNumber(id, where, Kind.DRAWN, figures(value), STANDARD_ERRORS, text);
    }

    static PrintedNumber word(String id, String where, String word) {
        return new PrintedNumber(id, where, Kind.WORD, word, 0, word);
    }

    PrintedNumber named(String newId) {
        return new PrintedNumber(newId, where, kind, value, tolerance, text);
    }

    /** Twelve figures on every Java there is: what a newer one prints of a double has changed before. */
    static String figures(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        if (Double.isNaN(value)) {
            return "NaN";
        }
        var rounded = new BigDecimal(value).round(FIGURES);
        return rounded.signum() == 0 ? "0" : plain(rounded);
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.toPlainString() : stripped.toString();
    }

    /** The tolerance as a number R reads. */
    public String toleranceText() {
        return new BigDecimal(tolerance)
                .round(new MathContext(3, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toString();
    }
}
