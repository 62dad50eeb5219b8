package org.jointestate.domain.booking.floor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;

/**
 * Every desk of a site on one day, for one time of it.
 *
 * @param sites those that have desks, by name
 * @param slot what a booking made now would be for: today, the rest of the part; nothing when the site is closed or the part is over
 * @param because why no desk can be booked then, when that is so for the whole site
 * @param days how many desks are free at that time on the days that were asked for besides
 */
public record SiteDay(
        List<Site> sites,
        Site site,
        LocalDate day,
        TimeOfDay time,
        Optional<Slot> slot,
        Optional<Refusal> because,
        List<DeskOnDay> desks,
        List<FreeOnDay> days) {

    /**
     * One desk and what can be done with it.
     *
     * @param closedBecause why it is closed, when it is and somebody has said why
     * @param outOfReachBecause the rule that keeps it from this person, when one does
     * @param allowed whether the rules would let this person have it, were it free
     */
    public record DeskOnDay(
            Place place,
            DeskState state,
            Optional<String> closedBecause,
            Optional<Refusal> outOfReachBecause,
            boolean allowed) {

        /** A desk of which the state says whether it is for this person. */
        public DeskOnDay(
                Place place, DeskState state, Optional<String> closedBecause, Optional<Refusal> outOfReachBecause) {
            this(
                    place,
                    state,
                    closedBecause,
                    outOfReachBecause,
                    state != DeskState.CLOSED && state != DeskState.OUT_OF_REACH);
        }

        static DeskOnDay inState(Place place, DeskState state, boolean allowed) {
            return new DeskOnDay(place, state, Optional.empty(), Optional.empty(), allowed);
        }
    }

    /**
     * A day and how many desks are free.
     *
     * @param open whether anything can be booked at the site then
     * @param over whether nothing can because the time has gone by
     */
    public record FreeOnDay(LocalDate day, boolean open, boolean over, long free) {}

    public SiteDay {
        sites = List.copyOf(sites);
        desks = List.copyOf(desks);
        days = List.copyOf(days);
    }

    /** The free desk that stands closest to another on the same floor. */
    public Optional<DeskOnDay> freeBeside(DeskCode code) {
        return find(code).flatMap(from -> desks.stream()
                .filter(desk -> desk.state() == DeskState.FREE)
                .filter(desk ->
                        desk.place().floor().code().equals(from.place().floor().code()))
                .min(Comparator.comparingDouble(desk -> distance(from, desk))));
    }

    /**
     * The zones in which this person could wait for a desk: the rules let them have at least one there, and all such are taken. A zone
     * whose desks are all for others is not full for them, whoever sits there.
     */
    public List<Zone> fullZones() {
        var taken = new LinkedHashMap<ZoneCode, Zone>();
        var free = new HashSet<ZoneCode>();
        for (var desk : desks) {
            var zone = desk.place().zone();
            if (desk.state() == DeskState.FREE) {
                free.add(zone.code());
            } else if (desk.state() == DeskState.TAKEN && desk.allowed()) {
                taken.putIfAbsent(zone.code(), zone);
            }
        }
        taken.keySet().removeAll(free);
        return List.copyOf(taken.values());
    }

    public Optional<DeskOnDay> find(DeskCode code) {
        return desks.stream()
                .filter(desk -> desk.place().desk().code().equals(code))
                .findFirst();
    }

    private static double distance(DeskOnDay one, DeskOnDay other) {
        var a = one.place().desk().position();
        var b = other.place().desk().position();
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
