package org.jointestate.domain.trial.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When two names are those of one team. */
final class TeamNames {

    /** A shorter word with another letter is another word: North Team A is not North Team B. */
    private static final int SHORTEST_MISSPELT = 5;

    private TeamNames() {}

    /** A name without what nobody hears in it: blanks, and capital letters. */
    static String bare(String name) {
        return name.replaceAll("[\\s\\p{Z}]+", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a name is another but for its spelling: the same words in the same order, one letter of each long word put right at most. A
     * number is another number with any other figure.
     */
    static boolean respelt(String one, String other) {
        var words = words(one);
        var others = words(other);
        return bare(one).equals(bare(other))
                || (words.size() == others.size()
                        && IntStream.range(0, words.size()).allMatch(at -> alike(words.get(at), others.get(at))));
    }

    private static List<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean alike(String word, String other) {
        return word.equals(other)
                || (Math.min(word.length(), other.length()) >= SHORTEST_MISSPELT
                        && (word + other).chars().noneMatch(Character::isDigit)
                        && oneLetterApart(word, other));
    }

    /** One letter put in, left out or changed, or two neighbours the other way round. */
    private static boolean oneLetterApart(String word, String other) {
        if (word.length() != other.length()) {
            var longer = word.length() > other.length() ? word : other;
            var shorter = word.length() > other.length() ? other : word;
            return IntStream.range(0, longer.length())
                    .mapToObj(at -> longer.substring(0, at) + longer.substring(at + 1))
                    .anyMatch(shorter::equals);
        }
        var differ = new ArrayList<Integer>();
        IntStream.range(0, word.length())
                .filter(at -> word.charAt(at) != other.charAt(at))
                .forEach(differ::add);
        return differ.size() == 1
                || (differ.size() == 2
                        && differ.get(1) == differ.get(0) + 1
                        && word.charAt(differ.get(0)) == other.charAt(differ.get(1))
                        && word.charAt(differ.get(1)) == other.charAt(differ.get(0)));
    }
}
