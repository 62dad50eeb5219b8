package org.jointestate.domain.estate;

import java.util.regex.Pattern;

/** Names a desk in the whole estate, such as HQ-1-B05: one code says which desk, without its site. */
public record DeskCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");

    public DeskCode {
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
