package org.jointestate.evaluation.publish;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.publish.data.Csv;
import org.jointestate.evaluation.publish.data.CsvMetadata;
import org.jointestate.evaluation.publish.data.DataTable;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.Version;

/** The files of the data folder of a report: each table as CSV, what CSV on the Web says of them, and the protocol. */
final class DataFiles {

    private DataFiles() {}

    static SortedMap<String, byte[]> of(List<DataTable> tables, FrozenTrial trial, Report report, Version version) {
        var files = new TreeMap<String, byte[]>();
        var synthetic = trial.manifest().synthetic();
        for (var table : tables) {
            files.put(file(table.name() + ".csv", synthetic), Csv.bytes(table));
        }
        files.put(
                CsvMetadata.FILE,
                CsvMetadata.bytes(tables, trial, report, version, name -> file(name + ".csv", synthetic)));
        files.put(
                file("protocol.json", synthetic), FrozenFolder.files(trial).getOrDefault("protocol.json", new byte[0]));
        return files;
    }

    /** Made-up data say so by the names of their files; the metadata keep the name by which programs look for them. */
    private static String file(String name, boolean synthetic) {
        return synthetic ? "SYNTHETIC-" + name : name;
    }
}
