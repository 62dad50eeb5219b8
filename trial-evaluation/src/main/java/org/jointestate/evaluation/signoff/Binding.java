package org.jointestate.evaluation.signoff;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.report.Engine;

/**
 * What a signature is bound to: data, words and the version of the engine, and not the signatures themselves. Two folders with the same
 * binding give the same report but for who has signed it.
 */
public final class Binding {

    public static final String SIGN_OFFS = "sign-offs.json";

    private Binding() {}

    /** @param files of a frozen folder by name */
    public static String of(Map<String, byte[]> files) {
        var lines = new StringBuilder(Engine.name()).append('\n');
        new TreeMap<>(files).forEach((name, bytes) -> {
            if (!name.equals(SIGN_OFFS) && !name.equals(FrozenFolder.MANIFEST)) {
                lines.append(Hashes.sha256(bytes)).append("  ").append(name).append('\n');
            }
        });
        return Hashes.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
