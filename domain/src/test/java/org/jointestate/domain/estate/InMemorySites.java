package org.jointestate.domain.estate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The estate kept in maps: passes the same contract as the one in the database. */
public class InMemorySites implements Sites {

    private final Map<SiteCode, Site> sites = new LinkedHashMap<>();
    private final Map<FloorCode, Floor> floors = new LinkedHashMap<>();
    private final Map<ZoneCode, Zone> zones = new LinkedHashMap<>();
    private final Map<DeskCode, Desk> desks = new LinkedHashMap<>();
    private final Map<UUID, Closure> closures = new LinkedHashMap<>();

    @Override
    public Layout layout() {
        return new Layout(sites.values(), places(desks.keySet()), closures.values());
    }

    @Override
    public void add(Site site) {
        sites.put(site.code(), site);
    }

    @Override
    public void add(Floor floor) {
        floors.put(floor.code(), floor);
    }

    @Override
    public void add(Zone zone) {
        zones.put(zone.code(), zone);
    }

    @Override
    public void add(Desk desk) {
        desks.put(desk.code(), desk);
    }

    @Override
    public void add(Closure closure) {
        closures.put(closure.id(), closure);
    }

    @Override
    public void withdraw(Closure closure) {
        closures.remove(closure.id());
    }

    @Override
    public List<Site> all() {
        return everySite().stream()
                .filter(Site::isInUse)
                .filter(site -> desks.values().stream()
                        .anyMatch(desk -> desk.isInUse() && desk.site().equals(site.code())))
                .toList();
    }

    @Override
    public List<Site> everySite() {
        return sites.values().stream().sorted(Comparator.comparing(Site::name)).toList();
    }

    @Override
    public Optional<Site> find(SiteCode code) {
        return Optional.ofNullable(sites.get(code));
    }

    @Override
    public List<Floor> floorsOf(SiteCode site) {
        return everyFloorOf(site).stream().filter(Floor::isInUse).toList();
    }

    @Override
    public Optional<Floor> floor(FloorCode code) {
        return Optional.ofNullable(floors.get(code));
    }

    @Override
    public List<Floor> everyFloorOf(SiteCode site) {
        return floors.values().stream()
                .filter(floor -> floor.site().equals(site))
                .sorted(Comparator.comparing(Floor::level))
                .toList();
    }

    @Override
    public List<Zone> zonesOf(SiteCode site) {
        return everyZoneOf(site).stream().filter(Zone::isInUse).toList();
    }

    @Override
    public List<Zone> everyZoneOf(SiteCode site) {
        return zones.values().stream()
                .filter(zone -> zone.site().equals(site))
                .sorted(Comparator.comparing(Zone::letter))
                .toList();
    }

    @Override
    public Optional<Zone> zone(ZoneCode code) {
        return Optional.ofNullable(zones.get(code));
    }

    @Override
    public List<Place> placesOf(SiteCode site) {
        return places(desks.values().stream()
                .filter(desk -> desk.isInUse() && desk.site().equals(site) && desk.kind() == SpaceKind.DESK)
                .map(Desk::code)
                .toList());
    }

    @Override
    public List<Place> spacesOf(SiteCode site) {
        return places(desks.values().stream()
                .filter(desk -> desk.isInUse() && desk.site().equals(site) && desk.kind() != SpaceKind.DESK)
                .map(Desk::code)
                .toList());
    }

    @Override
    public List<Place> everyPlaceOf(SiteCode site) {
        return places(desks.values().stream()
                .filter(desk -> desk.site().equals(site))
                .map(Desk::code)
                .toList());
    }

    @Override
    public List<Place> places(Collection<DeskCode> codes) {
        return codes.stream()
                .map(desks::get)
                .filter(desk -> desk != null)
                .map(desk -> new Place(sites.get(desk.site()), floors.get(desk.floor()), zones.get(desk.zone()), desk))
                .sorted(Comparator.comparing((Place place) -> place.floor().level())
                        .thenComparing(place -> place.zone().letter())
                        .thenComparing(place -> place.desk().number()))
                .toList();
    }

    @Override
    public int highestNumberIn(ZoneCode zone) {
        return desks.values().stream()
                .filter(desk -> desk.zone().equals(zone))
                .mapToInt(Desk::number)
                .max()
                .orElse(0);
    }

    @Override
    public List<Desk> desks() {
        return desks.values().stream()
                .sorted(Comparator.comparing(desk -> desk.code().value()))
                .toList();
    }

    @Override
    public Optional<Desk> desk(DeskCode code) {
        return Optional.ofNullable(desks.get(code));
    }

    @Override
    public List<Closure> closuresOf(SiteCode site, LocalDate first, LocalDate last) {
        return closures.values().stream()
                .filter(closure -> closure.site().equals(site))
                .filter(closure -> !closure.firstDay().isAfter(last)
                        && closure.opensAgain().isAfter(first))
                .sorted(Comparator.comparing(Closure::firstDay))
                .toList();
    }

    @Override
    public Optional<Closure> closure(UUID id) {
        return Optional.ofNullable(closures.get(id));
    }
}
