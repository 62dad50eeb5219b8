package org.jointestate.domain.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: 15 to 128 characters, none of the usual composition rules, not common, not the user name, and not made of the
 * words of this place alone.
 */
public final class PasswordPolicy {

    public enum Objection {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        LIKE_USERNAME,
        LIKE_PLACE
    }

    /** What anybody would try first here; the longer before the shorter that they hold. */
    private static final List<String> PLACE = List.of(
            "fire and rescue",
            "safer together",
            "constabulary",
            "headquarters",
            "joint estate",
            "jointestate",
            "derbyshire",
            "butterley",
            "password",
            "booking",
            "police",
            "rescue",
            "ripley",
            "desk",
            "fire",
            "hall");

    /** So many letters of one's own are no longer a word that stands behind those of the place. */
    private static final int OWN_LETTERS = 6;

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
        return isOfPlace(lower) ? Optional.of(Objection.LIKE_PLACE) : Optional.empty();
    }

    private static boolean isOfPlace(String lower) {
        var rest = lower;
        for (var word : PLACE) {
            rest = rest.replace(word, "");
        }
        return rest.length() < lower.length()
                && rest.codePoints().filter(Character::isLetter).count() < OWN_LETTERS;
    }
}
