package org.jointestate.evaluation.dataset;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is put beside the records of a trial before a freeze, each in the very file of the frozen folder: use of the desks
 * from before this system, and people's words. A file that is absent is an empty one.
 */
public record Enclosed(List<DeskUse> deskUse, AuthoredText authored) {

    public static final String DESK_USE = "desk-use.csv";
    public static final String AUTHORED = "authored.json";

    /** What came of reading: the enclosed, or a sentence that names file, line and value. */
    public sealed interface Reading {
        record Read(Enclosed enclosed) implements Reading {}

        record Refused(String sentence) implements Reading {}
    }

    public Enclosed {
        deskUse = List.copyOf(deskUse);
    }

    public static Enclosed none() {
        return new Enclosed(List.of(), AuthoredText.none());
    }

    public static Reading read(Map<String, byte[]> files) {
        try {
            return new Reading.Read(new Enclosed(
                    files.containsKey(DESK_USE) ? FrozenFolder.sheet(files, Sheets.DESK_USE) : List.of(),
                    files.containsKey(AUTHORED)
                            ? FrozenFolder.json(files, AUTHORED, AuthoredText.class)
                            : AuthoredText.none()));
        } catch (BadCell e) {
            return new Reading.Refused(String.valueOf(e.getMessage()));
        }
    }

    public SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        FrozenFolder.put(files, Sheets.DESK_USE, deskUse);
        files.put(AUTHORED, Json.bytes(authored));
        return files;
    }
}
