package org.jointestate.domain.estate;

/** Names a desk in the whole estate, such as HQ-1-B05: one code says which desk, without its site. */
public record DeskCode(String value) {

    private static final int LONGEST = 30;

    public DeskCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException(
                    "The code (%s) must be 1 to 30 upper-case letters, digits and hyphens.".formatted(value));
        }
    }

    /** Looked at sign by sign: a week of a floor has a thousand of them to read, and a pattern would be a good part of that. */
    private static boolean isCode(String value) {
        if (value.isEmpty() || value.length() > LONGEST || value.charAt(0) == '-') {
            return false;
        }
        for (int n = 0; n < value.length(); n++) {
            var sign = value.charAt(n);
            if (!(sign >= 'A' && sign <= 'Z' || sign >= '0' && sign <= '9' || sign == '-')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return value;
    }
}
