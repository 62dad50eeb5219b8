package org.jointestate.domain.trial.protocol;

/** What every value of a protocol refuses, said once. */
final class Texts {

    private Texts() {}

    static String required(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The %s is empty. Say it in a few words.".formatted(what));
        }
        if (value.length() > 4000) {
            throw new IllegalArgumentException(
                    "The %s has %d characters and may have 4,000.".formatted(what, value.length()));
        }
        return value;
    }
}
