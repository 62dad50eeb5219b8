package org.jointestate.domain.booking.floor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows the rooms and car parks of a site on a day, half hour by half hour. Five queries, whatever their number. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class SeeSpaces {

    private final Sites sites;
    private final Claims claims;
    private final BookingRules rules;
    private final Caller caller;
    private final Clock clock;
    private final List<BookingPolicy> policies = BookingPolicy.standard();

    @Inject
    public SeeSpaces(Sites sites, Claims claims, BookingRules rules, Caller caller, Clock clock) {
        this.sites = sites;
        this.claims = claims;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /** Everything that was read about the day. */
    private record Reading(
            LocalDateTime now,
            List<Closure> closures,
            Map<DeskCode, Map<LocalDateTime, Claims.Taken>> taken,
            RuleBook book,
            Booker booker) {}

    /** @param wanted the time that somebody wants a space for; without it each is shown as it is, without a state for a time */
    public SpacesDay see(SiteCode code, LocalDate day, Optional<Slot> wanted) {
        var all = sites.all();
        var site = all.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("site", code));
        var open = site.hours().on(day).map(hours -> new Slot(hours.opensOn(day), hours.closesOn(day)));
        var asked = wanted.or(() -> open).map(slot -> around(slot, open));
        var lastDay = wanted.map(Slot::lastDay).orElse(day);
        var taken = new HashMap<DeskCode, Map<LocalDateTime, Claims.Taken>>();
        asked.ifPresent(slot -> claims.takenAt(code, slot, caller.signedInPerson())
                .forEach(held -> taken.computeIfAbsent(held.space(), space -> new HashMap<>())
                        .put(held.cell(), held)));
        var reading = new Reading(
                site.wallClock(clock),
                sites.closuresOf(code, day, lastDay),
                taken,
                rules.of(day, day),
                Booker.of(caller));
        return new SpacesDay(
                all,
                site,
                day,
                open,
                reading.now(),
                sites.spacesOf(code).stream()
                        .map(place -> look(place, open, wanted, reading))
                        .toList());
    }

    /** From the earlier start to the later end, so that what is wanted outside the opening hours is looked at too. */
    private static Slot around(Slot slot, Optional<Slot> open) {
        return open.map(hours -> new Slot(
                        hours.from().isBefore(slot.from()) ? hours.from() : slot.from(),
                        hours.to().isAfter(slot.to()) ? hours.to() : slot.to()))
                .orElse(slot);
    }

    private SpacesDay.SpaceOnDay look(Place place, Optional<Slot> open, Optional<Slot> wanted, Reading reading) {
        var taken = reading.taken().getOrDefault(place.desk().code(), Map.of());
        var halfHours = new ArrayList<SpacesDay.HalfHour>();
        open.ifPresent(hours -> hours.cells().forEach(cell -> {
            var held = Optional.ofNullable(taken.get(cell));
            halfHours.add(new SpacesDay.HalfHour(
                    cell,
                    place.desk().places() - held.map(Claims.Taken::places).orElse(0),
                    held.filter(Claims.Taken::yours).isPresent()));
        }));
        if (wanted.isEmpty()) {
            return new SpacesDay.SpaceOnDay(place, halfHours, Optional.empty(), 0, Optional.empty());
        }
        var free = wanted.get().cells().stream()
                .mapToInt(cell -> place.desk().places()
                        - Optional.ofNullable(taken.get(cell))
                                .map(Claims.Taken::places)
                                .orElse(0))
                .min()
                .orElse(0);
        var objection = BookingPolicy.firstObjection(
                policies,
                new BookingRequest(place.desk().code(), wanted.get()),
                Circumstances.at(
                        place,
                        reading.closures(),
                        reading.now(),
                        reading.booker(),
                        Circumstances.Held.NOTHING,
                        reading.book()));
        var state = objection
                .map(refusal -> switch (refusal.reason()) {
                    case SITE_CLOSED, ZONE_CLOSED, DESK_CLOSED -> DeskState.CLOSED;
                    default -> DeskState.OUT_OF_REACH;
                })
                .orElse(free > 0 ? DeskState.FREE : DeskState.TAKEN);
        return new SpacesDay.SpaceOnDay(place, halfHours, Optional.of(state), Math.max(0, free), objection);
    }
}
