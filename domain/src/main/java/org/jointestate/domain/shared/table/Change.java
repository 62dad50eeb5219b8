package org.jointestate.domain.shared.table;

import java.util.List;

/**
 * What one line changes.
 *
 * @param thing the code or name by which the line is known
 */
public record Change(long line, String thing, Effect effect, List<Difference> differences) {

    /** What stands in a column of a line, and what is there now. */
    public record Difference(String column, String before, String after) {}

    public Change {
        differences = List.copyOf(differences);
    }

    public boolean touches(String column) {
        return differences.stream().anyMatch(difference -> difference.column().equals(column));
    }
}
