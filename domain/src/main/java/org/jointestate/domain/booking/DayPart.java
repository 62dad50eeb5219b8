package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jointestate.domain.estate.Hours;
import org.jointestate.domain.estate.OpeningHours;

/** The whole of a site's opening hours, or the half before or after one o'clock. */
public enum DayPart implements TimeOfDay {
    DAY,
    MORNING,
    AFTERNOON;

    /** Where morning ends and afternoon begins. */
    public static final LocalTime MIDDLE = LocalTime.of(13, 0);

    /** The slot on a day with these hours; nothing when the site is closed for all of it, as on a Saturday afternoon. */
    public Optional<Slot> on(LocalDate day, Hours hours) {
        var middle = day.atTime(MIDDLE);
        var opens = this == AFTERNOON && hours.opensOn(day).isBefore(middle) ? middle : hours.opensOn(day);
        var closes = this == MORNING && hours.closesOn(day).isAfter(middle) ? middle : hours.closesOn(day);
        return closes.isAfter(opens) ? Optional.of(new Slot(opens, closes)) : Optional.empty();
    }

    @Override
    public Optional<Slot> on(LocalDate day, OpeningHours hours) {
        return hours.on(day).flatMap(open -> on(day, open));
    }

    @Override
    public String toText() {
        return name();
    }

    /** The part that a slot is, when it is one. */
    public static Optional<DayPart> of(Slot slot, Hours hours) {
        for (var part : values()) {
            if (part.on(slot.day(), hours).filter(slot::equals).isPresent()) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
