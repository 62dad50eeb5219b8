package org.jointestate.domain.estate;

import java.util.List;

/**
 * An estate as somebody has written it down: sites, floors, zones and what stands in them, parents before children.
 *
 * @param spaces what can be booked beside the desks
 */
public record EstateLayout(
        List<Site> sites, List<Floor> floors, List<Zone> zones, List<Desk> desks, List<Desk> spaces) {

    public EstateLayout {
        sites = List.copyOf(sites);
        floors = List.copyOf(floors);
        zones = List.copyOf(zones);
        desks = List.copyOf(desks);
        spaces = List.copyOf(spaces);
    }
}
