package org.jointestate.domain.booking;

import java.util.regex.Pattern;

/** Names a bank of desks in addresses, files and tables. Upper-case letters, digits, hyphen and underscore; at most 30. */
public record BankCode(String value) implements Comparable<BankCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,29}");

    public BankCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The code (%s) must be 1 to 30 upper-case letters, digits, hyphens or underscores."
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(BankCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
