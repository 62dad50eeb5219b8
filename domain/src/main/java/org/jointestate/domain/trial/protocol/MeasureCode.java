package org.jointestate.domain.trial.protocol;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a measure within its trial, such as JOINT-REFERRALS. Upper-case letters, digits, hyphen and underscore; at most 60. */
public record MeasureCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,59}");

    public MeasureCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The measure code (%s) must be 1 to 60 upper-case letters, digits, hyphens or underscores."
                            .formatted(value));
        }
    }

    /** The code somebody typed, or nothing when it cannot be one. */
    public static Optional<MeasureCode> read(String typed) {
        return SHAPE.matcher(typed).matches() ? Optional.of(new MeasureCode(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
