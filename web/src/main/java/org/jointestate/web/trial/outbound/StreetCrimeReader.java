package org.jointestate.web.trial.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.domain.trial.crime.CrimeCell;
import org.jointestate.domain.trial.crime.StreetCrimeFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads street-level files exactly as data.police.uk publishes them, plain or gzip, and counts their rows by crime type and district.
 * Rows are counted as they stand: some repeat others to the letter, and are separate incidents.
 */
public final class StreetCrimeReader {

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(StreetCrimeFile file) implements Reading {}

        record Refused(List<FileProblem> problems) implements Reading {}
    }

    public static final long MOST_ROWS = 500_000;
    public static final long MOST_BYTES = 64L << 20;
    private static final CsvSource.Limits LIMITS = new CsvSource.Limits(MOST_BYTES, 192L << 20, MOST_ROWS);
    private static final int MOST_CELLS = 20_000;
    private static final int MOST_PROBLEMS = 20;
    private static final List<String> HEADER = List.of(
            "Crime ID",
            "Month",
            "Reported by",
            "Falls within",
            "Longitude",
            "Latitude",
            "Location",
            "LSOA code",
            "LSOA name",
            "Crime type",
            "Last outcome category",
            "Context");
    private static final int MONTH = 1;
    private static final int REPORTED_BY = 2;
    private static final int AREA = 8;
    private static final int CRIME_TYPE = 9;

    public Reading read(String name, InputStream in) throws IOException {
        var count = new Count(name);
        try {
            var sha256 = CsvSource.read(name, in, LIMITS, count::read);
            return count.result(sha256);
        } catch (Refusal refusal) {
            count.problems.add(refusal.problem());
            return new Reading.Refused(List.copyOf(count.problems));
        }
    }

    /** The state of one reading. */
    private static final class Count {
        private final String name;
        private final List<FileProblem> problems = new ArrayList<>();
        private final TreeMap<CrimeCell, Long> cells = new TreeMap<>();
        private boolean headerSeen;
        private @Nullable YearMonth month;
        private String monthText = "";
        private String force = "";
        private long rows;

        Count(String name) {
            this.name = name;
        }

        void read(long line, CSVRecord fields) throws Refusal {
            if (!headerSeen) {
                headerSeen = true;
                if (!fields.toList().equals(HEADER)) {
                    throw new Refusal(new FileProblem(name, line, "crime.wrongHeader", String.join(",", fields)));
                }
                return;
            }
            if (problems.size() >= MOST_PROBLEMS) {
                throw new Refusal(new FileProblem(name, line, "file.moreProblems", ""));
            }
            if (fields.size() != HEADER.size()) {
                problem(line, "crime.wrongColumns", "" + fields.size());
                return;
            }
            if (month == null && !firstMonth(line, fields)) {
                return;
            }
            if (!fields.get(MONTH).equals(monthText)) {
                problem(line, "crime.wrongMonth", fields.get(MONTH));
            } else if (!fields.get(REPORTED_BY).equals(force)) {
                problem(line, "crime.otherForce", fields.get(REPORTED_BY));
            } else if (fields.get(CRIME_TYPE).isBlank()
                    || fields.get(CRIME_TYPE).length() > 100) {
                problem(line, "crime.noType", fields.get(CRIME_TYPE));
            } else if (fields.get(AREA).length() > 100) {
                problem(line, "crime.wrongArea", fields.get(AREA));
            } else {
                rows++;
                cells.merge(new CrimeCell(fields.get(CRIME_TYPE), district(fields.get(AREA))), 1L, Long::sum);
                if (cells.size() > MOST_CELLS) {
                    throw new Refusal(new FileProblem(name, line, "crime.tooManyKinds", ""));
                }
            }
        }

        /** The first row says what month and force the file is of; every other row must say the same. */
        private boolean firstMonth(long line, CSVRecord fields) {
            try {
                month = YearMonth.parse(fields.get(MONTH));
                monthText = month.toString();
                force = fields.get(REPORTED_BY);
            } catch (DateTimeParseException notAMonth) {
                problem(line, "crime.notAMonth", fields.get(MONTH));
                return false;
            }
            if (force.isBlank() || force.length() > 100) {
                problem(line, "crime.noForce", force);
                month = null;
                return false;
            }
            return true;
        }

        private void problem(long line, String key, String value) {
            problems.add(new FileProblem(name, line, key, value));
        }

        Reading result(String sha256) {
            if (problems.isEmpty() && (month == null || rows == 0)) {
                problem(0, headerSeen ? "crime.noRows" : "file.empty", "");
            }
            if (!problems.isEmpty() || month == null) {
                return new Reading.Refused(List.copyOf(problems));
            }
            return new Reading.Read(new StreetCrimeFile(name, sha256, month, force, rows, cells));
        }
    }

    /** The area's name without its last word: "Amber Valley 001A" lies in Amber Valley. */
    private static String district(String area) {
        var stripped = area.strip();
        var space = stripped.lastIndexOf(' ');
        return space < 0 ? stripped : stripped.substring(0, space);
    }
}
