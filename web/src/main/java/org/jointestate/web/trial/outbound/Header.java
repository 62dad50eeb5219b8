package org.jointestate.web.trial.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** The first record of a file of ours: names of columns in any order, of which some must be there. */
final class Header {

    private final String file;
    private final List<String> needed;
    private final List<String> columns = new ArrayList<>();

    Header(String file, List<String> needed) {
        this.file = file;
        this.needed = needed;
    }

    /** @return true when this record was the header */
    boolean take(long line, CSVRecord fields) throws Refusal {
        if (!columns.isEmpty()) {
            return false;
        }
        fields.forEach(field -> columns.add(field.strip().toLowerCase(Locale.ROOT)));
        for (var name : needed) {
            if (!columns.contains(name)) {
                throw new Refusal(new FileProblem(file, line, "file.columnMissing", name));
            }
        }
        if (columns.stream().distinct().count() != columns.size()) {
            throw new Refusal(new FileProblem(file, line, "file.columnTwice", String.join(",", columns)));
        }
        return true;
    }

    int size() {
        return columns.size();
    }

    /** The field of this column, or nothing when there is no such column. */
    String of(CSVRecord fields, String column) {
        var at = columns.indexOf(column);
        return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
    }
}
