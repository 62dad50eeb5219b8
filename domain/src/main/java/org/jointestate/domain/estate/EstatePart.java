package org.jointestate.domain.estate;

import java.util.stream.Stream;

/** A part of the estate that can be taken out of use as one: with it goes all that is in it. */
public sealed interface EstatePart {

    /** @param code the code of a site */
    record OfSite(SiteCode code) implements EstatePart {}

    /** @param code the code of a floor */
    record OfFloor(FloorCode code) implements EstatePart {}

    /** @param code the code of a zone */
    record OfZone(ZoneCode code) implements EstatePart {}

    /** @param code the code of a desk or another space */
    record OfSpace(DeskCode code) implements EstatePart {}

    /** The bare code. */
    default String text() {
        if (this instanceof OfSite site) {
            return site.code().value();
        }
        if (this instanceof OfFloor floor) {
            return floor.code().value();
        }
        return this instanceof OfZone zone
                ? zone.code().value()
                : ((OfSpace) this).code().value();
    }

    /** Whether the place is in this part, or is it. */
    default boolean holds(Place place) {
        if (this instanceof OfSite site) {
            return place.site().code().equals(site.code());
        }
        if (this instanceof OfFloor floor) {
            return place.floor().code().equals(floor.code());
        }
        return this instanceof OfZone zone
                ? place.zone().code().equals(zone.code())
                : place.desk().code().equals(((OfSpace) this).code());
    }

    /** The parts that a place is in, and itself. */
    static Stream<EstatePart> around(Place place) {
        return Stream.of(
                new OfSite(place.site().code()),
                new OfFloor(place.floor().code()),
                new OfZone(place.zone().code()),
                new OfSpace(place.desk().code()));
    }
}
