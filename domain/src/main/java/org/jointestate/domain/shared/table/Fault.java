package org.jointestate.domain.shared.table;

/**
 * One thing that is wrong with a table.
 *
 * @param line counted from 1 as an editor does; 0 when it is the file as a whole
 * @param column the name of the column, or empty when it is the whole line
 * @param value what stands there, short and fit to be shown
 * @param other what the sentence needs besides, such as the longest length or the line that has the same code
 */
public record Fault(long line, String column, Kind kind, String value, String other) {

    private static final int LONGEST = 60;
    private static final int MOST_OTHER = 300;

    /** What can be wrong. The sentences are in the bundle under {@code table.fault.} and the name. */
    public enum Kind {
        // The file as a whole
        EMPTY_FILE,
        TOO_BIG,
        TOO_MANY_LINES,
        IS_ZIP,
        OTHER_SEPARATOR,
        QUOTES,
        UTF_16,
        // The header
        UNKNOWN_COLUMN,
        MISSING_COLUMN,
        DOUBLED_COLUMN,
        // A line
        WRONG_WIDTH,
        DOUBLED,
        // A cell by itself
        NOT_UTF8,
        CONTROL,
        LINE_BREAK,
        FORMULA,
        EMPTY,
        TOO_LONG,
        NOT_A_CODE,
        NOT_A_NUMBER,
        NOT_ONE_OF,
        NOT_SOME_OF,
        NOT_YES_OR_NO,
        NOT_A_DATE,
        NOT_A_LETTER,
        NOT_HOURS,
        NOT_A_TIME_ZONE,
        NOT_A_USERNAME,
        NOT_AN_ADDRESS,
        // A cell beside the others
        UNKNOWN,
        FIXED,
        TAKEN,
        MUST_BE_EMPTY,
        NOT_AFTER,
        OFF_THE_PLAN,
        OFF_THE_ZONE,
        OVERLAPS,
        OUT_OF_USE,
        OTHER_ORGANISATION,
        YOURSELF,
        OWN_CODE,
        CODES_IN_BROWSER,
        ROLES_IN_BROWSER,
        REOPENED_IN_BROWSER,
        LAST_ADMINISTRATOR
    }

    public Fault {
        value = shown(value);
        other = other.length() <= MOST_OTHER ? other : other.substring(0, MOST_OTHER) + "…";
        column = shown(column);
    }

    public static Fault ofFile(Kind kind) {
        return new Fault(0, "", kind, "", "");
    }

    /** What somebody sent, short and without anything that would change how the text round it reads. */
    private static String shown(String text) {
        var plain = Cell.plain(text);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
