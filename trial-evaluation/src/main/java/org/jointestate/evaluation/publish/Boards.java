package org.jointestate.evaluation.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which board scrutinises in public on a day. The server hands in the facts it keeps; without it the two that are known are used. */
public record Boards(List<Board> rows) {

    /**
     * One board with the days on which it is in force.
     *
     * @param from the first; null when nobody knows
     * @param to the day from which it is no more; null while it is in force
     */
    public record Board(
            String name, @Nullable LocalDate from, @Nullable LocalDate to) {

        boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** Agendas of 26 November 2018 and 7 October 2019 are the later board's. */
    private static final LocalDate LATER = LocalDate.of(2018, 11, 26);

    public Boards {
        rows = List.copyOf(rows);
    }

    public static Boards known() {
        return new Boards(List.of(
                new Board("Strategic Governance Board", null, LATER),
                new Board("Strategic Priorities Assurance Board", LATER, null)));
    }

    /** The one that began last, where two overlap. */
    public Optional<String> on(LocalDate day) {
        return rows.stream()
                .filter(board -> board.on(day))
                .reduce((one, other) -> later(one, other) ? one : other)
                .map(Board::name);
    }

    private static boolean later(Board one, Board other) {
        return one.from() != null && (other.from() == null || one.from().isAfter(other.from()));
    }
}
