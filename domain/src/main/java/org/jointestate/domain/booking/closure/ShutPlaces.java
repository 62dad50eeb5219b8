package org.jointestate.domain.booking.closure;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;

/** Which places are shut when, now or later, and which bookings are in the way of that. */
public class ShutPlaces {

    /** Later than any booking. */
    private static final LocalDateTime EVER = LocalDateTime.of(3000, 1, 1, 0, 0);

    private final Sites sites;
    private final Promises promises;

    @Inject
    public ShutPlaces(Sites sites, Promises promises) {
        this.sites = sites;
        this.promises = promises;
    }

    /** Those of every site. */
    Set<BookingId> inTheWay(Instant at) {
        var found = new LinkedHashSet<BookingId>();
        for (var site : sites.everySite()) {
            found.addAll(inTheWayAt(site, at));
        }
        return found;
    }

    private Set<BookingId> inTheWayAt(Site site, Instant at) {
        var now = site.wallClock(at);
        var places = sites.everyPlaceOf(site.code());
        var found =
                new LinkedHashSet<>(promisedAt(places, place -> !place.desk().isInUse(), now, EVER));
        for (var place : places) {
            place.desk()
                    .closedFrom()
                    .ifPresent(from -> found.addAll(promisedAt(
                            List.of(place),
                            any -> true,
                            later(now, from),
                            place.desk()
                                    .closedUntil()
                                    .map(LocalDate::atStartOfDay)
                                    .orElse(EVER))));
        }
        for (var closure : closuresOf(site, now)) {
            found.addAll(promisedAt(
                    places,
                    place -> closure.zone()
                            .filter(zone -> !zone.equals(place.zone().code()))
                            .isEmpty(),
                    later(now, closure.firstDay()),
                    closure.opensAgain().atStartOfDay()));
        }
        return found;
    }

    List<Closure> closuresOf(Site site, LocalDateTime now) {
        return sites.closuresOf(site.code(), now.toLocalDate(), EVER.toLocalDate());
    }

    /** Those of some places of a site that would be in the way of closing them from a day, or from now, until another, or for good. */
    Set<BookingId> inTheWayOf(
            Site site, Predicate<Place> which, Optional<LocalDate> from, Optional<LocalDate> until, Instant at) {
        return inTheWayOf(site, sites.everyPlaceOf(site.code()), which, from, until, at);
    }

    /** The same, of somebody who asks more than once and has all places of the site. */
    Set<BookingId> inTheWayOf(
            Site site,
            List<Place> places,
            Predicate<Place> which,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Instant at) {
        var now = site.wallClock(at);
        return new LinkedHashSet<>(promisedAt(
                places,
                which,
                from.map(day -> later(now, day)).orElse(now),
                until.map(LocalDate::atStartOfDay).orElse(EVER)));
    }

    private List<BookingId> promisedAt(
            List<Place> places, Predicate<Place> which, LocalDateTime from, LocalDateTime until) {
        var codes = new ArrayList<DeskCode>();
        places.stream().filter(which).map(place -> place.desk().code()).forEach(codes::add);
        return codes.isEmpty() || !until.isAfter(from) ? List.of() : promises.at(codes, new Slot(from, until));
    }

    private static LocalDateTime later(LocalDateTime now, LocalDate day) {
        return day.atStartOfDay().isAfter(now) ? day.atStartOfDay() : now;
    }
}
