package org.jointestate.domain.evaluation.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The part of a permanent address that names a paper through all its versions, such as safer-together-2019. */
public record PaperSlug(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public PaperSlug {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The address of a paper (%s) must be 1 to 60 lower-case letters, digits or hyphens."
                            .formatted(value));
        }
    }

    /** Each trial has one address for each kind of paper. */
    public static PaperSlug of(TrialCode trial, PaperKind kind) {
        var name = trial.value().toLowerCase(Locale.ROOT);
        return new PaperSlug(
                switch (kind) {
                    case EVALUATION_REPORT -> name;
                    case INTERIM_REPORT -> name + "-interim";
                    case SCRUTINY_PAPER -> name + "-scrutiny-paper";
                });
    }

    /** The address somebody asked for, or nothing when it cannot be one. */
    public static Optional<PaperSlug> read(String typed) {
        return SHAPE.matcher(typed).matches() ? Optional.of(new PaperSlug(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
