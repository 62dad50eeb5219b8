package org.jointestate.web.evaluation;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
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
import org.jointestate.evaluation.publish.rscript.RAnnex;

/** A report as it is kept for readers: its files by their names, and what is listed of each. */
public record MadeReport(
        Publication publication,
        SortedMap<String, byte[]> files,
        List<Listed> listed,
        Listed folder,
        Map<String, String> tables,
        SortedMap<String, byte[]> filesWithPeople,
        List<Listed> listedWithPeople) {

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
        var files = files(publication, RAnnex.withoutPeople(publication.r()));
        var people = files(publication, publication.r());
        return new MadeReport(
                publication,
                files,
                listed(files),
                Listed.of(FOLDER, Archive.of(frozen)),
                tables(publication),
                people,
                listed(people));
    }

    private static SortedMap<String, byte[]> files(Publication publication, SortedMap<String, byte[]> annex) {
        var files = new TreeMap<>(publication.files());
        files.keySet().removeAll(publication.r().keySet());
        files.putAll(annex);
        var everything = Archive.of(files);
        var data = new TreeMap<>(publication.data());
        data.putAll(annex);
        files.put(DATA, Archive.of(data));
        files.put(EVERYTHING, everything);
        return Collections.unmodifiableSortedMap(files);
    }

    private static List<Listed> listed(SortedMap<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> Listed.of(file.getKey(), file.getValue()))
                .toList();
    }

    /** @param eachPerson whether the reader may have people one by one, as the annex in R needs them to work out every number */
    public SortedMap<String, byte[]> files(boolean eachPerson) {
        return eachPerson ? filesWithPeople : files;
    }

    public List<Listed> listed(boolean eachPerson) {
        return eachPerson ? listedWithPeople : listed;
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
