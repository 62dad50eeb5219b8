package org.jointestate.evaluation.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Whom this version is for, its number, and what was corrected since the first. */
public record Version(Audience audience, int number, List<Erratum> errata) {

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

    public Version {
        Objects.requireNonNull(audience, "audience");
        errata = List.copyOf(errata);
        if (number < 1) {
            throw new IllegalArgumentException("The number of a version (%s) starts at 1.".formatted(number));
        }
    }

    public static Version internal() {
        return new Version(Audience.INTERNAL, 1, List.of());
    }

    public static Version published(int number) {
        return new Version(Audience.PUBLISHED, number, List.of());
    }
}
