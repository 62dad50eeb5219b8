package org.jointestate.web.trial.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file in a format of ours, line by line: the header and the width of each line are checked, the column that says made-up data is
 * heeded, and reading ends when there is more wrong than anybody would read.
 */
final class OwnFile {

    /** Takes one line of the right width, or adds what is wrong with it. */
    @FunctionalInterface
    interface EachLine {
        void take(long line, CSVRecord fields, Header header, List<FileProblem> problems);
    }

    /** What is wrong with the file, if anything; whether it says of itself that it is made up; its SHA-256, empty when it was refused. */
    record Outcome(List<FileProblem> problems, boolean synthetic, String sha256) {}

    private static final int MOST_PROBLEMS = 20;

    private final String name;
    private final Header header;
    private final EachLine each;
    private final List<FileProblem> problems = new ArrayList<>();
    private boolean synthetic;
    private boolean anyLine;

    private OwnFile(String name, List<String> columns, EachLine each) {
        this.name = name;
        this.header = new Header(name, columns);
        this.each = each;
    }

    static Outcome read(String name, InputStream in, CsvSource.Limits limits, List<String> columns, EachLine each)
            throws IOException {
        return new OwnFile(name, columns, each).read(in, limits);
    }

    private Outcome read(InputStream in, CsvSource.Limits limits) throws IOException {
        var sha256 = "";
        try {
            sha256 = CsvSource.read(name, in, limits, this::line);
            if (!anyLine) {
                problems.add(new FileProblem(name, 0, "file.noLines", ""));
            }
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
        }
        return new Outcome(List.copyOf(problems), synthetic, sha256);
    }

    private void line(long line, CSVRecord fields) throws Refusal {
        if (header.take(line, fields)) {
            return;
        }
        if (problems.size() >= MOST_PROBLEMS) {
            throw new Refusal(new FileProblem(name, line, "file.moreProblems", ""));
        }
        anyLine = true;
        synthetic |= header.of(fields, "synthetic").toUpperCase(Locale.ROOT).startsWith("SYNTHETIC");
        if (fields.size() == header.size()) {
            each.take(line, fields, header, problems);
        } else {
            problems.add(new FileProblem(name, line, "file.wrongColumns", fields.size() + " / " + header.size()));
        }
    }
}
