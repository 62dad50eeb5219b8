package org.jointestate.domain.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be: 15 to 128 characters, none of the usual composition rules, not common, not the user name, and not made of the
 * words of this place alone. Hardly any of the passwords that many people use is so long. People who are asked for more letters put two
 * common ones together, say one twice, or add the year; that is as common, and refused too. Three unrelated words are not.
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

    /** Shorter ones are parts of every word. */
    private static final int SHORTEST_PART = 4;

    private final Set<String> common;

    /** @param common passwords that many people use, in lower case */
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
        if (isOfPlace(lower)) {
            return Optional.of(Objection.LIKE_PLACE);
        }
        return isMadeOfCommon(lower) ? Optional.of(Objection.COMMON) : Optional.empty();
    }

    private static boolean isOfPlace(String lower) {
        var rest = lower;
        for (var word : PLACE) {
            rest = rest.replace(word, "");
        }
        return rest.length() < lower.length()
                && rest.codePoints().filter(Character::isLetter).count() < OWN_LETTERS;
    }

    private boolean isMadeOfCommon(String lower) {
        var plain = lower.replaceAll("[^\\p{L}\\p{N}]", "");
        var withoutNumber = plain.replaceAll("^\\p{N}+|\\p{N}+$", "");
        return isRepeated(plain) || isOneOrTwo(plain) || isRepeated(withoutNumber) || isOneOrTwo(withoutNumber);
    }

    private boolean isOneOrTwo(String text) {
        if (common.contains(text)) {
            return true;
        }
        for (int cut = SHORTEST_PART; cut <= text.length() - SHORTEST_PART; cut++) {
            if (common.contains(text.substring(0, cut)) && common.contains(text.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** The same thing twice or more often, and nothing else. */
    private static boolean isRepeated(String text) {
        for (int unit = 1; unit <= text.length() / 2; unit++) {
            if (text.length() % unit == 0 && text.equals(text.substring(0, unit).repeat(text.length() / unit))) {
                return true;
            }
        }
        return false;
    }
}
