package org.jointestate.domain.estate;

import java.util.regex.Pattern;

/** Names a floor in the whole estate, such as HQ-1. */
public record FloorCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");

    public FloorCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The code (%s) must be 1 to 30 upper-case letters, digits and hyphens.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
