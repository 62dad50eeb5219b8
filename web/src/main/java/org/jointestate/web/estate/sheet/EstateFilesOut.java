package org.jointestate.web.estate.sheet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.web.shared.outbound.CsvTables;
import org.jointestate.web.shared.outbound.ZipOfTables;

/** The files that the tables of the estate are written to. */
final class EstateFilesOut {

    static final String ZIP = "estate.zip";

    private EstateFilesOut() {}

    static byte[] file(EstateSheet sheet, Map<EstateSheet, List<Map<String, String>>> tables) {
        return CsvTables.write(sheet.sheet().names(), Objects.requireNonNull(tables.get(sheet)));
    }

    static byte[] zip(Map<EstateSheet, List<Map<String, String>>> tables) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var sheet : EstateSheet.values()) {
            files.put(sheet.fileName(), file(sheet, tables));
        }
        return ZipOfTables.write(files);
    }

    /** The table with this code, such as desks. */
    static Optional<EstateSheet> sheet(String code) {
        return Arrays.stream(EstateSheet.values())
                .filter(sheet -> sheet.code().equals(code))
                .findFirst();
    }
}
