package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.BothEndsAreOnTheClock;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.booking.rule.KeptForOthers;
import org.jointestate.domain.booking.rule.NotInThePast;
import org.jointestate.domain.booking.rule.NotTooFarAhead;
import org.jointestate.domain.booking.rule.NotTooLong;
import org.jointestate.domain.booking.rule.NotTooManyAtOnce;
import org.jointestate.domain.booking.rule.NotTooManyDaysAWeek;
import org.jointestate.domain.booking.rule.NotTooManyOpenBookings;
import org.jointestate.domain.booking.rule.NotTooShort;
import org.jointestate.domain.booking.rule.NothingIsClosed;
import org.jointestate.domain.booking.rule.OneDeskPerPersonAtATime;
import org.jointestate.domain.booking.rule.StartsAndEndsOnTheHalfHour;
import org.jointestate.domain.booking.rule.TheNetworkReachesTheDevice;
import org.jointestate.domain.booking.rule.WithinOpeningHours;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Hours;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.junit.jupiter.api.Test;

/** Each rule says its one refusal, and a request that breaks none is met by silence. */
class BookingPoliciesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final LocalDateTime NOW = MONDAY.atTime(10, 10);
    private static final PersonId ME = PersonId.fresh();

    private final AnEstate estate = AnEstate.of("P", 3);
    private final InMemoryBookingRules rules = new InMemoryBookingRules();
    private Booker booker =
            new Booker(new OrganisationCode("POLICE"), Optional.of(new TeamCode("ROADS")), DeviceNetwork.POLICE);

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
        var rule = new NotTooFarAhead();

        assertRefused(Refusal.Reason.TOO_FAR_AHEAD, rule, slot(MONDAY.plusDays(401), "09:00", "12:00"));
        assertAllowed(rule, slot(MONDAY.plusDays(400), "09:00", "12:00"));
    }

    @Test
    void the_longest_slot_is_measured_in_time_that_passes_not_on_the_wall() {
        var rule = new NotTooLong();
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
        var rule = new NotTooManyOpenBookings();
        set(RuleTopic.OPEN_BOOKINGS, 3, RuleScope.EVERYTHING);
        var three = IntStream.range(1, 4)
                .mapToObj(day -> booking(slot(MONDAY.plusDays(day), "09:00", "12:00")))
                .toList();

        assertEquals(
                Optional.of(Refusal.Reason.TOO_MANY_OPEN_BOOKINGS),
                refusal(rule, slot("11:00", "12:00"), List.of(), three).map(Refusal::reason));
        assertEquals(Optional.empty(), refusal(rule, slot("11:00", "12:00"), List.of(), three.subList(0, 2)));
    }

    @Test
    void the_most_specific_rule_holds_and_the_refusal_names_it() {
        var rule = new NotTooFarAhead();
        set(RuleTopic.AHEAD, 60, at(new RuleScope.Where.AtSite(estate.site().code())));
        set(RuleTopic.AHEAD, 5, of(new RuleScope.Who.OfOrganisation(new OrganisationCode("FIRE"))));
        set(RuleTopic.AHEAD, 10, of(new RuleScope.Who.OfOrganisation(new OrganisationCode("POLICE"))));
        var inFiftyDays = slot(MONDAY.plusDays(50), "11:00", "12:00");

        // A rule for a place comes before one for people.
        assertAllowed(rule, inFiftyDays);
        set(RuleTopic.AHEAD, 20, at(new RuleScope.Where.InZone(estate.zone().code())));
        var refused = refusal(rule, inFiftyDays, List.of(), List.of()).orElseThrow();

        assertEquals(Refusal.Reason.TOO_FAR_AHEAD, refused.reason());
        assertEquals(20, refused.rule().orElseThrow().amount());
        set(RuleTopic.AHEAD, 300, at(new RuleScope.Where.AtSpace(desk().code())));
        assertAllowed(rule, inFiftyDays);
    }

    @Test
    void of_two_rules_alike_the_one_that_begins_later_holds_from_its_first_day() {
        var rule = new NotTooLong();
        rules.add(new BookingRule(
                RuleId.fresh(),
                RuleTopic.LONGEST,
                RuleScope.EVERYTHING,
                60,
                MONDAY.plusDays(10),
                Optional.empty(),
                "",
                "",
                0));

        assertAllowed(rule, slot(MONDAY.plusDays(9), "11:00", "15:00"));
        assertRefused(Refusal.Reason.TOO_LONG, rule, slot(MONDAY.plusDays(10), "11:00", "15:00"));
    }

    @Test
    void a_slot_is_no_shorter_than_a_rule_says() {
        var rule = new NotTooShort();

        assertAllowed(rule, slot("11:00", "11:30"));
        set(RuleTopic.SHORTEST, 120, RuleScope.EVERYTHING);
        assertRefused(Refusal.Reason.TOO_SHORT, rule, slot("11:00", "12:30"));
        assertAllowed(rule, slot("11:00", "13:00"));
    }

    @Test
    void a_zone_kept_for_a_team_is_for_nobody_else_and_a_desk_of_it_may_be_kept_for_another() {
        var rule = new KeptForOthers();
        var zone = new RuleScope.Where.InZone(estate.zone().code());
        set(RuleTopic.KEPT_FOR, 0, kept(zone, "ROADS"));
        assertAllowed(rule, slot("11:00", "12:00"));

        booker = new Booker(new OrganisationCode("FIRE"), Optional.empty(), DeviceNetwork.BOTH);
        assertRefused(Refusal.Reason.KEPT_FOR_OTHERS, rule, slot("11:00", "12:00"));
        set(
                RuleTopic.KEPT_FOR,
                0,
                new RuleScope(
                        Optional.of(zone),
                        Optional.of(new RuleScope.Who.OfOrganisation(new OrganisationCode("FIRE"))),
                        Optional.empty()));
        // Two for the same zone: it is for both.
        assertAllowed(rule, slot("11:00", "12:00"));
        set(RuleTopic.KEPT_FOR, 0, kept(new RuleScope.Where.AtSpace(desk().code()), "ROADS"));
        assertRefused(Refusal.Reason.KEPT_FOR_OTHERS, rule, slot("11:00", "12:00"));
    }

    @Test
    void a_place_is_kept_only_on_the_days_of_the_rule_and_the_refusal_says_when_it_is_free_again() {
        var rule = new KeptForOthers();
        rules.add(new BookingRule(
                RuleId.fresh(),
                RuleTopic.KEPT_FOR,
                kept(new RuleScope.Where.InZone(estate.zone().code()), "CONTROL"),
                0,
                MONDAY,
                Optional.of(MONDAY.plusDays(3)),
                "",
                "Fire control",
                0));

        var refused =
                refusal(rule, slot("11:00", "12:00"), List.of(), List.of()).orElseThrow();

        assertEquals(List.of("A1", "Fire control", "2027-03-04"), refused.facts());
        assertAllowed(rule, slot(MONDAY.plusDays(3), "11:00", "12:00"));
    }

    @Test
    void a_device_works_where_its_network_reaches() {
        var rule = new TheNetworkReachesTheDevice();
        for (var network : Network.values()) {
            for (var device : DeviceNetwork.values()) {
                booker = new Booker(new OrganisationCode("POLICE"), Optional.empty(), device);
                var desk = new Desk(
                        new DeskCode("P-1-A99"), estate.zone(), 99, network, Set.of(), new PlanPosition(0, 0, false));
                var works = network == Network.BOTH
                        || device == DeviceNetwork.BOTH
                        || network.name().equals(device.name());

                var objection = rule.objectionTo(
                        new BookingRequest(desk.code(), slot("11:00", "12:00")), around(desk, List.of(), List.of()));

                assertEquals(works, objection.isEmpty(), network + " and " + device);
            }
        }
    }

    @Test
    void bookings_are_counted_by_the_kind_of_space() {
        var room = estate.space(1, SpaceKind.MEETING_ROOM, 1);
        var roomHeld = Booking.reserve(
                BookingId.fresh(),
                ME,
                new OrganisationCode("POLICE"),
                room,
                slot("11:00", "12:00"),
                Instant.parse("2026-11-22T12:00:00Z"));
        set(RuleTopic.OPEN_BOOKINGS, 1, RuleScope.EVERYTHING);
        set(RuleTopic.AT_ONCE, 1, RuleScope.EVERYTHING);
        var request = slot("11:30", "13:00");

        assertEquals(Optional.empty(), refusal(new NotTooManyOpenBookings(), request, List.of(), List.of(roomHeld)));
        assertEquals(Optional.empty(), refusal(new NotTooManyAtOnce(), request, List.of(), List.of(roomHeld)));
        for (var rule : List.<BookingPolicy>of(new NotTooManyOpenBookings(), new NotTooManyAtOnce())) {
            assertTrue(rule.objectionTo(
                            new BookingRequest(room.code(), request), around(room, List.of(), List.of(roomHeld)))
                    .isPresent());
        }
    }

    @Test
    void a_person_comes_on_no_more_days_of_a_week_than_a_rule_says_and_a_second_booking_on_a_day_is_none() {
        var rule = new NotTooManyDaysAWeek();
        set(RuleTopic.DAYS_A_WEEK, 2, RuleScope.EVERYTHING);
        var two = List.of(booking(slot("08:00", "09:00")), booking(slot(MONDAY.plusDays(4), "08:00", "09:00")));

        assertEquals(
                Optional.of(Refusal.Reason.TOO_MANY_DAYS_A_WEEK),
                refusal(rule, slot(MONDAY.plusDays(6), "11:00", "12:00"), List.of(), two)
                        .map(Refusal::reason));
        assertEquals(Optional.empty(), refusal(rule, slot("11:00", "12:00"), List.of(), two));
        assertEquals(Optional.empty(), refusal(rule, slot(MONDAY.plusDays(7), "11:00", "12:00"), List.of(), two));
    }

    private static RuleScope at(RuleScope.Where where) {
        return new RuleScope(Optional.of(where), Optional.empty(), Optional.empty());
    }

    private static RuleScope of(RuleScope.Who who) {
        return new RuleScope(Optional.empty(), Optional.of(who), Optional.empty());
    }

    private static RuleScope kept(RuleScope.Where where, String team) {
        return new RuleScope(
                Optional.of(where), Optional.of(new RuleScope.Who.OfTeam(new TeamCode(team))), Optional.empty());
    }

    /** Which of many rules holds, against a search that knows nothing of order. The seed is in the message of a failure. */
    @Test
    void of_any_rules_the_one_that_holds_is_as_specific_as_any_that_could() {
        var seed = Long.getLong("joint.estate.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var all = new ArrayList<BookingRule>();
            for (int n = 0; n < random.nextInt(12); n++) {
                var from = MONDAY.plusDays(random.nextInt(9) - 4);
                all.add(new BookingRule(
                        RuleId.fresh(),
                        RuleTopic.AHEAD,
                        anyScope(random),
                        1 + random.nextInt(400),
                        from,
                        random.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(6))),
                        "",
                        "",
                        0));
            }
            var subject = new RuleScope.Subject(
                    desk(), MONDAY, new OrganisationCode("POLICE"), Optional.of(new TeamCode("ROADS")));

            var ruling = new RuleBook(all).ruling(RuleTopic.AHEAD, subject);

            var candidates = all.stream()
                    .filter(rule -> rule.holdsOn(MONDAY) && rule.scope().holdsFor(subject))
                    .toList();
            var says = "seed %d, round %d".formatted(seed, i);
            assertEquals(candidates.isEmpty(), ruling.isEmpty(), says);
            ruling.ifPresent(found -> assertTrue(
                    candidates.contains(found)
                            && candidates.stream()
                                    .allMatch(other -> other.scope().rank()
                                                    < found.scope().rank()
                                            || other.scope().rank()
                                                            == found.scope().rank()
                                                    && !other.from().isAfter(found.from())),
                    says));
        }
    }

    private RuleScope anyScope(Random random) {
        var wheres = List.<Optional<RuleScope.Where>>of(
                Optional.empty(),
                Optional.of(new RuleScope.Where.AtSite(estate.site().code())),
                Optional.of(new RuleScope.Where.InZone(estate.zone().code())),
                Optional.of(new RuleScope.Where.InZone(new ZoneCode("ELSEWHERE"))),
                Optional.of(new RuleScope.Where.AtSpace(desk().code())));
        var whos = List.<Optional<RuleScope.Who>>of(
                Optional.empty(),
                Optional.of(new RuleScope.Who.OfOrganisation(new OrganisationCode("POLICE"))),
                Optional.of(new RuleScope.Who.OfOrganisation(new OrganisationCode("FIRE"))),
                Optional.of(new RuleScope.Who.OfTeam(new TeamCode("ROADS"))));
        var kinds = List.<Optional<SpaceKind>>of(
                Optional.empty(), Optional.of(SpaceKind.DESK), Optional.of(SpaceKind.PARKING_BAY));
        return new RuleScope(
                wheres.get(random.nextInt(wheres.size())),
                whos.get(random.nextInt(whos.size())),
                kinds.get(random.nextInt(kinds.size())));
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
        var around = around(desk(), closures, open);
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
        return rule.objectionTo(new BookingRequest(desk().code(), slot), around(desk(), closures, open));
    }

    private Circumstances around(Desk desk, List<Closure> closures, List<Booking> open) {
        return new Circumstances(
                estate.site(),
                desk,
                closures,
                NOW,
                booker,
                new Circumstances.Held(open, open),
                rules.of(LocalDate.MIN, LocalDate.MAX));
    }

    private void set(RuleTopic topic, int amount, RuleScope scope) {
        rules.add(new BookingRule(RuleId.fresh(), topic, scope, amount, MONDAY, Optional.empty(), "", "", 0));
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
