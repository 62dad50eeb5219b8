package org.jointestate.domain.trial.presence;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Hours;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.trial.protocol.ZoneRef;

/** The zones of the estate as a trial may choose them: these are the ones in which a check-in can happen. */
public class EstateZones {

    private static final LocalTime WITHOUT_HOURS = LocalTime.of(18, 0);

    /** @param closes the latest closing time of the site in a week, for a plan that says no other */
    public record Known(
            ZoneRef code, String letter, String name, String floor, String site, String siteName, LocalTime closes) {}

    private final Sites sites;

    public EstateZones(Sites sites) {
        this.sites = sites;
    }

    /** By site, floor and letter. A zone of nothing but car parks is left out: whoever is in one is not at work together with anybody. */
    public List<Known> all() {
        var all = new ArrayList<Known>();
        for (var site : sites.all()) {
            var onlyBays = onlyBays(site);
            var zones = sites.zonesOf(site.code()).stream()
                    .filter(zone -> !onlyBays.contains(zone.code()))
                    .toList();
            for (var floor : sites.floorsOf(site.code())) {
                zones.stream()
                        .filter(zone -> zone.floor().equals(floor.code()))
                        .map(zone -> known(site, floor, zone.code().value(), zone.letter(), zone.name()))
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    private Set<ZoneCode> onlyBays(Site site) {
        var bays = new HashSet<ZoneCode>();
        var others = new HashSet<ZoneCode>();
        sites.placesOf(site.code()).forEach(place -> others.add(place.zone().code()));
        for (var place : sites.spacesOf(site.code())) {
            (place.desk().kind() == SpaceKind.PARKING_BAY ? bays : others)
                    .add(place.zone().code());
        }
        bays.removeAll(others);
        return bays;
    }

    private static Known known(Site site, Floor floor, String code, String letter, String name) {
        return new Known(
                new ZoneRef(code), letter, name, floor.name(), site.code().value(), site.name(), closes(site));
    }

    private static LocalTime closes(Site site) {
        return site.hours().byDay().values().stream()
                .map(Hours::closes)
                .max(Comparator.naturalOrder())
                .orElse(WITHOUT_HOURS);
    }

    static Set<ZoneRef> codes(List<Known> zones) {
        return zones.stream().map(Known::code).collect(Collectors.toSet());
    }
}
