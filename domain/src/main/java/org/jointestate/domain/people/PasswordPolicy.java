package org.jointestate.domain.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be: 15 to 128 characters, none of the usual composition rules, not common and not the user name. */
public final class PasswordPolicy {

    public enum Objection {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        LIKE_USERNAME
    }

    private final Set<String> common;

    /** @param common passwords refused whatever their length, in lower case */
    public PasswordPolicy(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    public Optional<Objection> objectionTo(String password, Username username) {
        var length = password.codePointCount(0, password.length());
        var lower = password.toLowerCase(Locale.ROOT);
        if (length < 15) {
            return Optional.of(Objection.TOO_SHORT);
        }
        if (length > 128) {
            return Optional.of(Objection.TOO_LONG);
        }
        if (lower.contains(username.value())) {
            return Optional.of(Objection.LIKE_USERNAME);
        }
        if (common.contains(lower) || lower.chars().distinct().count() < 5) {
            return Optional.of(Objection.COMMON);
        }
        return Optional.empty();
    }
}
