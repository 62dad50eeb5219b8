package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.PersonId;

/**
 * Finds where somebody sits instead: a free place of the same kind at the same site that no rule about the place keeps from them. Of several
 * the one that lacks the least of what the old one had, then one on the same floor, then the nearest. Rules about how far ahead, how long
 * and how often are not asked: the person did not ask for another desk, and what was promised stays promised.
 */
public class Seating {

    private final Sites sites;
    private final Claims claims;
    private final BookingRules rules;
    private final List<BookingPolicy> policies = BookingPolicy.aboutThePlace();

    @Inject
    public Seating(Sites sites, Claims claims, BookingRules rules) {
        this.sites = sites;
        this.claims = claims;
        this.rules = rules;
    }

    /** What must be known of a site to seat somebody there, read once. */
    public record Site(List<Place> places, List<Closure> closures, RuleBook book, LocalDateTime now) {}

    /** The places of a kind, for slots from the first day to the last. */
    public Site read(SiteCode site, SpaceKind kind, LocalDate first, LocalDate last, LocalDateTime now) {
        var places = kind == SpaceKind.DESK
                ? sites.placesOf(site)
                : sites.spacesOf(site).stream()
                        .filter(place -> place.desk().kind() == kind)
                        .toList();
        return new Site(places, sites.closuresOf(site, first, last), rules.of(first, last), now);
    }

    /** These places alone, for one slot. */
    public Site read(List<Place> places, SiteCode site, Slot slot, LocalDateTime now) {
        return new Site(
                places, sites.closuresOf(site, slot.day(), slot.lastDay()), rules.of(slot.day(), slot.lastDay()), now);
    }

    /** The places of the site in which nothing is to be had for some of the slot. */
    public Set<DeskCode> full(Site site, SiteCode code, SpaceKind kind, Slot slot, PersonId person) {
        if (kind == SpaceKind.DESK) {
            return claims.heldAt(code, List.of(slot), person).stream()
                    .map(Claims.Held::desk)
                    .collect(Collectors.toCollection(HashSet::new));
        }
        var places = site.places().stream().map(Place::desk).collect(Collectors.toMap(Desk::code, Desk::places));
        return claims.takenAt(code, slot, person).stream()
                .filter(taken -> taken.places() >= places.getOrDefault(taken.space(), 0))
                .map(Claims.Taken::space)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whom a place is looked for, and for how long. */
    public record Wanted(Booker booker, Desk instead, Slot slot) {}

    public Optional<Place> best(Site site, Wanted wanted, Set<DeskCode> full) {
        return site.places().stream()
                .filter(place -> !place.desk().code().equals(wanted.instead().code()))
                .filter(place -> !full.contains(place.desk().code()))
                .filter(place -> place.desk().seats() >= wanted.instead().seats())
                .filter(place -> mayBeHad(site, place, wanted))
                .min(nearness(site, wanted.instead()));
    }

    boolean mayBeHad(Site site, Place place, Wanted wanted) {
        return BookingPolicy.firstObjection(
                        policies,
                        new BookingRequest(place.desk().code(), wanted.slot()),
                        Circumstances.at(
                                place,
                                site.closures(),
                                site.now(),
                                wanted.booker(),
                                Circumstances.Held.NOTHING,
                                site.book()))
                .isEmpty();
    }

    private static Comparator<Place> nearness(Site site, Desk old) {
        var oldLevel = site.places().stream()
                .filter(place -> place.desk().floor().equals(old.floor()))
                .findFirst()
                .map(place -> place.floor().level())
                .orElse(0);
        return Comparator.<Place>comparingInt(place -> lacking(place.desk(), old))
                .thenComparingInt(place -> place.desk().floor().equals(old.floor())
                        ? 0
                        : 1 + Math.abs(place.floor().level() - oldLevel))
                .thenComparingDouble(place -> distance(place.desk(), old))
                .thenComparing(place -> place.desk().code().value());
    }

    private static int lacking(Desk place, Desk old) {
        var missing = old.features();
        missing.removeAll(place.features());
        return missing.size();
    }

    private static double distance(Desk one, Desk other) {
        var a = one.position();
        var b = other.position();
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
