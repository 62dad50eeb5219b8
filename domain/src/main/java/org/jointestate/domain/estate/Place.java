package org.jointestate.domain.estate;

/** A desk with the zone, floor and site it stands in: read together, because people are told all four. */
public record Place(Site site, Floor floor, Zone zone, Desk desk) {}
