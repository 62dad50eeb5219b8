package org.jointestate.evaluation.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jointestate.evaluation.dataset.Json;
import org.jspecify.annotations.Nullable;

/** Whom this version is for, its number, what was corrected since the first, and the versions that were published before it. */
public record Version(Audience audience, int number, List<Erratum> errata, List<Earlier> earlier) {

    /** The file in which a frozen folder holds the versions published before, if there were any. */
    public static final String FILE = "versions.json";

    public enum Audience {
        INTERNAL("internal"),
        PUBLISHED("published");

        private final String word;

        Audience(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A numbered correction of a published version; the number is its place in the list. */
    public record Erratum(Instant at, String text) {
        public Erratum {
            Objects.requireNonNull(at, "time of the erratum");
            Objects.requireNonNull(text, "text of the erratum");
        }
    }

    /**
     * A version that was published before.
     *
     * @param sha256 of its PDF; empty when it had none
     * @param correctedIt what it put right in the one before it; empty for the first
     * @param withdrawn when it was withdrawn, and {@code why}; nothing while it may be relied on
     */
    public record Earlier(
            int number,
            Instant published,
            String sha256,
            String correctedIt,
            @Nullable Instant withdrawn,
            @Nullable String why) {
        public Earlier {
            Objects.requireNonNull(published, "time of publication");
            Objects.requireNonNull(sha256, "hash of the earlier version");
            Objects.requireNonNull(correctedIt, "what the earlier version put right");
        }
    }

    public Version(Audience audience, int number, List<Erratum> errata) {
        this(audience, number, errata, List.of());
    }

    public Version {
        Objects.requireNonNull(audience, "audience");
        errata = List.copyOf(errata);
        earlier = List.copyOf(earlier);
        if (number < 1) {
            throw new IllegalArgumentException("The number of a version (%s) starts at 1.".formatted(number));
        }
    }

    public static Version internal() {
        return new Version(Audience.INTERNAL, 1, List.of());
    }

    /**
     * The version that comes after those that a frozen folder says were published; the first where it says nothing.
     *
     * @throws IllegalArgumentException when the file is not one of ours
     */
    public static Version internal(Map<String, byte[]> folder) {
        var file = folder.get(FILE);
        if (file == null) {
            return internal();
        }
        try {
            var earlier = List.of(Json.read(file, Earlier[].class));
            return new Version(
                    Audience.INTERNAL,
                    earlier.stream().mapToInt(Earlier::number).max().orElse(0) + 1,
                    earlier.stream()
                            .filter(one -> !one.correctedIt().isEmpty())
                            .map(one -> new Erratum(one.published(), one.correctedIt()))
                            .toList(),
                    earlier);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("%s cannot be read: %s".formatted(FILE, e.getMessage()), e);
        }
    }

    public static Version published(int number) {
        return new Version(Audience.PUBLISHED, number, List.of());
    }
}
