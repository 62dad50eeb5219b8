package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.reserve.NearestLike;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.booking.rule.LookAround;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says of each day of a series whether it could be booked, why not, and what else is free; nothing is kept. Some queries, however many days. */
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
public class PreviewSeries {

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final PlaceBooking place;
    private final LookAround lookAround;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public PreviewSeries(
            Sites sites,
            Bookings bookings,
            Claims claims,
            PlaceBooking place,
            LookAround lookAround,
            Caller caller,
            Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.place = place;
        this.lookAround = lookAround;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a look at a series shows. */
    public sealed interface Look {
        record Seen(Place desk, List<Foreseen> days) implements Look {}

        record Refused(SeriesPattern.Objection because) implements Look {}
    }

    /**
     * One day.
     *
     * @param slot what would be booked; nothing on a day on which the site is closed
     * @param already whether the caller has just this desk then
     * @param because why it could not be booked, if so
     * @param offered the nearest free desk like it
     */
    public record Foreseen(
            LocalDate day, Optional<Slot> slot, boolean already, Optional<Refusal> because, Optional<Place> offered) {}

    public Look look(DeskCode desk, LocalDate first, LocalDate last, SeriesDays days) {
        var found = sites.places(List.of(desk));
        if (found.isEmpty()) {
            return refused(SeriesPattern.Field.DESK, Refusal.of(Refusal.Reason.UNKNOWN_DESK, desk));
        }
        var wanted = found.get(0);
        var at = clock.instant();
        var now = wanted.site().wallClock(at);
        var objection = SeriesPattern.objectionTo(first, last, days.weekdays(), now.toLocalDate());
        if (objection.isPresent()) {
            return new Look.Refused(objection.get());
        }
        var me = caller.signedInPerson();
        var pattern = new SeriesPattern(first, last, days.weekdays(), days.time());
        var open = bookings.openOf(me, now);
        var overlap = OverlappingSeries.objectionTo(pattern, wanted, open, Optional.empty());
        return overlap.isPresent()
                ? new Look.Refused(overlap.get())
                : new Look.Seen(wanted, foresee(pattern, wanted, me, now, open));
    }

    private static Look refused(SeriesPattern.Field field, Refusal because) {
        return new Look.Refused(new SeriesPattern.Objection(field, because));
    }

    private List<Foreseen> foresee(
            SeriesPattern pattern, Place wanted, PersonId me, LocalDateTime now, List<Booking> alreadyOpen) {
        var site = wanted.site();
        var slots = new TreeMap<LocalDate, Slot>();
        pattern.days().forEach(day -> pattern.time().leftOn(day, site, now).ifPresent(slot -> slots.put(day, slot)));
        var around = lookAround.over(wanted, pattern.first(), pattern.last(), now, me);
        var held = held(wanted, me, slots);
        var all = sites.placesOf(site.code());
        // Each day that can be booked counts against the limits of the next, as it will when they are booked.
        var open = new ArrayList<>(alreadyOpen);
        var seen = new ArrayList<Foreseen>();
        for (var day : pattern.days()) {
            var slot = Optional.ofNullable(slots.get(day));
            if (slot.isEmpty()) {
                seen.add(new Foreseen(
                        day, slot, false, Optional.of(TimeOfDay.whyNoSlot(day, site, now)), Optional.empty()));
                continue;
            }
            var one = foresee(
                    day,
                    slot.get(),
                    wanted,
                    new Around(me, holding(around, day, me, open), held.getOrDefault(day, Set.of()), all),
                    open);
            if (one.because().isEmpty() && !one.already()) {
                open.add(Booking.reserve(
                        BookingId.fresh(), me, organisation(), wanted.desk(), slot.get(), clock.instant()));
            }
            seen.add(one);
        }
        return seen;
    }

    /** What is known of a day before its desk is looked at. */
    private record Around(PersonId me, Circumstances rules, Set<DeskCode> held, List<Place> all) {}

    /** The caller with what they would hold by then. */
    private Circumstances holding(Circumstances around, LocalDate day, PersonId me, List<Booking> open) {
        var week = new ArrayList<>(lookAround.weekOf(day, me, around));
        if (around.book().knows(RuleTopic.DAYS_A_WEEK)) {
            open.stream()
                    .filter(booking -> !week.contains(booking) && isInWeekOf(day, booking))
                    .forEach(week::add);
        }
        return around.holding(new Circumstances.Held(open, week));
    }

    private static boolean isInWeekOf(LocalDate day, Booking booking) {
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        var on = booking.slot().day();
        return !on.isBefore(monday) && on.isBefore(monday.plusWeeks(1));
    }

    private Foreseen foresee(LocalDate day, Slot slot, Place wanted, Around around, List<Booking> open) {
        if (open.stream()
                .anyMatch(booking -> booking.desk().equals(wanted.desk().code())
                        && booking.slot().equals(slot))) {
            return new Foreseen(day, Optional.of(slot), true, Optional.empty(), Optional.empty());
        }
        var objection = objectionTo(slot, wanted, around, open);
        var offered = objection.isEmpty()
                ? Optional.<Place>empty()
                : NearestLike.to(wanted, around.all(), other -> objectionTo(slot, other, around, open)
                        .isEmpty());
        return new Foreseen(day, Optional.of(slot), false, objection, offered);
    }

    private Optional<Refusal> objectionTo(Slot slot, Place desk, Around around, List<Booking> open) {
        var wanted = new PlaceBooking.Wanted(
                new BookingRequest(desk.desk().code(), slot), around.me(), organisation(), clock.instant());
        return place.objectionTo(wanted, around.rules().elsewhere(desk), open)
                .or(() -> around.held().contains(desk.desk().code())
                        ? Optional.of(Refusal.of(
                                Refusal.Reason.DESK_TAKEN, desk.desk().label()))
                        : Optional.empty());
    }

    private Map<LocalDate, Set<DeskCode>> held(Place wanted, PersonId me, Map<LocalDate, Slot> slots) {
        var held = new HashMap<LocalDate, Set<DeskCode>>();
        claims.heldAt(wanted.site().code(), slots.values(), me)
                .forEach(one ->
                        held.computeIfAbsent(one.day(), day -> new HashSet<>()).add(one.desk()));
        return held;
    }

    private org.jointestate.domain.people.OrganisationCode organisation() {
        return caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in."));
    }
}
