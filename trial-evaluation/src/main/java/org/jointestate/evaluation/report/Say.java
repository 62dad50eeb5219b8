package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.evaluation.dataset.Span;

/** Numbers, dates and lists as the report says them. No locale of the machine has a say. */
final class Say {

    /** Of fewer than these no percentage is given. */
    static final int FEW_FOR_A_SHARE = 20;

    static final String NOT_YET = "Not written by the authors.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final String SMALL_SPACE = "\u00a0";

    private Say() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    static String days(Span span) {
        return day(span.from()) + " to " + day(span.lastDay());
    }

    static String whole(double value) {
        if (!Double.isFinite(value)) {
            return figures(value);
        }
        return grouped(new BigDecimal(value).setScale(0, RoundingMode.HALF_UP), "#,##0");
    }

    /** An estimate of a total: no more than five figures, because no model knows more. */
    static String about(double value) {
        if (!Double.isFinite(value)) {
            return figures(value);
        }
        return StrictMath.abs(value) < 1e5
                ? whole(value)
                : grouped(
                        new BigDecimal(value)
                                .round(new MathContext(5, RoundingMode.HALF_UP))
                                .setScale(0, RoundingMode.HALF_UP),
                        "#,##0");
    }

    static String number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return grouped(plain, plain.scale() <= 0 ? "#,##0" : "#,##0." + "0".repeat(plain.scale()));
    }

    /** Three significant figures, but never fewer than the whole number has. */
    static String figures(double value) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "no upper limit" : "no lower limit";
        }
        if (StrictMath.abs(value) >= 100) {
            return whole(value);
        }
        var rounded = new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP));
        if (rounded.scale() > 6) {
            rounded = rounded.setScale(6, RoundingMode.HALF_UP);
        }
        return rounded.signum() == 0 ? "0" : minus(rounded.stripTrailingZeros().toPlainString());
    }

    /** For sentences: one decimal, two figures when it is small. */
    static String brief(double value) {
        if (StrictMath.abs(value) < 1 && value != 0 && Double.isFinite(value)) {
            return minus(new BigDecimal(value)
                    .round(new MathContext(2, RoundingMode.HALF_UP))
                    .stripTrailingZeros()
                    .toPlainString());
        }
        return StrictMath.abs(value) >= 100 || !Double.isFinite(value)
                ? figures(value)
                : minus(new BigDecimal(value)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /** A title without the mark that stands in the banner anyway. */
    static String title(String title) {
        return title.replaceAll("\\s*[(:\\[]?\\s*SYNTHETIC: not Derbyshire data\\s*[)\\]]?", "")
                .strip();
    }

    static String pounds(double value) {
        return (value < 0 ? "\u2212" : "") + "£" + whole(StrictMath.abs(value));
    }

    static String percent(double share) {
        return whole(share * 100) + SMALL_SPACE + "%";
    }

    /** A share of few is given as its two halves: a percentage of nine people pretends to know more. */
    static String share(long part, long of) {
        return of < FEW_FOR_A_SHARE
                ? part + " of " + of
                : percent((double) part / of) + " (" + part + " of " + of + ")";
    }

    /** A ratio as a signed change, for tables and charts: +30 %. */
    static String signed(double ratio) {
        if (Double.isInfinite(ratio)) {
            return "no upper limit";
        }
        var whole =
                new BigDecimal(ratio).subtract(BigDecimal.ONE).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return (whole.signum() > 0 ? "+" : "") + minus(grouped(whole, "#,##0")) + SMALL_SPACE + "%";
    }

    static String signedNumber(double value) {
        return (value > 0 && !Double.isInfinite(value) ? "+" : "") + figures(value);
    }

    static String p(double p) {
        if (p < 0.001) {
            return "<0.001";
        }
        return new BigDecimal(p)
                .setScale(p < 0.01 ? 3 : 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    static String many(long n, String one, String more) {
        return n + " " + (n == 1 ? one : more);
    }

    /** A number that is already said, with its unit: "2.1 working days", "1 working day". */
    static String of(String said, String unit) {
        return said + " " + (said.equals("1") && unit.matches(".*[^s]s") ? unit.substring(0, unit.length() - 1) : unit);
    }

    static String and(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    /** What a person wrote, in the middle of a text: with a full stop unless it has an end of its own. */
    static String ended(String text) {
        var said = text.strip();
        return said.matches("(?s).*[.!?]") ? said : said + ".";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The same with a full stop, unless it ends in a mark already. */
    static String sentence(String text) {
        var said = text.strip();
        return said.isEmpty() || said.endsWith(".") || said.endsWith("!") || said.endsWith("?") ? said : said + ".";
    }

    /** At most so many letters, cut between words, with where the rest stands. */
    static String within(String text, int letters, String rest) {
        var said = text.strip().replaceAll("\\s+", " ");
        if (said.codePointCount(0, said.length()) <= letters) {
            return said;
        }
        var cut = said.substring(0, said.offsetByCodePoints(0, letters));
        var word = cut.lastIndexOf(' ');
        return cut.substring(0, word > letters / 2 ? word : cut.length()).strip() + "\u2026 (" + rest + ")";
    }

    /**
     * As many whole sentences of what people wrote as fit, with where the rest stands. Never a part of one.
     *
     * @param most how long the first one may be by itself
     * @param instead what is said where not even that one fits
     */
    static String sentences(String text, int letters, int most, String rest, String instead) {
        return withRest(Sentences.fitting(text, letters, most), text, rest, instead);
    }

    /** The same of advice, which is not printed without its conditions. */
    static String advice(String text, int letters, int most, String rest, String instead) {
        return withRest(Sentences.fittingAdvice(text, letters, most), text, rest, instead);
    }

    private static String withRest(Optional<String> fitting, String text, String rest, String instead) {
        return fitting.map(part -> part.equals(Sentences.evenly(text)) ? part : part + " More: " + rest + ".")
                .orElse(instead);
    }

    private static String grouped(BigDecimal value, String pattern) {
        return minus(new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value));
    }

    private static String minus(String text) {
        return text.replace('-', '\u2212');
    }
}
