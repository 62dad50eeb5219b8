package org.jointestate.domain.estate;

import java.util.regex.Pattern;

/** Names a zone in the whole estate, such as HQ-1-B. The time library has a ZoneId; this is not one. */
public record ZoneCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");

    public ZoneCode {
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
