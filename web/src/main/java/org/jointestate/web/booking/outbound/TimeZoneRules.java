package org.jointestate.web.booking.outbound;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The rules of a time zone as a calendar file carries them, from the platform's own. The library has some too, six kilobytes of history
 * for London, and would look on the network for newer ones; the rules of today say all that a booking needs, and calendars that know only
 * one pair of rules, such as Outlook, read them.
 */
final class TimeZoneRules {

    /** The first year in which today's rules of London held; no booking is older. */
    private static final int SINCE = 1996;

    private static final int DAYS_OF_A_WEEK = 7;

    private static final Map<DayOfWeek, String> DAYS = Map.of(
            DayOfWeek.MONDAY, "MO",
            DayOfWeek.TUESDAY, "TU",
            DayOfWeek.WEDNESDAY, "WE",
            DayOfWeek.THURSDAY, "TH",
            DayOfWeek.FRIDAY, "FR",
            DayOfWeek.SATURDAY, "SA",
            DayOfWeek.SUNDAY, "SU");

    private TimeZoneRules() {}

    static VTimeZone of(ZoneId zone) {
        var component = new VTimeZone();
        component.add(new TzId(zone.getId()));
        var rules = zone.getRules().getTransitionRules();
        if (rules.isEmpty()) {
            var offset = zone.getRules().getStandardOffset(Instant.EPOCH);
            component.add(observance(new Standard(), LocalDateTime.of(SINCE, 1, 1, 0, 0), offset, offset));
            return component;
        }
        for (var rule : rules) {
            component.add(observance(rule));
        }
        return component;
    }

    private static Observance observance(ZoneOffsetTransitionRule rule) {
        var transition = rule.createTransition(SINCE);
        var summer = rule.getOffsetAfter().getTotalSeconds()
                > rule.getStandardOffset().getTotalSeconds();
        var observance = observance(
                summer ? new Daylight() : new Standard(),
                transition.getDateTimeBefore(),
                rule.getOffsetBefore(),
                rule.getOffsetAfter());
        observance.add(new RRule<>(recurrence(rule)));
        return observance;
    }

    private static Observance observance(
            Observance observance, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        observance.add(new DtStart<>(from));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }

    /**
     * The platform says "from the 25th on" for the last Sunday of March, and -1 where a month has another end in leap years. A calendar
     * says "the last Sunday" or "the second", which Outlook reads too.
     */
    private static Recur<LocalDateTime> recurrence(ZoneOffsetTransitionRule rule) {
        var day = rule.getDayOfMonthIndicator();
        var weekday = rule.getDayOfWeek();
        var month = rule.getMonth();
        var text = "FREQ=YEARLY;BYMONTH=" + month.getValue();
        if (weekday == null) {
            return new Recur<>(text + ";BYMONTHDAY=" + day);
        }
        if (day == -1 || (month.minLength() == month.maxLength() && day + DAYS_OF_A_WEEK > month.maxLength())) {
            return new Recur<>(text + ";BYDAY=-1" + DAYS.get(weekday));
        }
        if (day % DAYS_OF_A_WEEK == 1) {
            return new Recur<>(text + ";BYDAY=" + (day / DAYS_OF_A_WEEK + 1) + DAYS.get(weekday));
        }
        var days = IntStream.range(day, day + DAYS_OF_A_WEEK)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        return new Recur<>(text + ";BYMONTHDAY=" + days + ";BYDAY=" + DAYS.get(weekday));
    }
}
