package org.jointestate.domain.shared.table;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in a cell. A text that a spreadsheet would take for a formula is written with an apostrophe before it, and the apostrophe is
 * taken away again when it is read: what was written comes back as it was, also a text that has such an apostrophe of its own.
 */
public final class Cell {

    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@].*", Pattern.DOTALL);
    private static final Pattern WANTS_GUARD = Pattern.compile("'*[=+\\-@].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    /** What the decoder puts where bytes were no text. */
    private static final char REPLACEMENT = '\ufffd';

    private Cell() {}

    /** As it is written to a file. A plain number is no formula, also below nought. */
    public static String written(String text) {
        return WANTS_GUARD.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** As it was before it was written. */
    static String read(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet would work it out rather than show it. */
    static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && "=+-@".indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }

    /** One line without control characters, marks that turn the direction of text, and blanks round it: how a value is compared and shown. */
    public static String plain(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (Character.isISOControl(letter)) {
                kept.append(' ');
            } else if (!turnsDirection(letter)) {
                kept.append(letter);
            }
        }
        return kept.toString().strip();
    }

    /** What is wrong with the characters of a cell, whatever it is meant to be. */
    static Optional<Fault.Kind> wrongCharacters(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            var letter = cell.charAt(i);
            if (letter == REPLACEMENT) {
                return Optional.of(Fault.Kind.NOT_UTF8);
            }
            if (letter == '\n' || letter == '\r') {
                return Optional.of(Fault.Kind.LINE_BREAK);
            }
            if (Character.isISOControl(letter) || turnsDirection(letter)) {
                return Optional.of(Fault.Kind.CONTROL);
            }
        }
        return Optional.empty();
    }

    private static boolean turnsDirection(char letter) {
        return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
    }
}
