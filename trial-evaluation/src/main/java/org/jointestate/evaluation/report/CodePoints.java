package org.jointestate.evaluation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/** A set of characters from a file of the program: one range of hexadecimal numbers a line. */
final class CodePoints {

    private final BitSet members = new BitSet();

    private CodePoints() {}

    static CodePoints of(String file) {
        var points = new CodePoints();
        try (var in = CodePoints.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file (%s).".formatted(file));
            }
            new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(points::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return points;
    }

    private void add(String line) {
        var ends = line.split("-", 2);
        var first = Integer.parseInt(ends[0], 16);
        members.set(first, (ends.length == 1 ? first : Integer.parseInt(ends[1], 16)) + 1);
    }

    boolean contains(int c) {
        return members.get(c);
    }
}
