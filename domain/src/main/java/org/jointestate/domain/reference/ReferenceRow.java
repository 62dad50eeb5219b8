package org.jointestate.domain.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One fact with the stretch in which it holds. It is added, may be corrected and may be removed; what used it keeps its own copy.
 *
 * @param from the first day on which it holds; none when nobody knows
 * @param to the day from which it holds no more; none while it is in force
 * @param details lines that the kind gives a meaning to
 * @param source where it can be looked up
 * @param version counted up with each correction
 */
public record ReferenceRow(
        UUID id,
        ReferenceKind kind,
        String name,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> details,
        String source,
        int version) {

    /** The newest first; what began nobody knows when stands last. */
    public static final Comparator<ReferenceRow> ORDER = Comparator.comparing(ReferenceRow::kind)
            .thenComparing((ReferenceRow row) -> row.from().orElse(LocalDate.MIN), Comparator.reverseOrder())
            .thenComparing(ReferenceRow::name);

    public ReferenceRow {
        details = List.copyOf(details);
    }

    public boolean holdsOn(LocalDate day) {
        return from.filter(day::isBefore).isEmpty()
                && to.filter(end -> !day.isBefore(end)).isEmpty();
    }

    public boolean overlaps(ReferenceRow other) {
        return from.orElse(LocalDate.MIN).isBefore(other.to.orElse(LocalDate.MAX))
                && other.from.orElse(LocalDate.MIN).isBefore(to.orElse(LocalDate.MAX));
    }
}
