package org.jointestate.domain.people;

import java.util.regex.Pattern;

/** Names a team in addresses, files and tables, such as PREVENTION. Upper-case letters, digits, hyphen and underscore; at most 30. */
public record TeamCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,29}");

    public TeamCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The code (%s) must be 1 to 30 upper-case letters, digits, hyphens or underscores."
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
