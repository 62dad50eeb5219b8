package org.jointestate.domain.people.directory;

/**
 * Who somebody is to a directory: the directory's own name and the key it has for them, which it gives to nobody else later. Never an
 * e-mail address or a user name, which people change and leave to others.
 */
public record DirectoryIdentity(String issuer, String subject) {

    private static final int LONGEST_ISSUER = 300;
    private static final int LONGEST_SUBJECT = 255;

    public DirectoryIdentity {
        require("directory", issuer, LONGEST_ISSUER);
        require("key", subject, LONGEST_SUBJECT);
    }

    private static void require(String what, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new IllegalArgumentException(
                    "The %s has %d characters and must have 1 to %d.".formatted(what, value.length(), longest));
        }
    }

    /** Never the key: it would lead whoever reads a log to a person. */
    @Override
    public String toString() {
        return "somebody of " + issuer;
    }
}
