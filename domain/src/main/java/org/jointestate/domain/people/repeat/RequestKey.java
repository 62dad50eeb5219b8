package org.jointestate.domain.people.repeat;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name that a program gives to one request of its own, so that it can send it again without asking twice. */
public record RequestKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    public RequestKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A key has 1 to 100 visible ASCII characters and no blank; this one has %d characters."
                            .formatted(value.length()));
        }
    }

    /** The key as it stands in a header, in quotation marks or without; nothing when it is no key. */
    public static Optional<RequestKey> read(String header) {
        var text = header.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        return SHAPE.matcher(text).matches() ? Optional.of(new RequestKey(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
