package org.jointestate.evaluation.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The report's own typeface, read from the program and never from the machine, and once: reading it costs some milliseconds, seven times
 * in each report. It is only ever looked into; what reads its tables later does so under the lock of the font.
 */
final class Typeface {

    private Typeface() {}

    private static final class Once {
        private static final TrueTypeFont REGULAR = read("SourceSans3_400Regular.ttf");
        private static final TrueTypeFont STRONG = read("SourceSans3_600SemiBold.ttf");
    }

    static TrueTypeFont regular() {
        return Once.REGULAR;
    }

    static TrueTypeFont strong() {
        return Once.STRONG;
    }

    /** Without glyph substitution: a ligature has no character behind it, and "often" would be read out as "o en". */
    private static TrueTypeFont read(String name) {
        try {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(Resources.bytes("fonts/" + name)));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("The typeface (%s) cannot be read.".formatted(name), e);
        }
    }
}
