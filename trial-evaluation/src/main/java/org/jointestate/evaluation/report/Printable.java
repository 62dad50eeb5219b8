package org.jointestate.evaluation.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text as the report's typeface can print it. A character it lacks is named in words, on the page as on paper and in
 * every alternative: an empty box would hide that something was written there, and two readers should read the same.
 * What turns the direction of its neighbours, and what no file may hold, is taken out.
 */
public final class Printable {

    /** What both weights of the typeface have; a test compares it with them. */
    private static final CodePoints LETTERS = CodePoints.of("printable.txt");

    /** What had a name in Unicode 13, which the oldest JDK supported knows: another JDK must not know more. */
    private static final CodePoints NAMED = CodePoints.of("assigned.txt");

    private Printable() {}

    public static String of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f || c == '\n')) {
            return text;
        }
        var out = new StringBuilder(text.length() + 16);
        var lacking = new ArrayList<Integer>();
        composed(text).codePoints().forEach(c -> {
            if (silent(c)) {
                return;
            }
            var shown = spaced(c);
            if (shown == '\n' || LETTERS.contains(shown)) {
                name(lacking, out);
                out.appendCodePoint(shown);
            } else {
                lacking.add(shown);
            }
        });
        name(lacking, out);
        return out.toString().isBlank() && !text.isBlank() ? "[nothing that can be printed]" : out.toString();
    }

    /** A letter and its mark as one character where there is one; what has no name yet is left as it is. */
    private static String composed(String text) {
        var cleaned = new StringBuilder(text.length());
        text.codePoints().filter(c -> !unfit(c)).forEach(cleaned::appendCodePoint);
        return cleaned.codePoints().allMatch(NAMED::contains)
                ? Normalizer.normalize(cleaned, Normalizer.Form.NFC)
                : cleaned.toString();
    }

    /** What XML cannot hold, and what turns the reading of the words around it. */
    private static boolean unfit(int c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r'
                || c >= 0x7f && c < 0xa0 && c != 0x85
                || c >= 0xd800 && c <= 0xdfff
                || (c & 0xfffe) == 0xfffe
                || c >= 0xfdd0 && c <= 0xfdef
                || Report.turns(c);
    }

    /** Joiners, selectors, tags and tints say how their neighbours look; they are nothing by themselves. */
    private static boolean silent(int c) {
        return c == 0xad
                || c == 0x61c
                || c == 0x180e
                || c >= 0x200b && c <= 0x200f
                || c >= 0x2060 && c <= 0x2064
                || c >= 0xfe00 && c <= 0xfe0f
                || c == 0xfeff
                || c >= 0x1f3fb && c <= 0x1f3ff
                || c >= 0xe0000 && c <= 0xe01ef;
    }

    private static int spaced(int c) {
        return switch (c) {
            case '\t', '\r', 0x2008, 0x205f, 0x3000 -> ' ';
            case 0x85, 0x2028, 0x2029 -> '\n';
            default -> c;
        };
    }

    /** Neighbours share one pair of brackets, and say only once what sort of letter they are. */
    private static void name(List<Integer> lacking, StringBuilder out) {
        if (lacking.isEmpty()) {
            return;
        }
        out.append('[');
        var sort = "";
        for (int n = 0; n < lacking.size(); n++) {
            var c = lacking.get(n);
            String words;
            if (flagLetter(c) && n + 1 < lacking.size() && flagLetter(lacking.get(n + 1))) {
                words = "flag " + letter(c) + letter(lacking.get(++n));
            } else {
                words = words(c);
            }
            var own = sort(words);
            out.append(n == 0 || out.charAt(out.length() - 1) == '[' ? "" : ", ")
                    .append(!own.isEmpty() && own.equals(sort) ? words.substring(own.length()) : words);
            sort = own;
        }
        out.append(']');
        lacking.clear();
    }

    private static boolean flagLetter(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }

    private static char letter(int flagLetter) {
        return (char) ('A' + flagLetter - 0x1f1e6);
    }

    /** "Arabic letter " of "Arabic letter alef", which its neighbour need not say again. */
    private static String sort(String words) {
        for (var end : List.of(" letter ", " character ", " syllable ")) {
            var at = words.indexOf(end);
            if (at >= 0) {
                return words.substring(0, at + end.length());
            }
        }
        return "";
    }

    private static String words(int c) {
        var code = String.format(Locale.ROOT, "U+%04X", c);
        if (c >= 0xe000 && c <= 0xf8ff || c >= 0xf0000) {
            return "private character " + code;
        }
        var name = NAMED.contains(c) ? Character.getName(c) : null;
        if (name == null) {
            return "unknown character " + code;
        }
        if (name.startsWith("CJK ") && name.contains("IDEOGRAPH")) {
            return "Chinese character " + code;
        }
        if (name.startsWith("HANGUL SYLLABLE")) {
            return "Korean syllable " + code;
        }
        var words = name.toLowerCase(Locale.ROOT);
        return Character.isLetter(c) ? Say.capital(words) : words;
    }
}
