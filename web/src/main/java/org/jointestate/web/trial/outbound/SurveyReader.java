package org.jointestate.web.trial.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.trial.survey.ImportSurvey;
import org.jointestate.domain.trial.survey.SurveyLine;

/** Reads answers to a survey: a header with code, item and answer, perhaps synthetic; then a line an answer. */
public final class SurveyReader {

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(ImportSurvey.File file) implements Reading {}

        record Refused(List<FileProblem> problems) implements Reading {}
    }

    private static final CsvSource.Limits LIMITS = new CsvSource.Limits(4L << 20, 8L << 20, 50_000);
    private static final int MOST_PROBLEMS = 20;

    public Reading read(String name, InputStream in) throws IOException {
        var lines = new ArrayList<SurveyLine>();
        var problems = new ArrayList<FileProblem>();
        var header = new Header(name, List.of("code", "item", "answer"));
        var synthetic = new boolean[] {false};
        try {
            var sha256 = CsvSource.read(name, in, LIMITS, (line, fields) -> {
                if (header.take(line, fields)) {
                    return;
                }
                if (problems.size() >= MOST_PROBLEMS) {
                    throw new Refusal(new FileProblem(name, line, "file.moreProblems", ""));
                }
                if (fields.size() != header.size()) {
                    problems.add(
                            new FileProblem(name, line, "file.wrongColumns", fields.size() + " / " + header.size()));
                    return;
                }
                synthetic[0] |=
                        header.of(fields, "synthetic").toUpperCase(Locale.ROOT).startsWith("SYNTHETIC");
                lines.add(new SurveyLine(
                        line, header.of(fields, "code"), header.of(fields, "item"), header.of(fields, "answer")));
            });
            if (problems.isEmpty() && lines.isEmpty()) {
                problems.add(new FileProblem(name, 0, "file.noLines", ""));
            }
            return problems.isEmpty()
                    ? new Reading.Read(new ImportSurvey.File(List.copyOf(lines), synthetic[0], name, sha256))
                    : new Reading.Refused(List.copyOf(problems));
        } catch (Refusal refusal) {
            problems.add(refusal.problem());
            return new Reading.Refused(List.copyOf(problems));
        }
    }
}
