package org.jointestate.domain.booking.floor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;

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
     */
    public record DeskOnDay(
            Place place, DeskState state, Optional<String> closedBecause, Optional<Refusal> outOfReachBecause) {

        static DeskOnDay inState(Place place, DeskState state) {
            return new DeskOnDay(place, state, Optional.empty(), Optional.empty());
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
