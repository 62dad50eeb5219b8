package org.jointestate.domain.booking.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.PersonId;

/**
 * Somebody who waits for a desk.
 *
 * @param zone where it has to be; anywhere at the site when none is named
 */
public record WaitingEntry(
        WaitingId id,
        PersonId person,
        SiteCode site,
        LocalDate day,
        DayPart part,
        Optional<ZoneCode> zone,
        Instant joined,
        WaitingState state) {

    public WaitingEntry {
        joined = joined.truncatedTo(ChronoUnit.MICROS);
    }

    static WaitingEntry joining(
            PersonId person, SiteCode site, LocalDate day, DayPart part, Optional<ZoneCode> zone, Instant at) {
        return new WaitingEntry(WaitingId.fresh(), person, site, day, part, zone, at, WaitingState.WAITING);
    }

    public boolean isAbout(Place place) {
        return zone.isEmpty() || zone.get().equals(place.zone().code());
    }

    /** Whether one desk could be for either of the two. */
    public boolean competesWith(WaitingEntry other) {
        var where = zone.isEmpty() || other.zone.isEmpty() || zone.equals(other.zone);
        return site.equals(other.site) && day.equals(other.day) && where && overlaps(other.part);
    }

    /** Whether the two parts of a day have hours in common. */
    public boolean overlaps(DayPart other) {
        return part == other || part == DayPart.DAY || other == DayPart.DAY;
    }

    public boolean isOf(PersonId somebody) {
        return person.equals(somebody);
    }
}
