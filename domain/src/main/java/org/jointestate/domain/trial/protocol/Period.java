package org.jointestate.domain.trial.protocol;

import java.time.LocalDate;

/** A stretch of whole days: the first is included, {@code to} is not. */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    public Period {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("The period ends (%s) before it has begun (%s).".formatted(to, from));
        }
    }

    public int days() {
        return Math.toIntExact(to.toEpochDay() - from.toEpochDay());
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    @Override
    public int compareTo(Period other) {
        var first = from.compareTo(other.from);
        return first != 0 ? first : to.compareTo(other.to);
    }
}
