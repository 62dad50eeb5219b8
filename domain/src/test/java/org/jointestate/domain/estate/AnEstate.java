package org.jointestate.domain.estate;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small estate for tests: one site with one floor, one zone and some desks, open from seven to seven every day. */
public record AnEstate(Site site, Floor floor, Zone zone, List<Desk> desks) {

    public static AnEstate of(String code, int desks) {
        var everyDay = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(
                        Function.identity(), day -> new Hours(LocalTime.of(7, 0), LocalTime.of(19, 0))));
        var site = new Site(
                new SiteCode(code), "Site " + code, "Ripley", ZoneId.of("Europe/London"), new OpeningHours(everyDay));
        var floor = new Floor(new FloorCode(code + "-1"), site.code(), 1, "First floor", 760, 668);
        var zone = new Zone(
                new ZoneCode(code + "-1-A"),
                floor.code(),
                site.code(),
                "A",
                "Partnerships",
                Network.POLICE,
                false,
                false,
                new PlanArea(18, 18, 240, 428));
        var all = IntStream.rangeClosed(1, desks)
                .mapToObj(number -> new Desk(
                        new DeskCode("%s-1-A%02d".formatted(code, number)),
                        zone,
                        number,
                        Network.BOTH,
                        Set.of(DeskFeature.QUIET, DeskFeature.TWO_SCREENS),
                        new PlanPosition(40 * number, 89, number % 2 == 0)))
                .toList();
        return new AnEstate(site, floor, zone, all);
    }

    /** A room, or a car park with so many bays, in the one zone. */
    public Desk space(int number, SpaceKind kind, int places) {
        return Desk.space(
                new DeskCode("%s-1-S%02d".formatted(site.code(), number)),
                zone,
                100 + number,
                kind,
                Network.BOTH,
                new Desk.Dimensions("Space " + number, places, 8));
    }

    public void addTo(Sites sites) {
        sites.add(site);
        sites.add(floor);
        sites.add(zone);
        desks.forEach(sites::add);
    }
}
