package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/** Text cut into lines for a drawing, which cannot flow by itself. */
final class Lines {

    private Lines() {}

    /** At most so many lines of about so many letters; what does not fit ends in three dots. */
    static List<String> of(String text, int letters, int most) {
        var wide = StrictMath.max(4, letters);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : Printable.of(text).strip().split("\\s+")) {
            for (var part : parts(word, wide)) {
                if (!line.isEmpty() && line.length() + 1 + part.length() > wide) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(part);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        if (lines.isEmpty()) {
            return List.of("");
        }
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        var last = kept.get(most - 1);
        var end = last.offsetByCodePoints(0, StrictMath.min(last.codePointCount(0, last.length()), wide - 1));
        kept.set(most - 1, last.substring(0, end).strip() + "\u2026");
        return kept;
    }

    /** A word longer than a line is broken, never inside one sign. */
    private static List<String> parts(String word, int wide) {
        var parts = new ArrayList<String>();
        var points = word.codePoints().toArray();
        for (int from = 0; from < points.length; from += wide) {
            parts.add(new String(points, from, StrictMath.min(wide, points.length - from)));
        }
        return parts;
    }
}
