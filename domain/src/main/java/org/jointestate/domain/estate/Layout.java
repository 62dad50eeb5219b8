package org.jointestate.domain.estate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The estate as it stands at one moment, read at once: sites, every place and every closure. For reading only, and by many at a time:
 * whoever changes a part of the estate asks {@link Sites} for that part.
 */
public final class Layout {

    private static final Comparator<Place> BY_PLACE = Comparator.comparing(
                    (Place place) -> place.floor().level())
            .thenComparing(place -> place.zone().letter())
            .thenComparing(place -> place.desk().number());

    private final List<Site> sites;
    private final Map<DeskCode, Place> places;
    private final Map<SiteCode, List<Place>> desks;
    private final Map<SiteCode, List<Closure>> closures;

    /** What is out of use is among them: bookings of it are kept. */
    public Layout(Collection<Site> sites, Collection<Place> places, Collection<Closure> closures) {
        var bookable = places.stream()
                .filter(place -> place.desk().isInUse())
                .map(place -> place.desk().site())
                .collect(Collectors.toSet());
        this.sites = sites.stream()
                .filter(site -> site.isInUse() && bookable.contains(site.code()))
                .sorted(Comparator.comparing(Site::name))
                .toList();
        this.places = places.stream()
                .collect(Collectors.toUnmodifiableMap(place -> place.desk().code(), Function.identity()));
        this.desks = places.stream()
                .filter(place -> place.desk().isInUse() && place.desk().kind() == SpaceKind.DESK)
                .sorted(BY_PLACE)
                .collect(Collectors.groupingBy(place -> place.desk().site()));
        this.closures = closures.stream()
                .sorted(Comparator.comparing(Closure::firstDay))
                .collect(Collectors.groupingBy(Closure::site));
    }

    /** The sites in use where something can be booked, by name. */
    public List<Site> sites() {
        return sites;
    }

    /** The desks of a site that are in use, by floor, zone and number. */
    public List<Place> desksOf(SiteCode site) {
        return desks.getOrDefault(site, List.of());
    }

    /** A desk or another space, in use or not. */
    public Optional<Place> place(DeskCode code) {
        return Optional.ofNullable(places.get(code));
    }

    /** Closures of the site and its zones that touch a day from the first, included, to the last, included; by first day. */
    public List<Closure> closuresOf(SiteCode site, LocalDate first, LocalDate last) {
        return closures.getOrDefault(site, List.of()).stream()
                .filter(closure -> !closure.firstDay().isAfter(last)
                        && closure.opensAgain().isAfter(first))
                .toList();
    }
}
