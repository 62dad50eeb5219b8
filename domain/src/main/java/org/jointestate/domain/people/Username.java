package org.jointestate.domain.people;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a person types to say who they are; compared without regard to case. */
public record Username(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    public Username {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The user name (%s) must be 2 to 60 letters, digits, dots, hyphens or underscores."
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
