package org.jointestate.domain.shared;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a reason that is printed for ever says something. */
public final class SaidInWords {

    public static final int SHORTEST = 10;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private SaidInWords() {}

    /** Two words at least, and neither too short nor too long. */
    public static boolean enough(String said, int longest) {
        var text = said.strip();
        return text.length() >= SHORTEST
                && text.length() <= longest
                && Stream.of(NO_LETTERS.split(text))
                                .filter(word -> word.length() > 1)
                                .count()
                        > 1;
    }
}
