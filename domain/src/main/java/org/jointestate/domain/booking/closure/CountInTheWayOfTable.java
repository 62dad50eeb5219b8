package org.jointestate.domain.booking.closure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.table.Change;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Reckoning;

/**
 * Counts the bookings that are in the way of what a table would take out of use or close, each once, before somebody says yes to it. What the
 * table would do was worked out in a dry run.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class CountInTheWayOfTable {

    private final Sites sites;
    private final ShutPlaces shut;
    private final Clock clock;

    @Inject
    public CountInTheWayOfTable(Sites sites, ShutPlaces shut, Clock clock) {
        this.sites = sites;
        this.shut = shut;
        this.clock = clock;
    }

    /** The lines that close something of one site for the same days are asked about together, and the places of a site are read once. */
    public int count(EstateSheet kind, Reckoning reckoning) {
        var parts = new LinkedHashMap<Days, Set<EstatePart>>();
        for (var change : reckoning.changes()) {
            planOf(kind, change)
                    .ifPresent(plan -> CountInTheWay.siteOf(plan.part(), sites).ifPresent(site -> parts.computeIfAbsent(
                                    new Days(site, plan.from(), plan.until()), days -> new HashSet<>())
                            .add(plan.part())));
        }
        var places = new HashMap<SiteCode, List<Place>>();
        var found = new HashSet<BookingId>();
        parts.forEach((days, closed) -> sites.find(days.site())
                .ifPresent(site -> found.addAll(shut.inTheWayOf(
                        site,
                        places.computeIfAbsent(site.code(), sites::everyPlaceOf),
                        place -> EstatePart.around(place).anyMatch(closed::contains),
                        days.from(),
                        days.until(),
                        clock.instant()))));
        return found.size();
    }

    private record Days(SiteCode site, Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** What a line closes, if it closes something: what is opened, changed or new there is in nobody's way. */
    private Optional<CountInTheWay.Plan> planOf(EstateSheet kind, Change change) {
        if (kind == EstateSheet.CLOSURES) {
            return change.effect() == Effect.ADDED ? Optional.of(announced(change)) : Optional.empty();
        }
        if (change.effect() == Effect.TAKEN_OUT) {
            return Optional.of(CountInTheWay.Plan.forGood(part(kind, change.thing())));
        }
        return kind == EstateSheet.DESKS && change.effect() == Effect.CHANGED ? closed(change) : Optional.empty();
    }

    private static EstatePart part(EstateSheet kind, String code) {
        return switch (kind) {
            case SITES -> new EstatePart.OfSite(new SiteCode(code));
            case FLOORS -> new EstatePart.OfFloor(new FloorCode(code));
            case ZONES -> new EstatePart.OfZone(new ZoneCode(code));
            case DESKS -> new EstatePart.OfSpace(new DeskCode(code));
            case CLOSURES ->
                throw new IllegalArgumentException("A closure (%s) is no part of the estate.".formatted(code));
        };
    }

    private static CountInTheWay.Plan announced(Change change) {
        var zone = after(change, "zone").filter(code -> !code.isEmpty());
        var part = zone.isPresent()
                ? new EstatePart.OfZone(new ZoneCode(zone.get()))
                : new EstatePart.OfSite(new SiteCode(after(change, "site").orElseThrow()));
        return new CountInTheWay.Plan(
                part,
                after(change, "first_day").map(LocalDate::parse),
                after(change, "opens_again").map(LocalDate::parse));
    }

    /** One of the two days may stay as it is, and is then not among what the line changes. */
    private Optional<CountInTheWay.Plan> closed(Change change) {
        if (!change.touches("closed_from") && !change.touches("closed_until")) {
            return Optional.empty();
        }
        var code = new DeskCode(change.thing());
        var desk = sites.desk(code);
        var from = after(change, "closed_from").map(CountInTheWayOfTable::day).orElse(desk.flatMap(Desk::closedFrom));
        var until =
                after(change, "closed_until").map(CountInTheWayOfTable::day).orElse(desk.flatMap(Desk::closedUntil));
        return from.map(first -> new CountInTheWay.Plan(new EstatePart.OfSpace(code), Optional.of(first), until));
    }

    private static Optional<LocalDate> day(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    }

    private static Optional<String> after(Change change, String column) {
        return change.differences().stream()
                .filter(difference -> difference.column().equals(column))
                .map(Change.Difference::after)
                .findFirst();
    }
}
