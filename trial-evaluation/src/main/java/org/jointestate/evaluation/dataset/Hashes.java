package org.jointestate.evaluation.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 of bytes and of a set of named hashes. */
public final class Hashes {

    private Hashes() {}

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The hash of lines "hash, two spaces, name" in order of name: what {@code sha256sum * | sha256sum} gives. */
    static String ofHashes(Map<String, String> hashes) {
        var lines = new StringBuilder();
        new TreeMap<>(hashes)
                .forEach((name, hash) ->
                        lines.append(hash).append("  ").append(name).append('\n'));
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
