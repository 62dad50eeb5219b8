package org.jointestate.domain.booking.again;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.reserve.NearestLike;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * What the caller would probably book for the next day on which the site is open: the desk they had more than once on this weekday in the
 * last weeks, else that of last time, at the same time of day; if that is not to be had, the nearest free one like it.
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
public class SuggestAgain {

    static final int WEEKS = 8;
    private static final int MOST = 200;
    private static final int DAYS_LOOKED_AT = 7;

    private final Sites sites;
    private final Bookings bookings;
    private final Claims claims;
    private final PlaceBooking place;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SuggestAgain(Sites sites, Bookings bookings, Claims claims, PlaceBooking place, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.claims = claims;
        this.place = place;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A desk and a slot that could be booked now.
     *
     * @param usual the desk that was looked for
     * @param habit whether it was chosen for the weekday, else for the last time
     * @param tomorrow whether the day is the next on the calendar
     */
    public record Again(Place desk, Slot slot, TimeOfDay time, Place usual, boolean habit, boolean tomorrow) {

        /** Whether it is the usual desk itself. */
        public boolean isUsual() {
            return desk.desk().code().equals(usual.desk().code());
        }
    }

    public Optional<Again> suggest() {
        var me = caller.signedInPerson();
        var at = clock.instant();
        var all = sites.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var since = all.get(0).wallClock(at).minusWeeks(WEEKS);
        var had = bookings.ofPerson(me, since, MOST).stream()
                .filter(booking -> booking.kind().onePerPerson())
                .filter(booking ->
                        booking.state() != BookingState.CANCELLED && booking.state() != BookingState.RELEASED)
                .toList();
        var past = had.stream()
                .filter(booking ->
                        !booking.slot().day().isAfter(all.get(0).wallClock(at).toLocalDate()))
                .toList();
        if (past.isEmpty()) {
            return Optional.empty();
        }
        var last = past.get(past.size() - 1);
        var site = all.stream()
                .filter(one -> one.code().equals(last.site()))
                .findFirst()
                .orElse(all.get(0));
        var now = site.wallClock(at);
        return nextOpenDay(site, now.toLocalDate()).flatMap(day -> suggest(me, day, site, now, had, past));
    }

    private static Optional<LocalDate> nextOpenDay(Site site, LocalDate today) {
        return today.plusDays(1)
                .datesUntil(today.plusDays(1L + DAYS_LOOKED_AT))
                .filter(day -> site.hours().on(day).isPresent())
                .findFirst();
    }

    private Optional<Again> suggest(
            PersonId me, LocalDate day, Site site, LocalDateTime now, List<Booking> had, List<Booking> past) {
        var habit = habit(past, day);
        var model = habit.orElse(past.get(past.size() - 1));
        var time = timeOf(model, site);
        var slot = time.on(day, site.hours());
        var has = had.stream()
                .filter(booking -> booking.state().holdsDesk())
                .anyMatch(booking -> slot.filter(booking.slot()::overlaps).isPresent());
        var places = sites.places(List.of(model.desk()));
        if (slot.isEmpty() || has || places.isEmpty()) {
            return Optional.empty();
        }
        var usual = places.get(0);
        return toBeHad(me, usual, slot.get(), now, had)
                .map(desk -> new Again(
                        desk,
                        slot.get(),
                        time,
                        usual,
                        habit.isPresent(),
                        day.equals(now.toLocalDate().plusDays(1))));
    }

    /** The newest booking of the desk that was had most often, and more than once, on that weekday. */
    private static Optional<Booking> habit(List<Booking> past, LocalDate day) {
        var newestFirst = new ArrayList<>(past);
        Collections.reverse(newestFirst);
        var byDesk = newestFirst.stream()
                .filter(booking -> booking.slot().day().getDayOfWeek() == day.getDayOfWeek())
                .collect(Collectors.groupingBy(Booking::desk, LinkedHashMap::new, Collectors.toList()));
        return byDesk.values().stream()
                .filter(bookings -> bookings.size() > 1)
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .map(bookings -> bookings.get(0));
    }

    /** A part of the day where it was one, else its times. Of a day that began late the whole day: that was the rest of it. */
    private static TimeOfDay timeOf(Booking booking, Site site) {
        var slot = booking.slot();
        var hours = site.hours().on(slot.day());
        for (var part : DayPart.values()) {
            var whole = hours.flatMap(open -> part.on(slot.day(), open));
            if (whole.filter(one -> one.to().equals(slot.to())
                            && (one.from().equals(slot.from())
                                    || part == DayPart.DAY && startedOnTheDay(booking, site)))
                    .isPresent()) {
                return part;
            }
        }
        return new TimeOfDay.Between(slot.from().toLocalTime(), slot.to().toLocalTime());
    }

    private static boolean startedOnTheDay(Booking booking, Site site) {
        var made = site.wallClock(booking.reserved());
        return made.toLocalDate().equals(booking.slot().day())
                && !Slot.cellOf(made).isBefore(booking.slot().from());
    }

    private Optional<Place> toBeHad(PersonId me, Place usual, Slot slot, LocalDateTime now, List<Booking> had) {
        var site = usual.site();
        var held = claims.heldAt(site.code(), List.of(slot), me).stream()
                .map(Claims.Held::desk)
                .collect(Collectors.toSet());
        var open = had.stream()
                .filter(booking ->
                        booking.state().holdsDesk() && booking.slot().to().isAfter(now))
                .toList();
        var mine = wanted(usual, slot);
        var around = place.around(mine, usual, now, open, Optional.empty());
        Predicate<Place> canHave = desk -> !held.contains(desk.desk().code())
                && place.objectionTo(wanted(desk, slot), around.elsewhere(desk), open)
                        .isEmpty();
        return canHave.test(usual) ? Optional.of(usual) : NearestLike.to(usual, sites.placesOf(site.code()), canHave);
    }

    private PlaceBooking.Wanted wanted(Place desk, Slot slot) {
        var organisation = caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in."));
        return new PlaceBooking.Wanted(
                new BookingRequest(desk.desk().code(), slot), caller.signedInPerson(), organisation, clock.instant());
    }
}
