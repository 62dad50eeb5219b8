package org.jointestate.domain.booking.seating;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Suggests a few desks to the caller, the best first, each with its reasons. Only desks that the caller could book are looked at; of
 * these only the ones that have all the caller needs; and those are ordered by how near visible colleagues sit, how often the caller sat
 * there, and whether somebody of another organisation sits nearby. The number of queries does not depend on the number of desks.
 */
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
public class SuggestDesks {

    /** How many are suggested at most. */
    public static final int MOST = 5;

    static final int WEEKS = 8;
    private static final int BOOKINGS_LOOKED_AT = 200;
    private static final int TEAM_POINTS = 30;
    private static final int TEAM_WITHIN_METRES = 15;
    private static final int POINTS_A_VISIT = 6;
    private static final int VISITS_COUNTED = 5;
    private static final int ZONE_POINTS = 10;

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final SeatsTaken seatsTaken;
    private final SeatingWishes wishes;
    private final PlaceBooking place;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SuggestDesks(
            Sites sites,
            Bookings bookings,
            Claims claims,
            SeatsTaken seatsTaken,
            SeatingWishes wishes,
            PlaceBooking place,
            Caller caller,
            Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.seatsTaken = seatsTaken;
        this.wishes = wishes;
        this.place = place;
        this.caller = caller;
        this.clock = clock;
    }

    /** What came of looking. */
    public sealed interface Suggested {

        /** @param nearness whether nearness to the other organisation was counted */
        record Desks(Site site, Slot slot, List<Suggestion> desks, boolean nearness) implements Suggested {}

        /** No desk can be had then, whichever it is. What the caller needs plays no part in it. */
        record Refused(Refusal because) implements Suggested {}
    }

    /** A desk and why. The points are told to nobody: they would say what the reasons do not. */
    public record Suggestion(Place desk, List<SeatReason> reasons) {}

    /** Where the caller sat in the last weeks. */
    private record Habit(Map<DeskCode, Integer> visits, Optional<ZoneCode> zone) {

        static Habit of(List<Booking> had) {
            var visits = new HashMap<DeskCode, Integer>();
            var zones = new HashMap<ZoneCode, Integer>();
            had.forEach(booking -> {
                visits.merge(booking.desk(), 1, Integer::sum);
                zones.merge(booking.zone(), 1, Integer::sum);
            });
            return new Habit(
                    visits,
                    zones.entrySet().stream()
                            .filter(zone -> zone.getValue() > 1)
                            .max(Map.Entry.<ZoneCode, Integer>comparingByValue()
                                    .thenComparing(zone -> zone.getKey().value()))
                            .map(Map.Entry::getKey));
        }
    }

    /** Everything that a desk is judged by. */
    private record Around(List<Place> colleagues, List<Place> others, Habit habit, boolean nearness) {}

    private record Judged(Place desk, int points, List<SeatReason> reasons) {}

    public Suggested suggest(SiteCode code, LocalDate day, TimeOfDay time) {
        var layout = sites.layout();
        var site = layout.sites().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("site", code));
        var at = clock.instant();
        var now = site.wallClock(at);
        var asked = time.leftOn(day, site, now);
        if (asked.isEmpty()) {
            return new Suggested.Refused(TimeOfDay.whyNoSlot(day, site, now));
        }
        var slot = asked.get();
        var me = caller.signedInPerson();
        var all = layout.desksOf(code);
        var toBeHad = new ArrayList<Place>();
        var because = whatCanBeHad(all, slot, me, at, toBeHad);
        if (because.isPresent()) {
            return new Suggested.Refused(because.get());
        }
        var needs = wishes.needsOf(me);
        var around = around(all, slot, me, now);
        var best = toBeHad.stream()
                .filter(desk -> desk.desk().features().containsAll(needs))
                .map(desk -> judge(desk, around))
                .sorted(Comparator.comparingInt((Judged judged) -> -judged.points())
                        .thenComparing(judged -> judged.desk().desk().code().value()))
                .limit(MOST)
                .map(judged -> new Suggestion(judged.desk(), judged.reasons()))
                .toList();
        return new Suggested.Desks(site, slot, best, around.nearness());
    }

    /** @return why the rules give no desk at all; when they give some, those that are free are added to the list */
    private Optional<Refusal> whatCanBeHad(List<Place> all, Slot slot, PersonId me, Instant at, List<Place> toBeHad) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var first = all.get(0);
        var now = first.site().wallClock(at);
        var open = bookings.openOf(me, now);
        var around = place.around(wanted(first, slot, me, at), first, now, open, Optional.empty());
        var held = claims.heldAt(first.site().code(), List.of(slot), me).stream()
                .map(Claims.Held::desk)
                .collect(Collectors.toSet());
        var objections = new ArrayList<Refusal>();
        for (var desk : all) {
            var objection = place.objectionTo(wanted(desk, slot, me, at), around.elsewhere(desk), open);
            objection.ifPresent(objections::add);
            if (objection.isEmpty() && !held.contains(desk.desk().code())) {
                toBeHad.add(desk);
            }
        }
        return objections.size() == all.size() ? NoDeskAtAll.because(objections) : Optional.empty();
    }

    private PlaceBooking.Wanted wanted(Place desk, Slot slot, PersonId me, Instant at) {
        return new PlaceBooking.Wanted(new BookingRequest(desk.desk().code(), slot), me, organisation(), at);
    }

    private OrganisationCode organisation() {
        return caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in."));
    }

    private Around around(List<Place> all, Slot slot, PersonId me, LocalDateTime now) {
        var nearness = wishes.indifferentToNearness(List.of(me)).isEmpty();
        var byCode = all.stream().collect(Collectors.toMap(desk -> desk.desk().code(), desk -> desk));
        var colleagues = new ArrayList<Place>();
        var others = new ArrayList<Place>();
        for (var seated : seatsTaken.at(all.get(0).site().code(), List.of(slot), me, caller.team())) {
            var desk = byCode.get(seated.desk());
            if (desk == null) {
                continue;
            }
            if (seated.colleague()) {
                colleagues.add(desk);
            }
            if (nearness && !seated.organisation().equals(organisation())) {
                others.add(desk);
            }
        }
        return new Around(colleagues, others, Habit.of(had(me, now)), nearness);
    }

    private List<Booking> had(PersonId me, LocalDateTime now) {
        return bookings.ofPerson(me, now.minusWeeks(WEEKS), BOOKINGS_LOOKED_AT).stream()
                .filter(booking -> booking.kind().onePerPerson())
                .filter(booking -> !booking.slot().from().isAfter(now))
                .filter(booking ->
                        booking.state() != BookingState.CANCELLED && booking.state() != BookingState.RELEASED)
                .toList();
    }

    private static Judged judge(Place desk, Around around) {
        var reasons = new ArrayList<SeatReason>();
        var points = 0;
        var nearest = around.colleagues().stream()
                .mapToDouble(other -> Nearness.metres(desk, other))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        if (nearest <= TEAM_WITHIN_METRES) {
            points += (int) Math.round(TEAM_POINTS * (1 - nearest / TEAM_WITHIN_METRES));
            reasons.add(new SeatReason(SeatReason.Kind.TEAM_NEARBY, metresTold(nearest)));
        }
        var visits = around.habit().visits().getOrDefault(desk.desk().code(), 0);
        if (visits > 0) {
            points += Math.min(visits, VISITS_COUNTED) * POINTS_A_VISIT;
            reasons.add(new SeatReason(SeatReason.Kind.SAT_THERE, visits));
        } else if (around.habit().zone().filter(desk.zone().code()::equals).isPresent()) {
            points += ZONE_POINTS;
            reasons.add(SeatReason.of(SeatReason.Kind.USUAL_ZONE));
        }
        if (around.others().stream().anyMatch(other -> Nearness.isNear(desk, other))) {
            points += Nearness.POINTS;
            reasons.add(SeatReason.of(SeatReason.Kind.OTHERS_NEARBY));
        }
        reasons.add(SeatReason.of(SeatReason.Kind.FREE));
        return new Judged(desk, points, reasons);
    }

    /** Nobody sits at no distance. */
    static int metresTold(double metres) {
        return Math.max(1, (int) Math.round(metres));
    }
}
