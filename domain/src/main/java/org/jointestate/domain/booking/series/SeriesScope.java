package org.jointestate.domain.booking.series;

import java.time.LocalDate;

/** Which days of a series somebody means. */
public sealed interface SeriesScope {

    boolean covers(LocalDate day);

    record One(LocalDate day) implements SeriesScope {
        @Override
        public boolean covers(LocalDate other) {
            return other.equals(day);
        }
    }

    /** This one and the later ones. */
    record From(LocalDate day) implements SeriesScope {
        @Override
        public boolean covers(LocalDate other) {
            return !other.isBefore(day);
        }
    }

    /** Both ends included. */
    record Range(LocalDate first, LocalDate last) implements SeriesScope {

        public Range {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("The range ends (%s) before it starts (%s).".formatted(last, first));
            }
        }

        @Override
        public boolean covers(LocalDate other) {
            return !other.isBefore(first) && !other.isAfter(last);
        }
    }

    record All() implements SeriesScope {
        @Override
        public boolean covers(LocalDate other) {
            return true;
        }
    }
}
