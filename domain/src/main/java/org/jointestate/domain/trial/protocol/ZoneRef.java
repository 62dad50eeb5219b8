package org.jointestate.domain.trial.protocol;

import java.util.regex.Pattern;

/** Refers to a zone of the estate by its code, as the protocol writes it; check-ins are matched with it later. */
public record ZoneRef(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,29}");

    public ZoneRef {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The zone code (%s) must be 1 to 30 letters, digits, hyphens or underscores.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
