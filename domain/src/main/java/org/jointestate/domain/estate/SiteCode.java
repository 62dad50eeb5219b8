package org.jointestate.domain.estate;

import java.util.regex.Pattern;

/** Names a site in addresses, files and tables, such as HQ. */
public record SiteCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");

    public SiteCode {
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
