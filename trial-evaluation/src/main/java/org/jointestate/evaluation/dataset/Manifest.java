package org.jointestate.evaluation.dataset;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What was frozen and when. {@code dataHash} covers protocol and data and stays the same while people write and sign;
 * {@code hash} covers everything.
 */
public record Manifest(
        int formatVersion,
        Instant frozenAt,
        boolean synthetic,
        long seed,
        Map<String, String> files,
        String dataHash,
        String hash) {

    public static final int FORMAT_VERSION = 1;

    public Manifest {
        Objects.requireNonNull(frozenAt, "time of the freeze");
        files = Checks.map(files);
        Objects.requireNonNull(dataHash, "data hash");
        Objects.requireNonNull(hash, "hash");
    }
}
