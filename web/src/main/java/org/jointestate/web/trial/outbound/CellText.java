package org.jointestate.web.trial.outbound;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Measure.Kind;
import org.jointestate.web.shared.UnwantedText;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it comes out of a spreadsheet or a hand: taken where it can mean one thing only, and otherwise answered by the key of a
 * sentence. Nothing is guessed.
 */
public sealed interface CellText {

    /** @param denominator only where the cell itself says it, as in "31 of 40" */
    record Figure(BigDecimal value, @Nullable BigDecimal denominator) implements CellText {}

    /** The figure is said to be missing; these were the words. */
    record Missing(String said) implements CellText {}

    record Blank() implements CellText {}

    /** @param key of the words of the trial */
    record Unsure(String key) implements CellText {}

    int LONGEST = 100;

    Set<String> NONE = Set.of("none", "nil", "zero", "counted: none", "counted none");

    Set<String> MISSING = Set.of(
            "n/a",
            "na",
            "n.a.",
            "n/k",
            "#n/a",
            "not available",
            "not applicable",
            "not known",
            "not counted",
            "unknown",
            "missing",
            "..",
            "…",
            ":");

    /** A format of money or of counts shows nought so, and a person means that there is nothing to say. */
    Set<String> DASHES = Set.of("-", "–", "—", "−", "--");

    Pattern PART_OF = Pattern.compile("([\\d, \\u00a0]+)(?: of |/| out of )([\\d, \\u00a0]+)");

    List<String> SHEET_ERRORS = List.of("#ref!", "#div/0!", "#value!", "#name?", "#num!", "#null!", "#spill!", "####");

    /** @param denominator what the cell beside it says, if there is one: a percentage of a known whole is a certain number */
    static CellText read(String typed, Measure measure, @Nullable BigDecimal denominator) {
        if (UnwantedText.isIn(typed)) {
            return new Unsure("cell.unwanted");
        }
        var text = typed.replace('\u00a0', ' ').strip();
        if (text.startsWith("'")) {
            // A spreadsheet marks what it keeps as text so.
            text = text.substring(1).strip();
        }
        var lower = text.toLowerCase(Locale.UK);
        if (text.isEmpty()) {
            return new Blank();
        }
        if (text.length() > LONGEST) {
            return new Unsure("cell.tooLong");
        }
        if (NONE.contains(lower)) {
            return new Figure(BigDecimal.ZERO, null);
        }
        if (MISSING.contains(lower)) {
            return new Missing(text);
        }
        if (DASHES.contains(lower)) {
            return new Unsure("cell.dash");
        }
        if (SHEET_ERRORS.stream().anyMatch(lower::startsWith)) {
            return new Unsure("cell.sheetError");
        }
        if (text.startsWith("=") || text.startsWith("@")) {
            return new Unsure("cell.formula");
        }
        if (text.endsWith("%")) {
            return percentage(text.substring(0, text.length() - 1), measure, denominator);
        }
        if (measure.kind() == Kind.MONEY && text.contains("£")) {
            return figure(MoneyText.pounds(text), "cell.notANumber");
        }
        var parts = PART_OF.matcher(lower);
        if (parts.matches()) {
            return partOf(parts.group(1), parts.group(2), measure);
        }
        return figure(NumberText.read(text), lower.matches("[\\d.]+e[+-]?\\d+") ? "cell.rounded" : "cell.notANumber");
    }

    private static CellText figure(Optional<BigDecimal> read, String otherwise) {
        return read.<CellText>map(number -> new Figure(number, null)).orElseGet(() -> new Unsure(otherwise));
    }

    private static CellText partOf(String part, String whole, Measure measure) {
        var value = NumberText.read(part);
        var of = NumberText.read(whole);
        if (!measure.hasDenominator() || value.isEmpty() || of.isEmpty()) {
            return new Unsure("cell.partOf");
        }
        return new Figure(value.get(), of.get());
    }

    /** A share of a known whole is a number when one count alone rounds to it; a measure kept in per cent takes it as it is. */
    private static CellText percentage(String text, Measure measure, @Nullable BigDecimal denominator) {
        var percent = NumberText.read(text);
        if (percent.isEmpty()) {
            return new Unsure("cell.notANumber");
        }
        var unit = measure.unit().toLowerCase(Locale.UK);
        if (measure.kind() != Kind.PROPORTION
                && (unit.contains("%") || unit.contains("per cent") || unit.contains("percent"))) {
            return new Figure(percent.get(), null);
        }
        return measure.kind() == Kind.PROPORTION && denominator != null && denominator.signum() > 0
                ? partOf(percent.get(), denominator)
                : new Unsure("cell.percent");
    }

    /** The counts that are shown as this percentage, whichever way a half is rounded: of 300 they are 98, 99 and 100 for 33 %. */
    private static CellText partOf(BigDecimal percent, BigDecimal whole) {
        var half = BigDecimal.ONE.movePointLeft(percent.scale()).divide(BigDecimal.valueOf(2));
        var least = percent.subtract(half)
                .multiply(whole)
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .max(BigDecimal.ZERO);
        var most = percent.add(half).multiply(whole).movePointLeft(2).min(whole).setScale(0, RoundingMode.FLOOR);
        return switch (least.compareTo(most)) {
            case 0 -> new Figure(least, null);
            case -1 -> new Unsure("cell.percentOfSeveral");
            default -> new Unsure("cell.percent");
        };
    }
}
