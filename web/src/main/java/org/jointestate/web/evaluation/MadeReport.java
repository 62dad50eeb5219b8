package org.jointestate.web.evaluation;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.publish.Publication;
import org.jointestate.evaluation.publish.archive.Archive;
import org.jointestate.evaluation.publish.data.CsvMetadata;

/** A report as it is kept for readers: its files by their names, and what is listed of each. */
public record MadeReport(
        Publication publication,
        SortedMap<String, byte[]> files,
        List<Listed> listed,
        Listed folder,
        Map<String, String> tables) {

    /** All files of the report in one archive. */
    public static final String EVERYTHING = "everything.zip";

    /** The data folder as an archive. */
    public static final String DATA = "data.zip";

    /** The frozen folder, for those who may have it. It is listed here and handed out elsewhere. */
    public static final String FOLDER = "dataset.zip";

    /** A file with what a reader compares: how many bytes it has, and their SHA-256. */
    public record Listed(String name, long size, String hash) {
        static Listed of(String name, byte[] bytes) {
            return new Listed(name, bytes.length, Hashes.sha256(bytes));
        }
    }

    static MadeReport of(Publication publication, SortedMap<String, byte[]> frozen) {
        var files = new TreeMap<>(publication.files());
        var everything = Archive.of(files);
        files.put(DATA, Archive.of(publication.data()));
        files.put(EVERYTHING, everything);
        var listed = new ArrayList<Listed>();
        files.forEach((name, bytes) -> listed.add(Listed.of(name, bytes)));
        return new MadeReport(
                publication,
                Collections.unmodifiableSortedMap(files),
                List.copyOf(listed),
                Listed.of(FOLDER, Archive.of(frozen)),
                tables(publication));
    }

    /** What each table is, by the name of its file, as the metadata beside the tables say. */
    private static Map<String, String> tables(Publication publication) {
        var titles = new HashMap<String, String>();
        var metadata = publication.data().get(CsvMetadata.FILE);
        if (metadata != null) {
            try (var reader = Json.createReader(new ByteArrayInputStream(metadata))) {
                for (var table : reader.readObject().getJsonArray("tables")) {
                    titles.put(
                            table.asJsonObject().getString("url"),
                            table.asJsonObject().getString("dc:title"));
                }
            }
        }
        return Map.copyOf(titles);
    }
}
