package org.jointestate.domain.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The stretch of time a desk is promised for, as the wall clock at the site reads it: start included, end not. */
public record Slot(LocalDateTime from, LocalDateTime to) {

    /** Bookings start and end on this grid, and one claim is held for each of its cells. */
    public static final Duration CELL = Duration.ofMinutes(30);

    public Slot {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("The slot end (%s) must be after its start (%s).".formatted(to, from));
        }
    }

    public boolean overlaps(Slot other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean contains(LocalDateTime moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** The true elapsed time, which differs from the wall-clock difference on the two nights the clocks change. */
    public Duration lengthIn(ZoneId zone) {
        return Duration.between(from.atZone(zone), to.atZone(zone));
    }

    /** Whether both ends are on the half hour. */
    public boolean onGrid() {
        return isOnGrid(from) && isOnGrid(to);
    }

    /**
     * The half hours it covers, by their starts. The wall clock reads the same twice on clocks-back night, so the hour that happens twice
     * is one pair of cells, promised together.
     */
    public List<LocalDateTime> cells() {
        return Stream.iterate(cellOf(from), cell -> cell.isBefore(to), cell -> cell.plus(CELL))
                .toList();
    }

    /** What is left of it from the half hour in which the moment lies; nothing when it is over. */
    public Optional<Slot> leftAt(LocalDateTime moment) {
        var start = cellOf(moment);
        if (!start.isAfter(from)) {
            return Optional.of(this);
        }
        return start.isBefore(to) ? Optional.of(new Slot(start, to)) : Optional.empty();
    }

    public LocalDate day() {
        return from.toLocalDate();
    }

    /** The days it touches: two for a night shift. */
    public List<LocalDate> days() {
        return day().datesUntil(lastDay().plusDays(1)).toList();
    }

    public LocalDate lastDay() {
        return to.minusNanos(1).toLocalDate();
    }

    /** The start of the half hour in which the moment lies. */
    public static LocalDateTime cellOf(LocalDateTime moment) {
        return moment.withMinute(moment.getMinute() < 30 ? 0 : 30).withSecond(0).withNano(0);
    }

    private static boolean isOnGrid(LocalDateTime moment) {
        return cellOf(moment).equals(moment);
    }
}
