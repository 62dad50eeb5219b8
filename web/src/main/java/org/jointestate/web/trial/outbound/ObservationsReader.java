package org.jointestate.web.trial.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads observations: a header with measure, from and value, perhaps denominator, reason and synthetic; then a line a figure. "none" is a
 * counted nought; an empty value is a missing figure and needs a reason.
 */
public final class ObservationsReader {

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(List<Proposal> proposals, boolean synthetic, String sha256) implements Reading {}

        record Refused(List<FileProblem> problems) implements Reading {}
    }

    private static final CsvSource.Limits LIMITS = new CsvSource.Limits(8L << 20, 16L << 20, 50_000);

    public Reading read(String name, InputStream in) throws IOException {
        var proposals = new ArrayList<Proposal>();
        var outcome = OwnFile.read(
                name,
                in,
                LIMITS,
                List.of("measure", "from", "value"),
                (line, fields, header, problems) -> line(name, line, fields, header, proposals, problems));
        return outcome.problems().isEmpty()
                ? new Reading.Read(List.copyOf(proposals), outcome.synthetic(), outcome.sha256())
                : new Reading.Refused(outcome.problems());
    }

    private static void line(
            String name,
            long line,
            CSVRecord fields,
            Header header,
            List<Proposal> proposals,
            List<FileProblem> problems) {
        var measure = MeasureCode.read(header.of(fields, "measure"));
        var from = date(header.of(fields, "from"));
        var value = header.of(fields, "value");
        var denominator = header.of(fields, "denominator");
        var number = number(value);
        var of = number(denominator);
        if (measure.isEmpty()) {
            problems.add(new FileProblem(name, line, "observations.notAMeasure", header.of(fields, "measure")));
        } else if (from == null) {
            problems.add(new FileProblem(name, line, "observations.notADate", header.of(fields, "from")));
        } else if (!value.isEmpty() && number.isEmpty()) {
            problems.add(new FileProblem(name, line, "observations.notANumber", value));
        } else if (!denominator.isEmpty() && of.isEmpty()) {
            problems.add(new FileProblem(name, line, "observations.notANumber", denominator));
        } else {
            proposals.add(new Proposal(
                    measure.get(),
                    from,
                    number.orElse(null),
                    of.orElse(null),
                    header.of(fields, "reason"),
                    -1,
                    "" + line));
        }
    }

    /** A number as typed, where "none" is a counted nought. */
    public static Optional<BigDecimal> number(String typed) {
        return typed.strip().equalsIgnoreCase("none") ? Optional.of(BigDecimal.ZERO) : NumberText.read(typed);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
