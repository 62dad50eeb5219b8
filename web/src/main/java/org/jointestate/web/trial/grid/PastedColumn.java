package org.jointestate.web.trial.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.web.trial.outbound.DayText;

/**
 * A column as it comes out of a spreadsheet: a line a period, its fields parted by tabs. With a day or a month first each line finds its
 * period by it; without one they go from the first period downwards. A line that finds none is named, and the others are taken.
 */
final class PastedColumn {

    static final int MOST_LETTERS = 200_000;
    private static final int MOST_LINES = 2_000;
    private static final int MOST_PROBLEMS = 20;

    /** @param denominator empty when the line has none */
    record Filled(Period period, String value, String denominator) {}

    /** @param key of the words of the trial; @param line counted from 1, or 0 for all of it */
    record Problem(int line, String key, String shown) {}

    private final List<Period> periods;
    private final List<Filled> filled = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private PastedColumn(List<Period> periods) {
        this.periods = periods;
    }

    /**
     * @param periods those that have ended, in order
     * @param first where lines without a day begin
     */
    static PastedColumn read(String text, List<Period> periods, Optional<Period> first) {
        var column = new PastedColumn(periods);
        if (text.length() > MOST_LETTERS) {
            column.problems.add(new Problem(0, "grid.pasteTooLong", ""));
            return column;
        }
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var last = lines.length;
        while (last > 0 && lines[last - 1].isBlank()) {
            last--;
        }
        if (last > MOST_LINES) {
            column.problems.add(new Problem(0, "grid.pasteTooManyLines", ""));
            return column;
        }
        column.read(List.of(lines).subList(0, last), first);
        return column;
    }

    private void read(List<String> lines, Optional<Period> first) {
        for (int i = 0; i < lines.size(); i++) {
            var day = fields(lines.get(i))[0];
            if (DayText.monthFirst(day)) {
                // The days of the whole column are uncertain then.
                problems.add(new Problem(i + 1, "cell.monthFirst", day));
                return;
            }
        }
        var dated = lines.stream()
                                .filter(line -> !line.isBlank())
                                .filter(line -> !(DayText.read(fields(line)[0]) instanceof DayText.Unsure))
                                .count()
                        >= 1
                && lines.stream().anyMatch(line -> fields(line).length > 1);
        var at = first.map(periods::indexOf).orElse(0);
        var seen = new HashSet<Period>();
        for (int i = 0; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            var fields = fields(lines.get(i));
            if (!dated) {
                if (at + i < periods.size()) {
                    filled.add(new Filled(periods.get(at + i), fields[0], fields.length > 1 ? fields[1] : ""));
                } else if (!fields[0].isBlank()) {
                    problems.add(new Problem(i + 1, "grid.pasteBelowTheLast", fields[0]));
                }
                continue;
            }
            if (lines.get(i).isBlank()) {
                continue;
            }
            var day = DayText.read(fields[0]);
            if (day instanceof DayText.Unsure unsure) {
                // The head of a column is no period, and is left out without a word.
                if (i > 0 || fields[0].chars().anyMatch(Character::isDigit)) {
                    problems.add(new Problem(i + 1, unsure.key(), fields[0]));
                }
                continue;
            }
            var period = periodOf(day);
            if (period.isEmpty()) {
                problems.add(new Problem(i + 1, "grid.pasteNoPeriod", fields[0]));
            } else if (!seen.add(period.get())) {
                problems.add(new Problem(i + 1, "grid.pasteTwice", fields[0]));
            } else {
                filled.add(new Filled(
                        period.get(), fields.length > 1 ? fields[1] : "", fields.length > 2 ? fields[2] : ""));
            }
        }
    }

    private static String[] fields(String line) {
        var fields = line.split("\t", -1);
        for (int i = 0; i < fields.length; i++) {
            fields[i] = fields[i].strip();
        }
        return fields;
    }

    /** The period that begins on the day, or the only one that begins in the month. */
    private Optional<Period> periodOf(DayText day) {
        var found = periods.stream()
                .filter(period -> day instanceof DayText.Day exact
                        ? period.from().equals(exact.day())
                        : day instanceof DayText.Month month && beginsIn(period.from(), month))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean beginsIn(LocalDate day, DayText.Month month) {
        return java.time.YearMonth.from(day).equals(month.month());
    }

    List<Filled> filled() {
        return List.copyOf(filled);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
