package org.jointestate.domain.shared.table;

import java.util.ArrayList;
import java.util.List;

/** Writes tables in tests: a header and lines, cells between commas. */
public final class Tables {

    private Tables() {}

    public static Table of(String header, String... lines) {
        var rows = new ArrayList<Table.Line>();
        for (int i = 0; i < lines.length; i++) {
            rows.add(new Table.Line(i + 2, List.of(lines[i].split(",", -1))));
        }
        return new Table(List.of(header.split(",", -1)), rows, List.of());
    }

    /** What is wrong, as "line column KIND". */
    public static List<String> faults(Reckoning reckoning) {
        return reckoning.faults().stream()
                .map(fault -> "%d %s %s".formatted(fault.line(), fault.column(), fault.kind()))
                .toList();
    }
}
