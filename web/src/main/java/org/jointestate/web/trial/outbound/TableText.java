package org.jointestate.web.trial.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.trial.record.ImportMapping;

/** Any table as CSV: a line of heads, then lines of as many fields. What the columns mean is for somebody to say. */
public final class TableText {

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(List<String> heads, List<Line> lines) implements Reading {}

        record Refused(List<FileProblem> problems) implements Reading {}
    }

    /** @param number counted from 1 as an editor does */
    public record Line(long number, List<String> fields) {}

    private static final CsvSource.Limits LIMITS = new CsvSource.Limits(2L << 20, 4L << 20, 5_000);
    private static final int LONGEST_HEAD = 200;

    private TableText() {}

    public static Reading read(String name, InputStream in) throws IOException {
        var heads = new ArrayList<String>();
        var lines = new ArrayList<Line>();
        try {
            CsvSource.read(name, in, LIMITS, (number, fields) -> {
                var all = new ArrayList<String>();
                fields.forEach(field -> all.add(field.strip()));
                if (heads.isEmpty()) {
                    refuseHeads(name, number, all);
                    heads.addAll(all);
                } else if (all.size() != heads.size()) {
                    throw new Refusal(
                            new FileProblem(name, number, "file.wrongColumns", all.size() + " / " + heads.size()));
                } else {
                    lines.add(new Line(number, List.copyOf(all)));
                }
            });
        } catch (Refusal refusal) {
            return new Reading.Refused(List.of(refusal.problem()));
        }
        return lines.isEmpty()
                ? new Reading.Refused(List.of(new FileProblem(name, 0, "file.noLines", "")))
                : new Reading.Read(List.copyOf(heads), List.copyOf(lines));
    }

    private static void refuseHeads(String name, long line, List<String> heads) throws Refusal {
        if (heads.size() < 2 || heads.size() > ImportMapping.MOST_COLUMNS) {
            throw new Refusal(new FileProblem(name, line, "file.columnCount", "" + heads.size()));
        }
        for (var head : heads) {
            if (head.length() > LONGEST_HEAD) {
                throw new Refusal(new FileProblem(name, line, "file.headTooLong", head));
            }
        }
    }
}
