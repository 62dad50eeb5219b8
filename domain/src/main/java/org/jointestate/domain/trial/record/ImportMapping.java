package org.jointestate.domain.trial.record;

import java.util.HashSet;
import java.util.List;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table from one source mean for one trial, as its leads have said: remembered, so that the next table of that source
 * need not be explained again.
 *
 * @param source what the leads call where it comes from
 */
public record ImportMapping(TrialCode trial, String source, List<Column> columns) {

    public static final int LONGEST_SOURCE = 100;
    public static final int MOST_COLUMNS = 200;

    /** What stands in a column. */
    public enum Holds {
        NOTHING,
        DAY,
        VALUE,
        DENOMINATOR,
        REASON;

        public boolean isOfAMeasure() {
            return this == VALUE || this == DENOMINATOR;
        }
    }

    /** @param measure only of values and denominators */
    public record Column(String head, Holds holds, @Nullable MeasureCode measure) {

        public Column {
            if (holds.isOfAMeasure() != (measure != null)) {
                throw new IllegalArgumentException(
                        "The column (%s) holds (%s) and names the measure (%s).".formatted(head, holds, measure));
            }
        }
    }

    /** Why columns cannot be read like this. */
    public enum Problem {
        NO_DAY,
        TWO_DAYS,
        NO_VALUE,
        MEASURE_TWICE,
        DENOMINATOR_WITHOUT_VALUE,
        NO_SOURCE,
        SOURCE_TOO_LONG
    }

    public ImportMapping {
        source = source.strip();
        columns = List.copyOf(columns);
        if (columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "The table has %d columns and may have %d.".formatted(columns.size(), MOST_COLUMNS));
        }
    }

    /** Whether a table with these heads is one this was said of. */
    public boolean isOf(List<String> heads) {
        return columns.stream().map(Column::head).toList().equals(heads);
    }

    public List<Problem> problems() {
        var problems = new java.util.ArrayList<Problem>();
        var days = columns.stream().filter(one -> one.holds() == Holds.DAY).count();
        if (days != 1) {
            problems.add(days == 0 ? Problem.NO_DAY : Problem.TWO_DAYS);
        }
        var values = measures(Holds.VALUE);
        var of = measures(Holds.DENOMINATOR);
        if (values.isEmpty()) {
            problems.add(Problem.NO_VALUE);
        }
        if (new HashSet<>(values).size() < values.size() || new HashSet<>(of).size() < of.size()) {
            problems.add(Problem.MEASURE_TWICE);
        }
        if (!values.containsAll(of)) {
            problems.add(Problem.DENOMINATOR_WITHOUT_VALUE);
        }
        if (source.isEmpty()) {
            problems.add(Problem.NO_SOURCE);
        } else if (source.length() > LONGEST_SOURCE) {
            problems.add(Problem.SOURCE_TOO_LONG);
        }
        return List.copyOf(problems);
    }

    private List<MeasureCode> measures(Holds wanted) {
        return columns.stream()
                .filter(one -> one.holds() == wanted)
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.measure()))
                .toList();
    }
}
