package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.BothEndsAreOnTheClock;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.booking.rule.NotInThePast;
import org.jointestate.domain.booking.rule.NotTooFarAhead;
import org.jointestate.domain.booking.rule.NotTooLong;
import org.jointestate.domain.booking.rule.NotTooManyOpenBookings;
import org.jointestate.domain.booking.rule.NothingIsClosed;
import org.jointestate.domain.booking.rule.OneDeskPerPersonAtATime;
import org.jointestate.domain.booking.rule.StartsAndEndsOnTheHalfHour;
import org.jointestate.domain.booking.rule.WithinOpeningHours;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.Hours;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.junit.jupiter.api.Test;

/** Each rule says its one refusal, and a request that breaks none is met by silence. */
class BookingPoliciesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDateTime NOW = MONDAY.atTime(10, 10);
    private static final PersonId ME = PersonId.fresh();

    private final AnEstate estate = AnEstate.of("P", 3);

    @Test
    void a_slot_starts_and_ends_on_the_half_hour() {
        var rule = new StartsAndEndsOnTheHalfHour();

        assertRefused(Refusal.Reason.NOT_ON_HALF_HOUR, rule, slot("11:15", "12:00"));
        assertRefused(Refusal.Reason.NOT_ON_HALF_HOUR, rule, slot("11:00", "12:01"));
        assertAllowed(rule, slot("11:00", "12:30"));
    }

    @Test
    void a_slot_may_start_in_the_half_hour_that_is_running_but_not_before() {
        var rule = new NotInThePast();

        assertRefused(Refusal.Reason.IN_THE_PAST, rule, slot("09:30", "12:00"));
        assertAllowed(rule, slot("10:00", "12:00"));
    }

    @Test
    void the_last_day_that_can_be_booked_is_so_many_days_ahead() {
        var rule = new NotTooFarAhead(400);

        assertRefused(Refusal.Reason.TOO_FAR_AHEAD, rule, slot(MONDAY.plusDays(401), "09:00", "12:00"));
        assertAllowed(rule, slot(MONDAY.plusDays(400), "09:00", "12:00"));
    }

    @Test
    void the_longest_slot_is_measured_in_time_that_passes_not_on_the_wall() {
        var rule = new NotTooLong(Duration.ofHours(16));
        var overOctoberNight =
                new Slot(LocalDateTime.parse("2026-10-24T22:00"), LocalDateTime.parse("2026-10-25T14:00"));
        var overMarchNight = new Slot(LocalDateTime.parse("2027-03-27T22:00"), LocalDateTime.parse("2027-03-28T15:00"));

        // Sixteen hours on the wall, seventeen that pass; and seventeen on the wall, sixteen that pass.
        assertRefused(Refusal.Reason.TOO_LONG, rule, overOctoberNight);
        assertAllowed(rule, overMarchNight);
    }

    @Test
    void a_slot_lies_inside_the_opening_hours_of_its_day() {
        var rule = new WithinOpeningHours();

        assertRefused(Refusal.Reason.OUTSIDE_OPENING_HOURS, rule, slot("06:30", "12:00"));
        assertRefused(Refusal.Reason.OUTSIDE_OPENING_HOURS, rule, slot("12:00", "19:30"));
        assertRefused(
                Refusal.Reason.OUTSIDE_OPENING_HOURS,
                rule,
                new Slot(MONDAY.atTime(18, 0), MONDAY.plusDays(1).atTime(8, 0)));
        assertAllowed(rule, slot("07:00", "19:00"));
    }

    @Test
    void a_night_shift_lies_inside_the_hours_of_a_site_that_is_open_day_and_night_on_both_days() {
        var rule = new WithinOpeningHours();
        var night = new Slot(MONDAY.atTime(22, 0), MONDAY.plusDays(1).atTime(6, 0));
        var untilMidnight = new Slot(MONDAY.atTime(22, 0), MONDAY.plusDays(1).atTime(0, 0));

        estate.site().openDuring(OpeningHours.parse("MONDAY 00:00-00:00; TUESDAY 00:00-00:00"));
        assertAllowed(rule, night);
        assertAllowed(rule, untilMidnight);
        estate.site().openDuring(OpeningHours.parse("MONDAY 12:00-00:00; TUESDAY 07:00-19:00"));
        assertRefused(Refusal.Reason.OUTSIDE_OPENING_HOURS, rule, night);
        assertAllowed(rule, untilMidnight);
        estate.site().openDuring(OpeningHours.parse("MONDAY 12:00-00:00"));
        assertRefused(Refusal.Reason.SITE_CLOSED, rule, night);
    }

    @Test
    void a_closure_of_the_second_day_closes_a_night_shift_too() {
        var night = new Slot(MONDAY.atTime(22, 0), MONDAY.plusDays(1).atTime(6, 0));
        var tuesday = closure(null, MONDAY.plusDays(1), MONDAY.plusDays(2));

        assertEquals(Optional.of(Refusal.Reason.SITE_CLOSED), asked(new NothingIsClosed(), night, List.of(tuesday)));
        assertEquals(
                Optional.empty(),
                asked(
                        new NothingIsClosed(),
                        new Slot(MONDAY.atTime(22, 0), MONDAY.plusDays(1).atTime(0, 0)),
                        List.of(tuesday)));
    }

    @Test
    void no_slot_starts_or_ends_at_a_time_that_the_clocks_skip_or_show_twice_but_it_may_reach_over_it() {
        var rule = new BothEndsAreOnTheClock();
        var march = LocalDate.of(2027, 3, 28);
        var october = LocalDate.of(2026, 10, 25);

        assertRefused(Refusal.Reason.NO_SUCH_TIME, rule, slot(march, "01:00", "06:00"));
        assertRefused(Refusal.Reason.NO_SUCH_TIME, rule, slot(march, "00:00", "01:30"));
        assertAllowed(rule, slot(march, "00:30", "02:00"));
        assertRefused(Refusal.Reason.TIME_COMES_TWICE, rule, slot(october, "01:30", "06:00"));
        assertRefused(Refusal.Reason.TIME_COMES_TWICE, rule, slot(october, "00:00", "01:00"));
        assertAllowed(rule, slot(october, "00:30", "02:00"));
        assertAllowed(rule, new Slot(october.minusDays(1).atTime(22, 0), october.atTime(6, 0)));
    }

    @Test
    void a_weekday_without_hours_is_closed() {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        hours.putAll(estate.site().hours().byDay());
        hours.remove(DayOfWeek.MONDAY);
        estate.site().openDuring(new OpeningHours(hours));

        assertRefused(Refusal.Reason.SITE_CLOSED, new WithinOpeningHours(), slot("11:00", "12:00"));
    }

    @Test
    void a_closure_of_the_site_or_of_the_zone_and_a_closed_desk_each_say_so() {
        var rule = new NothingIsClosed();
        var site = closure(null, MONDAY, MONDAY.plusDays(2));
        var zone = closure(estate.zone().code(), MONDAY, MONDAY.plusDays(2));
        var otherZone = closure(new ZoneCode("P-1-Z"), MONDAY, MONDAY.plusDays(2));

        assertEquals(Optional.of(Refusal.Reason.SITE_CLOSED), asked(rule, slot("11:00", "12:00"), List.of(site)));
        assertEquals(Optional.of(Refusal.Reason.ZONE_CLOSED), asked(rule, slot("11:00", "12:00"), List.of(zone)));
        assertEquals(Optional.empty(), asked(rule, slot("11:00", "12:00"), List.of(otherZone)));
        assertEquals(Optional.empty(), asked(rule, slot(MONDAY.plusDays(2), "11:00", "12:00"), List.of(site, zone)));
        estate.desks().get(0).close("The socket is being mended", MONDAY, null);
        assertRefused(Refusal.Reason.DESK_CLOSED, rule, slot("11:00", "12:00"));
    }

    @Test
    void a_closed_site_is_said_before_a_zone_that_was_closed_earlier() {
        var zone = closure(estate.zone().code(), MONDAY.minusDays(3), MONDAY.plusDays(3));
        var site = closure(null, MONDAY, MONDAY.plusDays(1));

        assertEquals(
                Optional.of(Refusal.Reason.SITE_CLOSED),
                asked(new NothingIsClosed(), slot("11:00", "12:00"), List.of(zone, site)));
    }

    @Test
    void a_person_holds_one_desk_at_a_time() {
        var rule = new OneDeskPerPersonAtATime();
        var held = booking(slot("11:00", "13:00"));

        assertEquals(
                Optional.of(Refusal.Reason.PERSON_ALREADY_BOOKED),
                refusal(rule, slot("12:30", "14:00"), List.of(), List.of(held)).map(Refusal::reason));
        assertEquals(Optional.empty(), refusal(rule, slot("13:00", "14:00"), List.of(), List.of(held)));
    }

    @Test
    void a_person_holds_no_more_open_bookings_than_allowed() {
        var rule = new NotTooManyOpenBookings(3);
        var three = IntStream.range(1, 4)
                .mapToObj(day -> booking(slot(MONDAY.plusDays(day), "09:00", "12:00")))
                .toList();

        assertEquals(
                Optional.of(Refusal.Reason.TOO_MANY_OPEN_BOOKINGS),
                refusal(rule, slot("11:00", "12:00"), List.of(), three).map(Refusal::reason));
        assertEquals(Optional.empty(), refusal(rule, slot("11:00", "12:00"), List.of(), three.subList(0, 2)));
    }

    /** A good request is spoilt in one way, and exactly that is said. The seed is in the message of a failure. */
    @Test
    void a_request_spoilt_in_one_way_is_refused_for_that_and_a_good_one_is_not() {
        var seed = Long.getLong("joint.estate.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            // On the grid, after now, inside seven to seven.
            var day = MONDAY.plusDays(1 + random.nextInt(390));
            int from = 14 + random.nextInt(22);
            int to = from + 1 + random.nextInt(38 - from);
            var good = new Slot(
                    day.atStartOfDay().plusMinutes(30L * from),
                    day.atStartOfDay().plusMinutes(30L * to));
            var closures = new ArrayList<Closure>(List.of(closure(null, day.minusDays(5), day)));
            var open = new ArrayList<Booking>(
                    List.of(booking(new Slot(good.to(), good.to().plusHours(1)))));
            var says = "seed %d, round %d: %s".formatted(seed, i, good);

            assertEquals(Optional.empty(), all(good, closures, open), says);

            switch (random.nextInt(7)) {
                case 0 ->
                    assertEquals(
                            Optional.of(Refusal.Reason.NOT_ON_HALF_HOUR),
                            all(new Slot(good.from().plusMinutes(1 + random.nextInt(29)), good.to()), closures, open),
                            says);
                case 1 ->
                    assertEquals(Optional.of(Refusal.Reason.IN_THE_PAST), all(shift(good, -400), closures, open), says);
                case 2 ->
                    assertEquals(
                            Optional.of(Refusal.Reason.TOO_FAR_AHEAD), all(shift(good, 400), closures, open), says);
                case 3 ->
                    assertEquals(
                            Optional.of(Refusal.Reason.OUTSIDE_OPENING_HOURS),
                            all(new Slot(day.atTime(6, 0), good.to()), closures, open),
                            says);
                case 4 -> {
                    var wholeSite = random.nextBoolean();
                    closures.add(closure(
                            wholeSite ? null : estate.zone().code(),
                            day.minusDays(random.nextInt(9)),
                            day.plusDays(1)));
                    assertEquals(
                            Optional.of(wholeSite ? Refusal.Reason.SITE_CLOSED : Refusal.Reason.ZONE_CLOSED),
                            all(good, closures, open),
                            says);
                }
                case 5 -> {
                    open.add(booking(good));
                    assertEquals(Optional.of(Refusal.Reason.PERSON_ALREADY_BOOKED), all(good, closures, open), says);
                }
                default -> {
                    for (int day2 = 0; day2 < 29; day2++) {
                        open.add(booking(shift(good, 400 + day2)));
                    }
                    assertEquals(Optional.of(Refusal.Reason.TOO_MANY_OPEN_BOOKINGS), all(good, closures, open), says);
                }
            }
        }
    }

    private Optional<Refusal.Reason> all(Slot slot, List<Closure> closures, List<Booking> open) {
        var around = new Circumstances(estate.site(), desk(), closures, NOW, open);
        return BookingPolicy.firstObjection(BookingPolicy.standard(), new BookingRequest(desk().code(), slot), around)
                .map(Refusal::reason);
    }

    private void assertRefused(Refusal.Reason reason, BookingPolicy rule, Slot slot) {
        assertEquals(Optional.of(reason), asked(rule, slot, List.of()));
    }

    private void assertAllowed(BookingPolicy rule, Slot slot) {
        assertEquals(Optional.empty(), asked(rule, slot, List.of()));
    }

    private Optional<Refusal.Reason> asked(BookingPolicy rule, Slot slot, List<Closure> closures) {
        return refusal(rule, slot, closures, List.of()).map(Refusal::reason);
    }

    private Optional<Refusal> refusal(BookingPolicy rule, Slot slot, List<Closure> closures, List<Booking> open) {
        return rule.objectionTo(
                new BookingRequest(desk().code(), slot), new Circumstances(estate.site(), desk(), closures, NOW, open));
    }

    private Desk desk() {
        return estate.desks().get(0);
    }

    private Closure closure(ZoneCode zone, LocalDate from, LocalDate until) {
        return new Closure(UUID.randomUUID(), estate.site().code(), zone, from, until, "Carpets are being laid");
    }

    private Booking booking(Slot slot) {
        return Booking.reserve(
                BookingId.fresh(),
                ME,
                new OrganisationCode("POLICE"),
                estate.desks().get(1),
                slot,
                Instant.parse("2026-11-22T12:00:00Z"));
    }

    private static Slot shift(Slot slot, int days) {
        return new Slot(slot.from().plusDays(days), slot.to().plusDays(days));
    }

    private static Slot slot(String from, String to) {
        return slot(MONDAY, from, to);
    }

    private static Slot slot(LocalDate day, String from, String to) {
        return new Slot(LocalDateTime.parse(day + "T" + from), LocalDateTime.parse(day + "T" + to));
    }
}
