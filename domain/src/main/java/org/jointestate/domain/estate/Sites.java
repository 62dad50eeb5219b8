package org.jointestate.domain.estate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.shared.RecordsState;

/**
 * The sites of the estate with their floors, zones, desks and closures. Lists name what is in use, unless they say otherwise; what is asked
 * for by its code is found also when it is out of use, because bookings of it are kept.
 */
public interface Sites {

    /** The estate as it stands, for reading; it is kept until the estate changes, so that this costs next to nothing. */
    Layout layout();

    /** The same for whoever knows in which state of the records they look, and with it the revision of the estate. */
    default Layout layout(RecordsState asOf) {
        return layout();
    }

    void add(Site site);

    void add(Floor floor);

    void add(Zone zone);

    void add(Desk desk);

    void add(Closure closure);

    /** Many at once, written together. */
    default void addDesks(Collection<Desk> desks) {
        desks.forEach(this::add);
    }

    /** Every desk and other space of the estate, out of use or not, by code. */
    List<Desk> desks();

    void withdraw(Closure closure);

    /** Every site in use where something can be booked, by name. */
    List<Site> all();

    Optional<Site> find(SiteCode code);

    /** By level. */
    List<Floor> floorsOf(SiteCode site);

    /** By letter. */
    List<Zone> zonesOf(SiteCode site);

    Optional<Zone> zone(ZoneCode code);

    /** Every desk of a site with where it stands, by floor, zone and number; one query. For reading: a change of them is not kept. */
    List<Place> placesOf(SiteCode site);

    /** Every space of a site that is no desk, with where it is, by floor, zone and number; one query. */
    List<Place> spacesOf(SiteCode site);

    /** Every site, out of use or not, by name. */
    List<Site> everySite();

    /** Every floor of a site, out of use or not, by level. */
    List<Floor> everyFloorOf(SiteCode site);

    /** Every zone of a site, out of use or not, by letter. */
    List<Zone> everyZoneOf(SiteCode site);

    /** Every desk and other space of a site, out of use or not, by floor, zone and number; one query. For reading. */
    List<Place> everyPlaceOf(SiteCode site);

    Optional<Floor> floor(FloorCode code);

    /** These desks and other spaces with where they stand; codes of none are left out. */
    List<Place> places(Collection<DeskCode> desks);

    /** The highest number of a desk or another space in a zone; 0 where there is none. */
    int highestNumberIn(ZoneCode zone);

    /** A desk or another space. */
    Optional<Desk> desk(DeskCode code);

    /** Closures of the site and its zones that touch a day from the first, included, to the last, included; by first day. */
    List<Closure> closuresOf(SiteCode site, LocalDate first, LocalDate last);

    Optional<Closure> closure(UUID id);
}
