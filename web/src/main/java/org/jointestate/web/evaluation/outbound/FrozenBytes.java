package org.jointestate.web.evaluation.outbound;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Frozen files as they are kept, in the bytes that the evaluation reads. */
public final class FrozenBytes {

    private FrozenBytes() {}

    public static SortedMap<String, byte[]> of(SortedMap<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
