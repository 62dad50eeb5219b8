package org.jointestate.domain.booking.waiting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.jointestate.domain.booking.Slot;

/**
 * Until when an offer stands, by the wall clock of the site. Two hours, which run only between 07:00 and 20:00 of days on which the site is
 * open; at the latest until an hour before the start, and never into the night before it; but always half an hour. What becomes free at
 * night, or so late in the evening that the half hour would end in it, is held at once for whoever is next, and the half hour and the two
 * hours begin in the morning: nobody wins by sitting at a screen at night, and nobody has to answer then. What begins before the morning
 * cannot wait for it and is not offered.
 */
public final class OfferLimit {

    public static final LocalTime NIGHT_ENDS = LocalTime.of(7, 0);
    public static final LocalTime NIGHT_BEGINS = LocalTime.of(20, 0);
    public static final Duration USUAL = Duration.ofHours(2);
    public static final Duration LEAST = Duration.ofMinutes(30);
    public static final Duration BEFORE_START = Duration.ofHours(1);

    /** With less of it left, a desk is worth no offer. */
    public static final Duration WORTH_AN_OFFER = Duration.ofHours(1);

    private OfferLimit() {}

    public static boolean isWorthAnOffer(Slot left) {
        return Duration.between(left.from(), left.to()).compareTo(WORTH_AN_OFFER) >= 0;
    }

    /** Whether somebody can answer in time: by day always, at night about what begins in the morning or later. */
    public static boolean isOffered(LocalDateTime now, Slot slot) {
        var answered = outOfBed(now);
        return answered.equals(now) || !slot.from().isBefore(answered);
    }

    /** When the time to answer begins: now, or in the morning. */
    private static LocalDateTime outOfBed(LocalDateTime now) {
        var time = now.toLocalTime();
        if (time.isBefore(NIGHT_ENDS)) {
            return now.toLocalDate().atTime(NIGHT_ENDS);
        }
        return time.isAfter(NIGHT_BEGINS.minus(LEAST))
                ? now.toLocalDate().plusDays(1).atTime(NIGHT_ENDS)
                : now;
    }

    /** On the full minute, the next one: nobody is told a time that has no seconds and held to one that has. */
    public static LocalDateTime of(LocalDateTime moment, Slot slot, Predicate<LocalDate> isOpen) {
        var minute = moment.truncatedTo(ChronoUnit.MINUTES);
        var now = outOfBed(minute.equals(moment) ? minute : minute.plusMinutes(1));
        var usual = afterTwoHours(now, slot.day(), isOpen);
        var latest = outOfTheNight(slot.from().minus(BEFORE_START));
        var least = now.plus(LEAST);
        var limit = usual.isBefore(latest) ? usual : latest;
        return limit.isBefore(least) ? least : limit;
    }

    private static LocalDateTime afterTwoHours(LocalDateTime now, LocalDate last, Predicate<LocalDate> isOpen) {
        var left = USUAL;
        for (var day = now.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            var begins = day.atTime(NIGHT_ENDS);
            var from = now.isAfter(begins) ? now : begins;
            var ends = day.atTime(NIGHT_BEGINS);
            if (isOpen.test(day) && from.isBefore(ends)) {
                var thatDay = Duration.between(from, ends);
                if (thatDay.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = left.minus(thatDay);
            }
        }
        return last.plusDays(1).atStartOfDay();
    }

    /** A moment of the night becomes the evening before it. */
    private static LocalDateTime outOfTheNight(LocalDateTime moment) {
        var time = moment.toLocalTime();
        if (time.isBefore(NIGHT_ENDS)) {
            return moment.toLocalDate().minusDays(1).atTime(NIGHT_BEGINS);
        }
        return time.isAfter(NIGHT_BEGINS) ? moment.toLocalDate().atTime(NIGHT_BEGINS) : moment;
    }
}
