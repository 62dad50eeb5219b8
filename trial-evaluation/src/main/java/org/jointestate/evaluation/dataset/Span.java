package org.jointestate.evaluation.dataset;

import java.time.LocalDate;

/** A stretch of whole days: the first is included, {@code to} is not. */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        Checks.order(from, to, "period");
    }

    public int days() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean contains(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** How many of this period's days lie inside the other. */
    public int daysInside(Span other) {
        var first = from.isAfter(other.from) ? from : other.from;
        var last = to.isBefore(other.to) ? to : other.to;
        return (int) Math.max(0, last.toEpochDay() - first.toEpochDay());
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }
}
