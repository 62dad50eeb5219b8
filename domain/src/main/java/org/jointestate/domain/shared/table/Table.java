package org.jointestate.domain.shared.table;

import java.util.List;

/**
 * A table as somebody has written it down: the names of its columns in their order and its lines, nothing of it believed yet.
 *
 * @param faults what was wrong with the file, seen while it was taken apart
 */
public record Table(List<String> columns, List<Line> lines, List<Fault> faults) {

    /** Beyond this a file is not read: nobody has an estate or a force of that size. */
    public static final int MOST_LINES = 100_000;

    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** @param number counted from 1 as an editor does, the header included */
    public record Line(long number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
