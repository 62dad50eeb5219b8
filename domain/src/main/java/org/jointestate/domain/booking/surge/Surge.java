package org.jointestate.domain.booking.surge;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.SurgeHold;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * A part of a site taken for a major incident. It is declared, holds at once, is extended while the incident lasts, and is stood down; that
 * is final. A drill is worked out in the same way and takes nothing. Once its expected end is past it takes nothing any more either, but it
 * stands until somebody says that it is over.
 *
 * @param zones whole zones; a floor is all of its zones
 * @param desks single spaces besides
 * @param from the half hour in which it was declared
 * @param until when it is expected to end
 * @param declaredBy nobody any more when their account has been forgotten
 * @param teams whose people may book there while it stands
 * @param version counts its changes, so that two people do not write over each other
 */
public record Surge(
        SurgeId id,
        String name,
        SiteCode site,
        Set<ZoneCode> zones,
        Set<DeskCode> desks,
        LocalDateTime from,
        LocalDateTime until,
        boolean drill,
        Optional<PersonId> declaredBy,
        Instant declared,
        List<SurgeRole> roles,
        Set<TeamCode> teams,
        Optional<Instant> stoodDown,
        long version) {

    public static final int LONGEST_NAME = 60;

    public Surge {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "The name has %d characters and must have 1 to %d.".formatted(name.length(), LONGEST_NAME));
        }
        if (zones.isEmpty() && desks.isEmpty()) {
            throw new IllegalArgumentException("The surge (%s) takes no place.".formatted(id));
        }
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "The surge would end (%s) before it begins (%s).".formatted(until, from));
        }
        zones = Set.copyOf(zones);
        desks = Set.copyOf(desks);
        roles = List.copyOf(roles);
        teams = Set.copyOf(teams);
        declared = declared.truncatedTo(ChronoUnit.MICROS);
        stoodDown = stoodDown.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    /** A desk that it has for a role, and the booking of whoever sits there or sat there last. */
    public record Seat(
            SurgeId surge, DeskCode desk, String role, Optional<org.jointestate.domain.booking.BookingId> booking) {}

    public boolean stands() {
        return stoodDown.isEmpty();
    }

    /** Whether it keeps others from its places when the wall clock shows this. */
    public boolean takesAt(LocalDateTime now) {
        return !drill && stands() && now.isBefore(until);
    }

    public boolean takes(Desk desk) {
        return zones.contains(desk.zone()) || desks.contains(desk.code());
    }

    public Slot time() {
        return new Slot(from, until);
    }

    /** Whether somebody may book there while it stands. */
    public boolean isFor(Person person) {
        return isFor(person.team().orElse(null));
    }

    public boolean isFor(@Nullable TeamCode team) {
        return team != null && teams.contains(team);
    }

    public Surge extendedUntil(LocalDateTime later) {
        return new Surge(
                id,
                name,
                site,
                zones,
                desks,
                from,
                later,
                drill,
                declaredBy,
                declared,
                roles,
                teams,
                stoodDown,
                version);
    }

    public Surge stoodDownAt(Instant at) {
        if (!stands()) {
            throw new IllegalStateException("The surge (%s) has been stood down already.".formatted(id));
        }
        return new Surge(
                id,
                name,
                site,
                zones,
                desks,
                from,
                until,
                drill,
                declaredBy,
                declared,
                roles,
                teams,
                Optional.of(at),
                version);
    }

    /** What the rules have to know of it: nothing of a drill, nor when it is over. */
    public List<SurgeHold> holds() {
        if (drill || !stands()) {
            return List.of();
        }
        var holds = new java.util.ArrayList<SurgeHold>();
        zones.forEach(zone ->
                holds.add(new SurgeHold(id.toString(), name, time(), Optional.of(zone), Optional.empty(), teams)));
        desks.forEach(desk ->
                holds.add(new SurgeHold(id.toString(), name, time(), Optional.empty(), Optional.of(desk), teams)));
        return List.copyOf(holds);
    }
}
