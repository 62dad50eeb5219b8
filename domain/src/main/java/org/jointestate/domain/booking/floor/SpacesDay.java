package org.jointestate.domain.booking.floor;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;

/**
 * The rooms and car parks of a site on one day.
 *
 * @param open when the site is open that day; nothing when it is closed
 */
public record SpacesDay(
        List<Site> sites, Site site, LocalDate day, Optional<Slot> open, LocalDateTime now, List<SpaceOnDay> spaces) {

    /** One half hour of the opening hours: how many places are free, and whether the one who looks has one. */
    public record HalfHour(LocalDateTime from, int free, boolean yours) {}

    /**
     * One space.
     *
     * @param state what can be done with it in the time that is wanted; nothing when none was named
     * @param free how many places are free throughout that time
     * @param because why it cannot be booked then, when a rule says no
     */
    public record SpaceOnDay(
            Place place, List<HalfHour> halfHours, Optional<DeskState> state, int free, Optional<Refusal> because) {

        public SpaceOnDay {
            halfHours = List.copyOf(halfHours);
        }

        /** The stretches in which at least one place is free, from the half hour that is running. */
        public List<Slot> freeTimes(LocalDateTime now) {
            var times = new ArrayList<Slot>();
            for (var half : halfHours) {
                if (half.free() <= 0 || half.from().isBefore(Slot.cellOf(now))) {
                    continue;
                }
                var end = half.from().plus(Slot.CELL);
                var last = times.isEmpty() ? null : times.get(times.size() - 1);
                if (last != null && last.to().equals(half.from())) {
                    times.set(times.size() - 1, new Slot(last.from(), end));
                } else {
                    times.add(new Slot(half.from(), end));
                }
            }
            return times;
        }
    }

    public SpacesDay {
        sites = List.copyOf(sites);
        spaces = List.copyOf(spaces);
    }
}
