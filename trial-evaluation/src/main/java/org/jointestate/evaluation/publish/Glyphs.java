package org.jointestate.evaluation.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.jointestate.evaluation.report.Report;

/**
 * Text as the typeface can print it. A character it lacks becomes a marker in words, because an empty box on paper and
 * a silent gap in a screen reader would both hide that something was written there.
 */
final class Glyphs {

    private final CmapLookup regular;
    private final CmapLookup strong;
    private final Map<Integer, String> known = new HashMap<>();

    Glyphs() {
        try {
            regular = Typeface.regular().getUnicodeCmapLookup();
            strong = Typeface.strong().getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String printable(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= ' ' && c < 0x7f || c == '\n') {
                out.append((char) c);
            } else {
                out.append(known.computeIfAbsent(c, this::shown));
            }
        });
        return out.toString();
    }

    private String shown(int c) {
        if (c == '\t' || c == '\r') {
            return " ";
        }
        if (silent(c)) {
            return "";
        }
        if (!Character.isISOControl(c) && regular.getGlyphId(c) != 0 && strong.getGlyphId(c) != 0) {
            return Character.toString(c);
        }
        return inWords(c);
    }

    /** Joiners and variation selectors say how their neighbours look; they are nothing by themselves. */
    private static boolean silent(int c) {
        return c >= 0xfe00 && c <= 0xfe0f || c >= 0x200b && c <= 0x200f || c >= 0x1f3fb && c <= 0x1f3ff || c == 0xfeff;
    }

    /** Names only from blocks that were complete in the oldest JDK supported: another JDK must not know more. */
    private static String inWords(int c) {
        var name = c >= 0x1f300 && c <= 0x1f64f ? Character.getName(c) : null;
        return name == null
                ? String.format(Locale.ROOT, "[symbol U+%04X]", c)
                : "[picture: " + name.toLowerCase(Locale.ROOT) + "]";
    }

    /** What XML cannot hold, and what turns the reading of the words around it, is taken out before any page is made, on screen too. */
    static String withoutControls(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || c == '\r' || c >= ' ' && !(c >= 0x7f && c < 0xa0))
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .filter(c -> (c & 0xfffe) != 0xfffe)
                .filter(c -> !Report.turns(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
