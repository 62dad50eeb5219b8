package org.jointestate.domain.estate.sheet;

import java.util.List;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Sheet;

/** What the lines of one kind of table must keep to beside each other and beside what is there, and how they are taken in. */
interface Lines {

    void check(List<Sheet.Row> rows);

    default Effect effect(Sheet.Row row, boolean differs) {
        if (!row.isKnown()) {
            return Effect.ADDED;
        }
        return differs ? Effect.CHANGED : Effect.SAME;
    }

    /** Takes in the rows that add or change something. */
    void take(List<Sheet.Row> added, List<Sheet.Row> changed, Audit audit);

    static List<String> things(List<Sheet.Row> rows) {
        return rows.stream().map(Sheet.Row::thing).toList();
    }
}
