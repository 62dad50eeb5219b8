package org.jointestate.domain.booking.floor;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;

/** Which desks of a site are free, held or closed from now until it closes today, half hour by half hour. */
public final class RestOfDay {

    private final LocalDateTime now;
    private final Optional<Slot> open;
    private final List<Place> places;
    private final List<Closure> closures;
    private final Set<Claims.HeldCell> held;

    private RestOfDay(
            LocalDateTime now,
            Optional<Slot> open,
            List<Place> places,
            List<Closure> closures,
            Collection<Claims.HeldCell> held) {
        this.now = now;
        this.open = open;
        this.places = List.copyOf(places);
        this.closures = List.copyOf(closures);
        this.held = new HashSet<>(held);
    }

    /** Three queries, whatever the number of desks. */
    public static RestOfDay read(Site site, LocalDateTime now, Sites sites, Claims claims) {
        var day = now.toLocalDate();
        var open = DayPart.DAY.on(day, site.hours()).flatMap(slot -> slot.leftAt(now));
        var held = open.map(slot -> claims.cellsHeldAt(site.code(), slot)).orElse(List.of());
        return new RestOfDay(now, open, sites.placesOf(site.code()), sites.closuresOf(site.code(), day, day), held);
    }

    public LocalDateTime now() {
        return now;
    }

    /** What is left of the opening hours, from the half hour that is running; nothing when the site has closed or never opened today. */
    public Optional<Slot> open() {
        return open;
    }

    public List<Place> places() {
        return places;
    }

    public Optional<Place> find(DeskCode desk) {
        return places.stream().filter(place -> place.desk().code().equals(desk)).findFirst();
    }

    /** Why the whole site cannot be used today, if so. */
    public Optional<String> siteClosedBecause() {
        return closures.stream()
                .filter(closure -> closure.closesSite(now.toLocalDate()))
                .map(Closure::because)
                .findFirst();
    }

    /** Why the desk, its zone or the site cannot be used today, if so. */
    public Optional<String> closedBecause(Place place) {
        var day = now.toLocalDate();
        return closures.stream()
                .filter(closure -> closure.closes(place.zone().code(), day))
                .map(Closure::because)
                .findFirst()
                .or(() -> place.desk().closedBecause(day));
    }

    public boolean isHeld(Place place, LocalDateTime cell) {
        return held.contains(new Claims.HeldCell(place.desk().code(), cell));
    }

    /** Whether somebody could sit there in the half hour that begins then. */
    public boolean isFree(Place place, LocalDateTime cell) {
        return open.filter(slot -> slot.contains(cell)).isPresent()
                && closedBecause(place).isEmpty()
                && !isHeld(place, cell);
    }

    /** The first half hour to come; the one that is running, or the first after opening. */
    public Optional<LocalDateTime> first() {
        return open.map(Slot::from);
    }

    /** Until when what is so in the first half hour stays so: free until somebody has the desk, or held until nobody has. */
    public Optional<LocalDateTime> sameUntil(Place place) {
        return open.map(slot -> {
            var heldNow = isHeld(place, slot.from());
            return slot.cells().stream()
                    .filter(cell -> isHeld(place, cell) != heldNow)
                    .findFirst()
                    .orElse(slot.to());
        });
    }

    /** The desks on the same floor that are free from now until then, the closest first. */
    public List<Place> freeNear(Place from, LocalDateTime until) {
        return open.stream()
                .flatMap(slot -> places.stream()
                        .filter(place ->
                                place.floor().code().equals(from.floor().code()))
                        .filter(place -> !place.desk().code().equals(from.desk().code()))
                        .filter(place -> slot.cells().stream()
                                .filter(cell -> cell.isBefore(until))
                                .allMatch(cell -> isFree(place, cell))))
                .sorted(Comparator.comparingDouble(place -> distance(from, place)))
                .toList();
    }

    private static double distance(Place one, Place other) {
        var a = one.desk().position();
        var b = other.desk().position();
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
