package org.jointestate.domain.booking.use;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;

/** Counts kept in a map, added up anew at each question: passes the same contract as those in the database. */
public class InMemoryUseFigures implements UseFigures {

    private final Supplier<List<Booking>> bookings;
    private final Map<String, Map<YearMonth, MonthCount>> counts = new TreeMap<>();

    public InMemoryUseFigures(Supplier<List<Booking>> bookings) {
        this.bookings = bookings;
    }

    private List<Booking> desksOf(SiteCode site) {
        return bookings.get().stream()
                .filter(one -> one.site().equals(site) && one.kind() == SpaceKind.DESK)
                .toList();
    }

    @Override
    public Optional<LocalDate> firstDay(SiteCode site) {
        return desksOf(site).stream().map(one -> one.slot().day()).min(Comparator.naturalOrder());
    }

    @Override
    public List<PastBooking> bookings(SiteCode site, LocalDate from, LocalDate until) {
        return desksOf(site).stream()
                .filter(one -> one.slot().from().isBefore(until.atStartOfDay())
                        && one.slot().to().isAfter(from.atStartOfDay()))
                .map(AYearOfUse::past)
                .toList();
    }

    private Map<YearMonth, MonthCount> of(SiteCode site) {
        return counts.computeIfAbsent(site.value(), any -> new TreeMap<>());
    }

    @Override
    public List<UseMonth> months(SiteCode site) {
        return of(site).values().stream().map(MonthCount::month).toList();
    }

    @Override
    public void begin(SiteCode site, int year) {
        // One at a time here.
    }

    @Override
    public void put(MonthCount count) {
        of(count.month().site()).put(count.month().month(), count);
    }

    @Override
    public Sums sums(SiteCode site, YearMonth from, YearMonth to) {
        var figures = new TreeMap<String, Figure>();
        var peaks = new TreeMap<Integer, Peak>();
        for (var count : of(site).values()) {
            var month = count.month().month();
            if (month.isBefore(from) || month.isAfter(to)) {
                continue;
            }
            for (var figure : count.figures()) {
                figures.merge(
                        figure.dimension() + " " + figure.item(),
                        figure,
                        (one, other) -> new Figure(
                                one.dimension(),
                                one.item(),
                                one.months() + other.months(),
                                one.leftOut() + other.leftOut(),
                                one.amounts().plus(other.amounts())));
            }
            for (var peak : count.peaks()) {
                peaks.merge(
                        100 * peak.weekday().getValue() + peak.hour(),
                        peak,
                        (one, other) -> new Peak(
                                one.weekday(),
                                one.hour(),
                                Math.max(one.booked(), other.booked()),
                                Math.max(one.attended(), other.attended())));
            }
        }
        return new Sums(new ArrayList<>(figures.values()), new ArrayList<>(peaks.values()));
    }
}
