package org.jointestate.domain.trial.protocol;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a trial in addresses, files and tables, such as SAFER-TOGETHER-2019. Upper-case letters, digits and hyphens; at most 40. */
public record TrialCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

    public TrialCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The trial code (%s) must be 1 to 40 upper-case letters, digits or hyphens.".formatted(value));
        }
    }

    /** The code somebody typed, or nothing when it cannot be one. */
    public static Optional<TrialCode> read(String typed) {
        return SHAPE.matcher(typed).matches() ? Optional.of(new TrialCode(typed)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
