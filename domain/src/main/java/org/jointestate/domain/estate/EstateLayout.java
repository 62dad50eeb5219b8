package org.jointestate.domain.estate;

import java.util.List;

/** An estate as somebody has written it down: sites, floors, zones and desks, parents before children. */
public record EstateLayout(List<Site> sites, List<Floor> floors, List<Zone> zones, List<Desk> desks) {

    public EstateLayout {
        sites = List.copyOf(sites);
        floors = List.copyOf(floors);
        zones = List.copyOf(zones);
        desks = List.copyOf(desks);
    }
}
