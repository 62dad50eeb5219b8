package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jointestate.domain.estate.Hours;

/** The whole of a site's opening hours, or the half before or after one o'clock. */
public enum DayPart {
    DAY,
    MORNING,
    AFTERNOON;

    /** Where morning ends and afternoon begins. */
    public static final LocalTime MIDDLE = LocalTime.of(13, 0);

    /** The slot on a day with these hours; nothing when the site is closed for all of it, as on a Saturday afternoon. */
    public Optional<Slot> on(LocalDate day, Hours hours) {
        var opens = this == AFTERNOON && hours.opens().isBefore(MIDDLE) ? MIDDLE : hours.opens();
        var closes = this == MORNING && hours.closes().isAfter(MIDDLE) ? MIDDLE : hours.closes();
        return closes.isAfter(opens) ? Optional.of(new Slot(day.atTime(opens), day.atTime(closes))) : Optional.empty();
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
