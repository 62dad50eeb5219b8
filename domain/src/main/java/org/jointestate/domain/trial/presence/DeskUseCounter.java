package org.jointestate.domain.trial.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.TrialZone;
import org.jointestate.domain.trial.protocol.ZoneRef;

/**
 * Counts the use of the desks of a trial's zones by month of the trial, from the bookings of the estate, up to yesterday. Opening hours
 * and desks are those of today: the estate keeps no older ones. Closures count on their days.
 */
public class DeskUseCounter {

    /** Why there is nothing to count. */
    public enum Nothing {
        NOT_BEGUN,
        OTHER_WORLD,
        NO_ZONE_HERE,
        NO_BOOKINGS
    }

    /** Rows by month, then zone; or the reason why there are none. */
    public record Counted(List<DeskUse> uses, Optional<Nothing> because) {
        static Counted none(Nothing because) {
            return new Counted(List.of(), Optional.of(because));
        }
    }

    private record Here(ZoneRef code, Site site, Zone zone, List<Desk> desks, List<Closure> closures) {}

    private final Sites sites;
    private final DeskBookings bookings;
    private final CheckIns checkIns;

    public DeskUseCounter(Sites sites, DeskBookings bookings, CheckIns checkIns) {
        this.sites = sites;
        this.bookings = bookings;
        this.checkIns = checkIns;
    }

    public Counted count(Trial trial, Instant now) {
        return count(trial, now, false);
    }

    /** The same by week of the trial, of weeks that are over. */
    public Counted countByWeek(Trial trial, Instant now) {
        return count(trial, now, true);
    }

    private Counted count(Trial trial, Instant now, boolean byWeek) {
        var plan = trial.protocol();
        var today = now.atZone(plan.timeZone()).toLocalDate();
        var end = plan.trialTo().isAfter(today) ? today : plan.trialTo();
        if (!end.isAfter(plan.trialFrom())) {
            return Counted.none(Nothing.NOT_BEGUN);
        }
        if (checkIns.synthetic() != trial.synthetic()) {
            return Counted.none(Nothing.OTHER_WORLD);
        }
        var here = here(plan.zones(), plan.trialFrom(), end);
        if (here.isEmpty()) {
            return Counted.none(Nothing.NO_ZONE_HERE);
        }
        var first = bookings.firstDay(
                here.values().stream().map(one -> one.site().code()).distinct().toList());
        if (first.isEmpty() || !first.get().isBefore(end)) {
            return Counted.none(Nothing.NO_BOOKINGS);
        }
        var from = first.get().isAfter(plan.trialFrom()) ? first.get() : plan.trialFrom();
        var booked = bookings.of(here.keySet(), from, end);
        if (booked.isEmpty()) {
            return Counted.none(Nothing.NO_BOOKINGS);
        }
        var uses = new ArrayList<DeskUse>();
        var last = end;
        var stretches = byWeek
                ? TrialWeeks.of(plan.trial()).stream()
                        .filter(week ->
                                !week.from().isBefore(from) && !week.to().isAfter(last))
                        .toList()
                : months(plan.trialFrom(), from, end);
        for (var stretch : stretches) {
            for (var zone : here.values()) {
                uses.add(use(zone, stretch, booked));
            }
        }
        return new Counted(List.copyOf(uses), Optional.empty());
    }

    private Map<ZoneRef, Here> here(List<TrialZone> zones, LocalDate from, LocalDate end) {
        var codes = zones.stream().map(TrialZone::code).toList();
        var found = new LinkedHashMap<ZoneRef, Here>();
        for (var site : sites.all()) {
            for (var zone : sites.zonesOf(site.code())) {
                var code = new ZoneRef(zone.code().value());
                if (codes.contains(code)) {
                    var desks = sites.placesOf(site.code()).stream()
                            .map(Place::desk)
                            .filter(desk -> desk.zone().equals(zone.code()))
                            .toList();
                    found.put(code, new Here(code, site, zone, desks, sites.closuresOf(site.code(), from, end)));
                }
            }
        }
        return found;
    }

    /** The months of the trial from its own first day, cut to the days that are counted. */
    private static List<Period> months(LocalDate begin, LocalDate from, LocalDate end) {
        var months = new ArrayList<Period>();
        for (int i = 0; begin.plusMonths(i).isBefore(end); i++) {
            var first = begin.plusMonths(i);
            var next = begin.plusMonths(i + 1);
            var cutFirst = first.isBefore(from) ? from : first;
            var cutNext = next.isAfter(end) ? end : next;
            if (cutNext.isAfter(cutFirst)) {
                months.add(new Period(cutFirst, cutNext));
            }
        }
        return months;
    }

    private static DeskUse use(Here zone, Period month, List<DeskBookings.DeskBooking> all) {
        var capacity = Duration.ZERO;
        var days = 0;
        for (var day = month.from(); day.isBefore(month.to()); day = day.plusDays(1)) {
            var open = open(zone, day);
            capacity = capacity.plus(open);
            days += open.isZero() ? 0 : 1;
        }
        var timeZone = zone.site().timeZone();
        var booked = Duration.ZERO;
        var attended = Duration.ZERO;
        var count = 0;
        var noShows = 0;
        for (var one : all) {
            var day = one.starts().toLocalDate();
            if (one.zone().equals(zone.code()) && !day.isBefore(month.from()) && day.isBefore(month.to())) {
                count++;
                booked = booked.plus(Duration.between(instant(one.starts(), timeZone), instant(one.ends(), timeZone)));
                attended = attended.plus(attended(one, timeZone));
                noShows += one.checkedIn() == null ? 1 : 0;
            }
        }
        return new DeskUse(month, zone.code(), zone.desks().size(), days, capacity, booked, attended, count, noShows);
    }

    private static Instant instant(LocalDateTime wallClock, ZoneId zone) {
        return wallClock.atZone(zone).toInstant();
    }

    /** From the check-in, but not before the slot; until the person left, and without that to the end of the slot, which held the desk. */
    private static Duration attended(DeskBookings.DeskBooking one, ZoneId zone) {
        var came = one.checkedIn();
        if (came == null) {
            return Duration.ZERO;
        }
        var starts = instant(one.starts(), zone);
        var ends = instant(one.ends(), zone);
        var from = came.isBefore(starts) ? starts : came;
        var left = one.ended();
        var to = left == null || left.isAfter(ends) ? ends : left;
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** The hours of all desks of the zone on one day. */
    private static Duration open(Here zone, LocalDate day) {
        var closed = zone.closures().stream()
                .anyMatch(closure -> closure.closes(zone.zone().code(), day));
        var hours = zone.site().hours().on(day);
        if (closed || hours.isEmpty()) {
            return Duration.ZERO;
        }
        var desks = zone.desks().stream()
                .filter(desk -> desk.closedBecause(day).isEmpty())
                .count();
        return between(
                        day,
                        hours.get().opens(),
                        hours.get().closes(),
                        zone.site().timeZone())
                .multipliedBy(desks);
    }

    private static Duration between(LocalDate day, LocalTime opens, LocalTime closes, ZoneId zone) {
        return Duration.between(instant(day.atTime(opens), zone), instant(day.atTime(closes), zone));
    }
}
