package org.jointestate.evaluation.signoff;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.report.Engine;
import org.jointestate.evaluation.report.Version;

/**
 * What a signature is bound to: data, words and the version of the engine, and neither the signatures themselves nor what was
 * published before. Two folders with the same
 * binding give the same report but for who has signed it.
 */
public final class Binding {

    public static final String SIGN_OFFS = "sign-offs.json";

    private static final Set<String> NOT_SIGNED_FOR = Set.of(SIGN_OFFS, Version.FILE, FrozenFolder.MANIFEST);

    private Binding() {}

    /** @param files of a frozen folder by name */
    public static String of(Map<String, byte[]> files) {
        var lines = new StringBuilder(Engine.name()).append('\n');
        new TreeMap<>(files).forEach((name, bytes) -> {
            if (!NOT_SIGNED_FOR.contains(name)) {
                lines.append(Hashes.sha256(bytes)).append("  ").append(name).append('\n');
            }
        });
        return Hashes.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
