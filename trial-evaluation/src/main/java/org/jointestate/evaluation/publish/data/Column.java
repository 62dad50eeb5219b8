package org.jointestate.evaluation.publish.data;

import java.util.Arrays;
import java.util.List;
import org.jointestate.evaluation.dataset.OpenData;

/**
 * One column of a table: its title is the cell at its head, the label the same in plain words. {@code words} are the only ones a cell of
 * the kind {@link Kind#WORD} may hold; {@code withheld} says that a cell may have the mark of a number that is not published.
 */
public record Column(
        String title,
        String label,
        Kind kind,
        boolean required,
        boolean withheld,
        String unit,
        String says,
        List<String> words) {

    /** How the cells of a column are read. */
    public enum Kind {
        TEXT,
        /** One of a short list of words. */
        WORD,
        /** Texts parted by a semicolon. */
        LIST,
        YES_NO,
        DATE,
        WHOLE,
        NUMBER
    }

    public Column {
        words = List.copyOf(words);
    }

    static Column of(String title, String label, Kind kind, String says) {
        return new Column(title, label, kind, true, false, "", says, List.of());
    }

    static <E extends Enum<E>> Column word(String title, String label, Class<E> words, String says) {
        var names = Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        return new Column(title, label, Kind.WORD, true, false, "", says, names);
    }

    Column in(String newUnit) {
        return new Column(title, label, kind, required, withheld, newUnit, says, words);
    }

    Column maybeEmpty() {
        return new Column(title, label, kind, false, withheld, unit, says, words);
    }

    /** A cell may have the mark of a number that is known and not published. */
    Column maybeWithheld() {
        return new Column(
                title, label, kind, false, true, unit, says + " " + OpenData.MARK + " where it is withheld.", words);
    }

    /** The name by which CSV on the Web knows it: letters, digits and low lines. */
    public String name() {
        return title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
