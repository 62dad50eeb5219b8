package org.jointestate.evaluation.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The frozen trial as plain files: the same trial gives the same bytes, and a changed byte is refused. */
public final class FrozenFolder {

    public static final String MANIFEST = "manifest.json";

    /** Only in a folder made for the public. */
    public static final String OPEN = "open.json";

    /** What people write after the freeze; everything else is data. */
    private static final List<String> WRITTEN_LATER = List.of("authored.json", "sign-offs.json");

    private FrozenFolder() {}

    /** Every file of the folder by name, the manifest included. */
    public static SortedMap<String, byte[]> files(FrozenTrial trial) {
        var files = contents(trial);
        files.put(MANIFEST, Json.bytes(trial.manifest()));
        return files;
    }

    public static void write(FrozenTrial trial, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files(trial).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    public static FolderReading read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new FolderReading.Refused("There is no folder (%s).".formatted(folder));
        }
        var files = new TreeMap<String, byte[]>();
        try {
            var names = new ArrayList<>(allNames());
            names.add(OPEN);
            for (var name : names) {
                var file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            return new FolderReading.Refused("The folder (%s) cannot be read: %s".formatted(folder, e.getMessage()));
        }
        return read(files);
    }

    public static FolderReading read(Map<String, byte[]> files) {
        try {
            var manifest = checkedManifest(files);
            var trial = new FrozenTrial(
                    manifest,
                    json(files, "protocol.json", Protocol.class),
                    sheet(files, Sheets.OBSERVATIONS),
                    sheet(files, Sheets.EVENTS),
                    sheet(files, Sheets.PRESENCE),
                    sheet(files, Sheets.DESK_USE),
                    sheet(files, Sheets.OUTCOME_RECORDS),
                    sheet(files, Sheets.LEDGER),
                    sheet(files, Sheets.SURVEY),
                    json(files, "authored.json", AuthoredText.class),
                    Arrays.asList(json(files, "sign-offs.json", SignOff[].class)),
                    files.containsKey(OPEN) ? json(files, OPEN, OpenData.class) : null);
            if (manifest.synthetic() != trial.protocol().synthetic()) {
                throw new BadCell("%s says synthetic (%s) and protocol.json says synthetic (%s)."
                        .formatted(
                                MANIFEST, manifest.synthetic(), trial.protocol().synthetic()));
            }
            CrossChecks.check(trial);
            return new FolderReading.Read(trial);
        } catch (BadCell e) {
            return new FolderReading.Refused(String.valueOf(e.getMessage()));
        }
    }

    /** The frozen plan alone, without reading and checking all the rest. */
    public static Protocol protocol(Map<String, byte[]> files) {
        return json(files, "protocol.json", Protocol.class);
    }

    static Manifest manifestOf(FrozenTrial trial) {
        var all = new TreeMap<String, String>();
        contents(trial).forEach((name, bytes) -> all.put(name, Hashes.sha256(bytes)));
        var data = new TreeMap<>(all);
        data.keySet().removeAll(WRITTEN_LATER);
        var old = trial.manifest();
        return new Manifest(
                old.formatVersion(),
                old.frozenAt(),
                old.synthetic(),
                old.seed(),
                all,
                Hashes.ofHashes(data),
                Hashes.ofHashes(all));
    }

    private static SortedMap<String, byte[]> contents(FrozenTrial trial) {
        var files = new TreeMap<String, byte[]>();
        files.put("protocol.json", Json.bytes(trial.protocol()));
        put(files, Sheets.OBSERVATIONS, trial.observations());
        put(files, Sheets.EVENTS, trial.events());
        put(files, Sheets.PRESENCE, trial.presence());
        put(files, Sheets.DESK_USE, trial.deskUse());
        put(files, Sheets.OUTCOME_RECORDS, trial.outcomeRecords());
        put(files, Sheets.LEDGER, trial.ledger());
        put(files, Sheets.SURVEY, trial.survey());
        files.put("authored.json", Json.bytes(trial.authored()));
        files.put("sign-offs.json", Json.bytes(trial.signOffs()));
        var open = trial.open();
        if (open != null) {
            files.put(OPEN, Json.bytes(open));
        }
        return files;
    }

    static <T> void put(Map<String, byte[]> files, Sheet<T> sheet, List<T> values) {
        files.put(sheet.file(), sheet.bytes(values));
    }

    private static List<String> allNames() {
        return List.of(
                MANIFEST,
                "protocol.json",
                Sheets.OBSERVATIONS.file(),
                Sheets.EVENTS.file(),
                Sheets.PRESENCE.file(),
                Sheets.DESK_USE.file(),
                Sheets.OUTCOME_RECORDS.file(),
                Sheets.LEDGER.file(),
                Sheets.SURVEY.file(),
                "authored.json",
                "sign-offs.json");
    }

    private static Manifest checkedManifest(Map<String, byte[]> files) {
        var manifest = json(files, MANIFEST, Manifest.class);
        if (manifest.formatVersion() != Manifest.FORMAT_VERSION) {
            throw new BadCell("%s: the format version (%s) is not %s."
                    .formatted(MANIFEST, manifest.formatVersion(), Manifest.FORMAT_VERSION));
        }
        var found = new TreeMap<String, String>();
        for (var name : allNames()) {
            if (!name.equals(MANIFEST)) {
                found.put(name, Hashes.sha256(bytes(files, name)));
            }
        }
        if (files.containsKey(OPEN)) {
            found.put(OPEN, Hashes.sha256(bytes(files, OPEN)));
        }
        found.forEach((name, hash) -> {
            if (!hash.equals(manifest.files().get(name))) {
                throw new BadCell("%s was changed after the freeze: its SHA-256 is (%s), and %s says (%s)."
                        .formatted(name, hash, MANIFEST, manifest.files().get(name)));
            }
        });
        if (!Hashes.ofHashes(found).equals(manifest.hash())) {
            throw new BadCell("%s: the overall hash (%s) does not fit the files; it should be (%s)."
                    .formatted(MANIFEST, manifest.hash(), Hashes.ofHashes(found)));
        }
        return manifest;
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw new BadCell("The file (%s) is missing from the frozen folder.".formatted(name));
        }
        return bytes;
    }

    static <T> List<T> sheet(Map<String, byte[]> files, Sheet<T> sheet) {
        return sheet.values(bytes(files, sheet.file()));
    }

    static <T> T json(Map<String, byte[]> files, String name, Class<T> type) {
        try {
            var value = Json.read(bytes(files, name), type);
            if (value == null) {
                throw new BadCell("%s holds nothing.".formatted(name));
            }
            return value;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new BadCell(
                    "%s, line %s: %s".formatted(name, at == null ? 0 : at.getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw new BadCell("%s cannot be read: %s".formatted(name, e.getMessage()));
        }
    }
}
