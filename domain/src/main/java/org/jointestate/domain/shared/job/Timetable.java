package org.jointestate.domain.shared.job;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a job is due. */
public sealed interface Timetable {

    /** Again and again, with this pause after each time. */
    record Every(Duration pause) implements Timetable {

        public Every {
            if (pause.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("The pause (%s) must be a second or more.".formatted(pause));
            }
        }
    }

    /** Once a day when the wall clock of the zone shows this. Choose an hour that every night has exactly once. */
    record Daily(LocalTime at, ZoneId zone) implements Timetable {}

    static Timetable every(Duration pause) {
        return new Every(pause);
    }

    static Timetable daily(LocalTime at, ZoneId zone) {
        return new Daily(at, zone);
    }
}
