package org.jointestate.domain.people;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a person's mail goes. Only plain addresses of one line: what is written here ends up in the head of a mail. */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    public EmailAddress {
        var text = value.strip();
        var at = text.lastIndexOf('@');
        value = at < 0
                ? text
                : text.substring(0, at + 1) + text.substring(at + 1).toLowerCase(Locale.ROOT);
        // The length first: the shape is matched by backtracking.
        if (value.length() > 254 || at > 64 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An e-mail address of %d characters must look like name@example.org.".formatted(value.length()));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
