package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.Site;

/** When on a day somebody wants a place: a part of the day, or from one time until another. */
public sealed interface TimeOfDay permits DayPart, TimeOfDay.Between {

    /** The slot on a day of a site with these hours; nothing when the site is closed for all of a part. */
    Optional<Slot> on(LocalDate day, OpeningHours hours);

    /** What can be booked on a day: of a part of today what is left of it; who says a time means that time. */
    default Optional<Slot> leftOn(LocalDate day, Site site, LocalDateTime now) {
        return on(day, site.hours())
                .flatMap(slot -> this instanceof DayPart && day.equals(now.toLocalDate())
                        ? slot.leftAt(now)
                        : Optional.of(slot));
    }

    /** Why there is none. */
    static Refusal whyNoSlot(LocalDate day, Site site, LocalDateTime now) {
        var hours = site.hours().on(day);
        if (hours.isEmpty()) {
            return Refusal.of(Refusal.Reason.SITE_CLOSED, day, "");
        }
        return day.isAfter(now.toLocalDate())
                ? Refusal.of(
                        Refusal.Reason.OUTSIDE_OPENING_HOURS,
                        hours.get().opens(),
                        hours.get().closes())
                : Refusal.of(Refusal.Reason.IN_THE_PAST, day);
    }

    /** One word, such as MORNING or 09:00-12:30: how addresses and tables hold it. */
    String toText();

    /** From one time until another, which is on the next day unless it is later: a night shift from 22:00 until 06:00. */
    record Between(LocalTime from, LocalTime until) implements TimeOfDay {

        public Between {
            if (from.equals(until)) {
                throw new IllegalArgumentException("The start and the end are the same time (%s).".formatted(from));
            }
        }

        public boolean endsNextDay() {
            return !until.isAfter(from);
        }

        /** Whether the site is closed or not, so that a rule can say why it is not to be had. */
        @Override
        public Optional<Slot> on(LocalDate day, OpeningHours hours) {
            return Optional.of(new Slot(day.atTime(from), (endsNextDay() ? day.plusDays(1) : day).atTime(until)));
        }

        @Override
        public String toText() {
            return from + "-" + until;
        }
    }

    /** @throws IllegalArgumentException when it is neither a part nor two times */
    static TimeOfDay parse(String text) {
        var part = Arrays.stream(DayPart.values())
                .filter(value -> value.name().equals(text))
                .findFirst();
        if (part.isPresent()) {
            return part.get();
        }
        var times = text.split("-", -1);
        if (times.length != 2) {
            throw new IllegalArgumentException("The time of day (%s) is neither a part nor two times.".formatted(text));
        }
        try {
            return new Between(LocalTime.parse(times[0]), LocalTime.parse(times[1]));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("The time of day (%s) has no two times.".formatted(text), e);
        }
    }
}
