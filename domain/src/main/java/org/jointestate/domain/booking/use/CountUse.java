package org.jointestate.domain.booking.use;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Counts the use of one month of one site: the oldest that has not been counted, or that may have changed since. The running month is
 * counted until the last Sunday, so that nobody reads a single day out of two answers. A month is counted again every night until some days
 * after its end, because a night shift may end, and a no-show be found, late; then it is settled, since later the names are gone by which
 * people are told apart, and hours and desks may be others.
 */
@UseCase(roles = Role.SYSTEM)
public class CountUse {

    /** How long after its end a month is still counted again. Names are kept for 90 days, so those of all its bookings are there. */
    static final int DAYS_OPEN = 10;

    private static final Duration FRESH = Duration.ofHours(20);

    private final Sites sites;
    private final Banks banks;
    private final UseFigures figures;
    private final Clock clock;

    @Inject
    public CountUse(Sites sites, Banks banks, UseFigures figures, Clock clock) {
        this.sites = sites;
        this.banks = banks;
        this.figures = figures;
        this.clock = clock;
    }

    /** @return whether a month was due; then there may be another, and it is worth being called again */
    public boolean countOne() {
        var at = clock.instant();
        for (var site : sites.everySite()) {
            var due = due(site, at);
            if (due.isPresent()) {
                figures.begin(site.code(), due.get().month().getYear());
                // Another node may have counted it while this one waited.
                if (due(site, at).equals(due)) {
                    count(site, due.get(), at);
                }
                return true;
            }
        }
        return false;
    }

    /** A month to be counted, of these days. */
    private record Due(YearMonth month, LocalDate from, LocalDate until) {}

    private Optional<Due> due(Site site, Instant at) {
        var first = figures.firstDay(site.code());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var monday = site.wallClock(at).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var known =
                figures.months(site.code()).stream().collect(Collectors.toMap(UseMonth::month, Function.identity()));
        for (var month = YearMonth.from(first.get()); month.atDay(1).isBefore(monday); month = month.plusMonths(1)) {
            var until = earlier(month.plusMonths(1).atDay(1), monday);
            var from = first.get().isAfter(month.atDay(1)) ? first.get() : month.atDay(1);
            if (from.isBefore(until) && isDue(known.get(month), until, at)) {
                return Optional.of(new Due(month, from, until));
            }
        }
        return Optional.empty();
    }

    private static boolean isDue(@Nullable UseMonth counted, LocalDate until, Instant at) {
        return counted == null
                || (!counted.settled()
                        && (!counted.until().equals(until)
                                || Duration.between(counted.countedAt(), at).compareTo(FRESH) >= 0));
    }

    private void count(Site site, Due due, Instant at) {
        var places = sites.everyPlaceOf(site.code()).stream()
                .filter(place -> place.desk().kind() == SpaceKind.DESK)
                .toList();
        var inUse = sites.placesOf(site.code()).stream()
                .map(place -> place.desk().code())
                .collect(Collectors.toSet());
        var settled = !site.wallClock(at)
                .toLocalDate()
                .isBefore(due.month().plusMonths(1).atDay(1).plusDays(DAYS_OPEN));
        figures.put(new UseCounter(
                        site,
                        places,
                        inUse,
                        sites.closuresOf(site.code(), due.from(), due.until()),
                        banks.all().stream()
                                .filter(bank -> bank.site().equals(site.code()))
                                .toList(),
                        due.from(),
                        due.until())
                .count(figures.bookings(site.code(), due.from(), due.until()), due.month(), at, settled));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
