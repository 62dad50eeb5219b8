package org.jointestate.evaluation.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a trial made for the public holds instead of its records of people: sums by week, by kind and by answer, with the small ones
 * withheld. A trial that has this holds nothing else of those records, so whatever is made from it can say no more.
 *
 * @param threshold counts below it were withheld
 * @param results what may still be said of the measures of which values are withheld
 */
public record OpenData(
        int threshold, List<Week> weeks, List<Count> counts, List<ZoneHours> desks, List<SaidOnly> results) {

    /** The name of a row or a column that is the sum of the others. */
    public static final String ALL = "All";

    /** A number that is withheld, wherever it would stand. */
    public static final String MARK = "*";

    /**
     * Person-hours together in a week; none where too few people of one of the organisations stood behind them. The hours in which both
     * were there are not kept at all: with one officer in the house they are that officer's own.
     */
    public record Week(
            LocalDate from, LocalDate to, @Nullable BigDecimal personHours) {
        public Week {
            Checks.order(from, to, "week");
            personHours = Checks.plainOrNone(personHours);
        }

        public boolean withheld() {
            return personHours == null;
        }

        public Span span() {
            return new Span(from, to);
        }
    }

    /** One number of a table, its sums among them; no number where it is withheld. */
    public record Count(
            String table,
            String row,
            String column,
            @Nullable Long number) {
        public Count {
            Checks.text(table, "table");
            Checks.text(row, "row");
            Checks.text(column, "column");
        }

        public boolean withheld() {
            return number == null;
        }
    }

    /** Hours of the desks of a zone over the whole trial; none where too few bookings stood behind them. */
    public record ZoneHours(
            String zone,
            @Nullable BigDecimal there,
            @Nullable BigDecimal booked,
            @Nullable BigDecimal attended) {
        public ZoneHours {
            Checks.text(zone, "zone");
            there = Checks.plainOrNone(there);
            booked = Checks.plainOrNone(booked);
            attended = Checks.plainOrNone(attended);
        }

        public boolean withheld() {
            return there == null || booked == null || attended == null;
        }
    }

    /**
     * The answer about a measure without its figures.
     *
     * @param verdict the name of the verdict; empty when even that would give a value away
     * @param direction 1 for more than expected, -1 for less, 0 for neither
     */
    public record SaidOnly(String measure, String verdict, int direction, int level, int nesta, String wording) {
        public SaidOnly {
            Checks.text(measure, "measure");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(wording, "wording");
        }
    }

    public OpenData {
        weeks = Checks.list(weeks);
        counts = Checks.list(counts);
        desks = Checks.list(desks);
        results = Checks.list(results);
    }

    /** The numbers of one table in their order. */
    public List<Count> table(String code) {
        return counts.stream().filter(count -> count.table().equals(code)).toList();
    }

    public java.util.Optional<Count> count(String table, String row, String column) {
        return counts.stream()
                .filter(c -> c.table().equals(table)
                        && c.row().equals(row)
                        && c.column().equals(column))
                .findFirst();
    }

    public java.util.Optional<SaidOnly> said(String measure) {
        return results.stream().filter(r -> r.measure().equals(measure)).findFirst();
    }
}
