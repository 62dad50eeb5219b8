package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.arrival.CheckIn;
import org.jointestate.domain.booking.arrival.LeaveEarly;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.floor.SeeSpaces;
import org.jointestate.domain.booking.floor.SiteDay;
import org.jointestate.domain.booking.floor.SpacesDay;
import org.jointestate.domain.booking.leaver.FreeDesksOfLeavers;
import org.jointestate.domain.booking.leaver.ReleaseForLeavers;
import org.jointestate.domain.booking.reserve.PruneClaims;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.AnnounceClosure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.WithdrawClosure;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What every store of bookings and claims must do, in memory or in a database. */
public abstract class BookingsContract {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Audit NOTHING = (action, thing) -> {};

    private final String code =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final AnEstate estate = AnEstate.of(code, 4);
    private final List<Person> people = new ArrayList<>();

    /** Runs one transaction, which is undone when the answer says so: a refusal of either kind. */
    protected abstract <T> T in(Function<BookingPorts, T> work);

    /** How many random sequences to run: fewer where each step is a transaction in a database. */
    protected abstract int sequences();

    /** Called between sequences: a store that copies all it holds for each transaction may drop the bookings that are over. */
    protected void forget() {}

    @Test
    void a_booking_is_found_again_as_it_was_stored() {
        prepare(1);
        var booking = booking(0, 0, MONDAY, 9, 13);
        take(booking);

        var found = in(ports -> ports.bookings().find(booking.id()).orElseThrow());

        assertEquals(booking.reference(), found.reference());
        assertEquals(booking.slot(), found.slot());
        assertEquals(booking.person(), found.person());
        assertEquals(booking.zone(), found.zone());
        assertEquals(BookingState.RESERVED, found.state());
        assertEquals(NOON, found.reserved());
        assertEquals(Optional.empty(), found.checkedIn());
        assertEquals(
                booking.id(),
                in(ports ->
                        ports.bookings().find(booking.reference()).orElseThrow().id()));
    }

    @Test
    void what_somebody_holds_is_free_for_others_when_they_leave_and_what_is_over_stays() {
        prepare(2);
        var over = booking(0, 0, MONDAY, 7, 8);
        var now = booking(0, 1, MONDAY, 9, 12);
        var later = booking(0, 0, MONDAY, 13, 17);
        var theirs = booking(1, 2, MONDAY, 9, 17);
        var visitors = Booking.reserveForVisitor(
                BookingId.fresh(),
                people.get(0).id(),
                people.get(0).organisation(),
                estate.desks().get(3),
                new Slot(MONDAY.atTime(14, 0), MONDAY.atTime(15, 0)),
                NOON);
        List.of(over, now, later, theirs, visitors).forEach(this::take);
        in(ports -> {
            ports.bookings().find(now.id()).orElseThrow().checkIn(NOON, CheckInSource.PAGE);
            return null;
        });

        in(ports -> {
            new FreeDesksOfLeavers(
                            ports.sites(), ports.bookings(), ports.claims(), NOTHING, clockAt(MONDAY.atTime(10, 0)))
                    .left(List.of(people.get(0).id()));
            return null;
        });

        assertEquals(
                List.of(
                        BookingState.RESERVED,
                        BookingState.LEFT,
                        BookingState.RELEASED,
                        BookingState.RESERVED,
                        BookingState.RELEASED),
                in(ports -> java.util.stream.Stream.of(over, now, later, theirs, visitors)
                        .map(booking -> ports.bookings()
                                .find(booking.id())
                                .orElseThrow()
                                .state())
                        .toList()));
        assertEquals(Set.of(2), deskNumbers(held(0, new Slot(MONDAY.atTime(10, 0), MONDAY.atTime(19, 0)))));
    }

    @Test
    void a_desk_that_was_booked_while_its_person_was_leaving_is_freed_a_little_later() {
        prepare(2);
        in(ports -> {
            ports.people().find(people.get(0).id()).orElseThrow().leave();
            return null;
        });
        var late = booking(0, 0, MONDAY, 9, 12);
        take(late);
        var clock = clockAt(MONDAY.atTime(8, 0));

        in(ports -> new ReleaseForLeavers(
                        ports.people(),
                        ports.bookings(),
                        new FreeDesksOfLeavers(ports.sites(), ports.bookings(), ports.claims(), NOTHING, clock),
                        clock)
                .release());

        assertEquals(
                BookingState.RELEASED,
                in(ports -> ports.bookings().find(late.id()).orElseThrow().state()));
    }

    @Test
    void a_booking_keeps_the_team_its_person_was_of_that_day() {
        prepare(1);
        var before = new TeamCode("B" + code);
        in(ports -> {
            ports.people().add(new Team(before, "Of that day", people.get(0).organisation()));
            ports.people().find(people.get(0).id()).orElseThrow().moveTo(before);
            return null;
        });
        var booked = in(ports -> ports.reserveDesk(
                        new FixedCaller(ports.people().find(people.get(0).id()).orElseThrow()),
                        clockAt(MONDAY.atTime(8, 0)))
                .reserve(new BookingRequest(
                        estate.desks().get(0).code(), new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(13, 0)))));
        var id =
                assertInstanceOf(BookingDecision.Booked.class, booked).booking().id();

        in(ports -> {
            ports.people().find(people.get(0).id()).orElseThrow().moveTo(null);
            return null;
        });

        assertEquals(
                Optional.of(before),
                in(ports -> ports.bookings().find(id).orElseThrow().team()));
    }

    @Test
    void what_happened_is_kept_to_the_second_on_the_night_the_clocks_go_back_and_forward() {
        prepare(1);
        for (var at : List.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2027-03-28T01:30:00Z")) {
            var booking = booking(0, 0, MONDAY, 9, 13);
            in(ports -> {
                ports.bookings().add(booking);
                ports.bookings().find(booking.id()).orElseThrow().checkIn(Instant.parse(at), CheckInSource.QR);
                return null;
            });

            var found = in(ports -> ports.bookings().find(booking.id()).orElseThrow());

            assertEquals(Optional.of(Instant.parse(at)), found.checkedIn());
            assertEquals(Optional.of(CheckInSource.QR), found.checkInSource());
        }
    }

    @Test
    void a_slot_in_the_hour_that_the_wall_clock_skips_is_kept() {
        prepare(1);
        var booking = Booking.reserve(
                BookingId.fresh(),
                people.get(0).id(),
                people.get(0).organisation(),
                estate.desks().get(0),
                new Slot(LocalDateTime.of(2027, 3, 28, 1, 0), LocalDateTime.of(2027, 3, 28, 1, 30)),
                NOON);
        take(booking);

        assertEquals(
                booking.slot(),
                in(ports -> ports.bookings().find(booking.id()).orElseThrow().slot()));
        assertEquals(1, held(0, booking.slot()).size());
    }

    @Test
    void a_person_holds_a_desk_and_a_room_at_once_and_the_room_is_not_promised_twice() {
        prepare(2);
        var room = space(1, SpaceKind.MEETING_ROOM, 1);
        take(booking(0, 0, MONDAY, 9, 13));
        take(booking(0, room, MONDAY, 10, 12));

        var refused = assertInstanceOf(Claim.Refused.class, tryToTake(booking(1, room, MONDAY, 11, 13)));

        assertEquals(Refusal.Reason.SPACE_FULL, refused.because().reason());
        take(booking(1, room, MONDAY, 12, 13));
        assertEquals(Set.of(0), heldDesks(MONDAY));
        assertEquals(SpaceKind.MEETING_ROOM, in(ports -> ports.bookings()
                .ofPerson(people.get(1).id(), MONDAY.atStartOfDay(), 9)
                .get(0)
                .kind()));
    }

    @Test
    void a_car_park_takes_as_many_as_it_has_bays_and_one_more_when_one_leaves() {
        prepare(3);
        var park = space(1, SpaceKind.PARKING_BAY, 2);
        var first = booking(0, park, MONDAY, 9, 13);
        take(first);
        take(booking(1, park, MONDAY, 9, 13));

        assertInstanceOf(Claim.Refused.class, tryToTake(booking(2, park, MONDAY, 12, 14)));
        in(ports -> {
            ports.claims().giveUp(first.id(), MONDAY.atTime(12, 0));
            return null;
        });

        take(booking(2, park, MONDAY, 12, 14));
    }

    @Test
    void a_place_that_is_free_in_each_half_hour_is_found_though_no_bay_is_free_throughout() {
        prepare(3);
        var park = space(1, SpaceKind.PARKING_BAY, 2);
        // Two who overlap cannot have the same bay, so the one before and the one after leave a different bay free.
        take(booking(0, park, MONDAY, 9, 11));
        take(booking(1, park, MONDAY, 10, 12));
        take(booking(0, park, MONDAY, 12, 13));

        take(booking(2, park, MONDAY, 9, 10));
        take(booking(2, park, MONDAY, 11, 13));

        assertEquals(
                List.of(2, 2, 2, 2, 2, 2, 2, 2),
                in(ports -> ports.claims()
                                .takenAt(
                                        estate.site().code(),
                                        new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(13, 0)),
                                        people.get(0).id()))
                        .stream()
                        .map(Claims.Taken::places)
                        .toList());
    }

    @Test
    void what_is_held_of_spaces_is_told_by_half_hour_and_desks_are_left_out() {
        prepare(2);
        var park = space(1, SpaceKind.PARKING_BAY, 3);
        take(booking(0, 0, MONDAY, 9, 13));
        take(booking(0, park, MONDAY, 9, 10));
        take(booking(1, park, MONDAY, 9, 10));
        var morning = new Slot(MONDAY.atTime(7, 0), MONDAY.atTime(9, 30));

        var mine = in(ports -> ports.claims()
                .takenAt(estate.site().code(), morning, people.get(0).id()));
        var stranger = in(ports -> ports.claims().takenAt(estate.site().code(), morning, PersonId.fresh()));

        assertEquals(List.of(new Claims.Taken(park.code(), MONDAY.atTime(9, 0), 2, true)), mine);
        assertEquals(List.of(new Claims.Taken(park.code(), MONDAY.atTime(9, 0), 2, false)), stranger);
    }

    @Test
    void the_day_of_a_room_is_shown_by_half_hour_and_what_can_be_done_with_it_in_a_time() {
        prepare(2);
        var room = space(1, SpaceKind.MEETING_ROOM, 1);
        var park = space(2, SpaceKind.PARKING_BAY, 2);
        take(booking(0, room, MONDAY, 9, 11));
        take(booking(1, park, MONDAY, 9, 11));
        var ten = new Slot(MONDAY.atTime(10, 0), MONDAY.atTime(12, 0));

        var seen = spacesFor(0, Optional.of(ten));
        var unasked = spacesFor(0, Optional.empty());

        var first = seen.spaces().get(0);
        assertEquals(room.code(), first.place().desk().code());
        assertEquals(Optional.of(DeskState.TAKEN), first.state());
        assertEquals(
                List.of(
                        new Slot(MONDAY.atTime(7, 0), MONDAY.atTime(9, 0)),
                        new Slot(MONDAY.atTime(11, 0), MONDAY.atTime(19, 0))),
                first.freeTimes(seen.now()));
        assertEquals(
                4, first.halfHours().stream().filter(SpacesDay.HalfHour::yours).count());
        var second = seen.spaces().get(1);
        assertEquals(Optional.of(DeskState.FREE), second.state());
        assertEquals(1, second.free());
        assertEquals(Optional.empty(), unasked.spaces().get(0).state());
        assertEquals(24, unasked.spaces().get(0).halfHours().size());
    }

    @Test
    void a_room_is_booked_changed_checked_in_to_and_left_as_a_desk_is() {
        prepare(2);
        var room = space(1, SpaceKind.MEETING_ROOM, 1);
        var request = new BookingRequest(room.code(), new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(11, 0)));
        var booked = assertInstanceOf(BookingDecision.Booked.class, reserve(0, request, MONDAY.atTime(8, 0)))
                .booking();
        var longer = new BookingRequest(room.code(), new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(12, 0)));

        var full = assertInstanceOf(BookingDecision.Refused.class, reserve(1, request, MONDAY.atTime(8, 0)));
        var changed = in(ports ->
                ports.changeBooking(caller(0), clockAt(MONDAY.atTime(8, 0))).change(booked.id(), longer));
        var here = in(
                ports -> new CheckIn(ports.sites(), ports.bookings(), NOTHING, caller(0), clockAt(MONDAY.atTime(9, 5)))
                        .checkIn(booked.id(), CheckInSource.PAGE));
        var left = in(ports -> new LeaveEarly(
                        ports.sites(),
                        ports.bookings(),
                        ports.endStay(NOTHING),
                        caller(0),
                        clockAt(MONDAY.atTime(10, 5)))
                .leave(booked.id()));

        assertEquals(Refusal.Reason.SPACE_FULL, full.because().reason());
        for (var answer : List.of(changed, here, left)) {
            assertInstanceOf(BookingDecision.Booked.class, answer);
        }
        assertEquals("Space 1", booked.deskLabel());
        var rest = new BookingRequest(room.code(), new Slot(MONDAY.atTime(10, 30), MONDAY.atTime(12, 0)));
        assertInstanceOf(BookingDecision.Booked.class, reserve(1, rest, MONDAY.atTime(10, 5)));
    }

    @Test
    void a_desk_that_only_the_other_network_reaches_is_out_of_reach_on_the_floor_with_its_reason_and_refused() {
        prepare(2);
        var police = new Desk(
                new DeskCode(code + "-1-A90"),
                estate.zone(),
                90,
                Network.POLICE,
                Set.of(),
                new PlanPosition(9, 9, false));
        in(ports -> {
            ports.sites().add(police);
            return null;
        });
        var request = new BookingRequest(police.code(), new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(11, 0)));

        var seenByFire = floorFor(1).find(police.code()).orElseThrow();
        var seenByPolice = floorFor(0).find(police.code()).orElseThrow();
        var refused = assertInstanceOf(BookingDecision.Refused.class, reserve(1, request, MONDAY.atTime(8, 0)));

        assertEquals(DeskState.OUT_OF_REACH, seenByFire.state());
        assertEquals(
                Refusal.Reason.NETWORK_OUT_OF_REACH,
                seenByFire.outOfReachBecause().orElseThrow().reason());
        assertEquals(Optional.empty(), floorFor(1).because());
        assertEquals(DeskState.FREE, seenByPolice.state());
        assertEquals(Refusal.Reason.NETWORK_OUT_OF_REACH, refused.because().reason());
        assertInstanceOf(BookingDecision.Booked.class, reserve(0, request, MONDAY.atTime(8, 0)));
    }

    @Test
    void a_zone_is_full_only_for_those_who_could_have_one_of_its_taken_desks() {
        prepare(3);
        var police = new Desk(
                new DeskCode(code + "-1-A91"),
                estate.zone(),
                91,
                Network.POLICE,
                Set.of(),
                new PlanPosition(9, 9, false));
        in(ports -> {
            ports.sites().add(police);
            return null;
        });
        var day = new Slot(MONDAY.atTime(7, 0), MONDAY.atTime(19, 0));
        assertInstanceOf(
                BookingDecision.Booked.class, reserve(0, new BookingRequest(police.code(), day), MONDAY.atTime(6, 0)));

        var seen = floorFor(1);
        var onlyThat = new SiteDay(
                seen.sites(),
                seen.site(),
                seen.day(),
                seen.time(),
                seen.slot(),
                seen.because(),
                List.of(seen.find(police.code()).orElseThrow()),
                seen.days());

        assertEquals(DeskState.TAKEN, seen.find(police.code()).orElseThrow().state());
        assertFalse(seen.find(police.code()).orElseThrow().allowed());
        assertEquals(List.of(), onlyThat.fullZones());
        assertEquals(List.of(), seen.fullZones(), "other desks are free");
        var taken = seen.desks().stream()
                .filter(desk -> !desk.place().desk().code().equals(police.code()))
                .map(desk -> new SiteDay.DeskOnDay(
                        desk.place(), DeskState.TAKEN, Optional.empty(), Optional.empty(), desk.allowed()))
                .toList();
        var full = new SiteDay(
                seen.sites(), seen.site(), seen.day(), seen.time(), seen.slot(), seen.because(), taken, seen.days());
        assertEquals(
                List.of(estate.zone().code()),
                full.fullZones().stream().map(zone -> zone.code()).toList());
    }

    @Test
    void a_rule_for_one_site_is_said_for_the_whole_floor_and_counts_no_desk_as_free() {
        prepare(1);
        in(ports -> {
            ports.rules()
                    .add(new BookingRule(
                            RuleId.fresh(),
                            RuleTopic.AHEAD,
                            new RuleScope(
                                    Optional.of(new RuleScope.Where.AtSite(
                                            estate.site().code())),
                                    Optional.empty(),
                                    Optional.empty()),
                            0,
                            MONDAY.minusDays(9),
                            Optional.empty(),
                            "",
                            "",
                            0));
            return null;
        });

        var seen = floorFor(0);

        assertEquals(Refusal.Reason.TOO_FAR_AHEAD, seen.because().orElseThrow().reason());
        assertEquals(Set.of(DeskState.OUT_OF_REACH), states(seen));
        assertEquals(0, seen.days().get(0).free());
        assertEquals(0, seen.because().orElseThrow().rule().orElseThrow().amount());
    }

    private SiteDay floorFor(int person) {
        return in(ports -> new SeeFloor(
                        ports.sites(),
                        ports.claims(),
                        ports.rules(),
                        caller(person),
                        clockAt(MONDAY.minusDays(1).atTime(8, 0)))
                .see(estate.site().code(), MONDAY, DayPart.DAY, List.of(MONDAY)));
    }

    private SpacesDay spacesFor(int person, Optional<Slot> wanted) {
        return in(ports -> new SeeSpaces(
                        ports.sites(),
                        ports.claims(),
                        ports.rules(),
                        caller(person),
                        clockAt(MONDAY.minusDays(1).atTime(8, 0)))
                .see(estate.site().code(), MONDAY, wanted));
    }

    /** Against a model that counts: a request is refused exactly when some half hour is full. The seed is in the message of a failure. */
    @Test
    void random_bookings_of_a_car_park_are_refused_exactly_when_some_half_hour_is_full() {
        prepare(1);
        var park = space(1, SpaceKind.PARKING_BAY, 3);
        var seed = Long.getLong("joint.estate.seed", System.nanoTime());
        var random = new Random(seed);
        var count = new int[48];
        var held = new ArrayList<Booking>();
        for (int step = 0; step < 150; step++) {
            var where = "seed %d, step %d".formatted(seed, step);
            if (!held.isEmpty() && random.nextInt(3) == 0) {
                var gone = held.remove(random.nextInt(held.size()));
                gone.slot().cells().forEach(cell -> count[cellOf(cell)]--);
                in(ports -> {
                    ports.claims().giveUp(gone.id());
                    return null;
                });
                continue;
            }
            int from = 14 + random.nextInt(20);
            int to = from + 1 + random.nextInt(6);
            var booking = Booking.reserve(
                    BookingId.fresh(),
                    people.get(0).id(),
                    people.get(0).organisation(),
                    park,
                    new Slot(
                            MONDAY.atStartOfDay().plusMinutes(30L * from),
                            MONDAY.atStartOfDay().plusMinutes(30L * to)),
                    NOON);
            var full = booking.slot().cells().stream().anyMatch(cell -> count[cellOf(cell)] == 3);

            var claim = tryToTake(booking);

            assertEquals(full, claim instanceof Claim.Refused, where);
            if (!full) {
                held.add(booking);
                booking.slot().cells().forEach(cell -> count[cellOf(cell)]++);
            }
        }
    }

    private static int cellOf(LocalDateTime cell) {
        return cell.getHour() * 2 + cell.getMinute() / 30;
    }

    private Desk space(int number, SpaceKind kind, int places) {
        var space = estate.space(number, kind, places);
        in(ports -> {
            ports.sites().add(space);
            return null;
        });
        return space;
    }

    private Booking booking(int person, Desk space, LocalDate day, int from, int to) {
        return Booking.reserve(
                BookingId.fresh(),
                people.get(person).id(),
                people.get(person).organisation(),
                space,
                new Slot(day.atTime(from, 0), day.atTime(to, 0)),
                NOON);
    }

    @Test
    void a_desk_is_not_claimed_twice_for_overlapping_slots() {
        prepare(2);
        take(booking(0, 0, MONDAY, 9, 13));

        var refused = assertInstanceOf(Claim.Refused.class, tryToTake(booking(1, 0, MONDAY, 12, 14)));

        assertEquals(Refusal.Reason.DESK_TAKEN, refused.because().reason());
        take(booking(1, 0, MONDAY, 13, 14));
        take(booking(1, 0, MONDAY.plusDays(1), 9, 13));
    }

    @Test
    void a_person_does_not_claim_two_desks_for_overlapping_slots() {
        prepare(1);
        take(booking(0, 0, MONDAY, 9, 13));

        var refused = assertInstanceOf(Claim.Refused.class, tryToTake(booking(0, 1, MONDAY, 12, 14)));

        assertEquals(Refusal.Reason.PERSON_ALREADY_BOOKED, refused.because().reason());
    }

    @Test
    void a_refused_move_keeps_the_old_place_and_a_won_one_frees_it() {
        prepare(2);
        var mine = booking(0, 0, MONDAY, 9, 13);
        take(mine);
        take(booking(1, 1, MONDAY, 9, 13));

        assertInstanceOf(Claim.Refused.class, move(mine, 1, MONDAY, 9, 13));
        assertEquals(Set.of(0, 1), heldDesks(MONDAY));
        assertInstanceOf(Claim.Taken.class, move(mine, 0, MONDAY, 9, 14));
        assertInstanceOf(Claim.Taken.class, move(mine, 2, MONDAY, 10, 14));

        assertEquals(Set.of(1, 2), heldDesks(MONDAY));
        assertEquals(
                estate.desks().get(2).code(),
                in(ports -> ports.bookings().find(mine.id()).orElseThrow().desk()));
    }

    @Test
    void claims_given_up_from_a_moment_on_free_the_half_hour_it_lies_in() {
        prepare(2);
        var booking = booking(0, 0, MONDAY, 9, 13);
        take(booking);

        in(ports -> {
            ports.claims().giveUp(booking.id(), MONDAY.atTime(11, 10));
            return null;
        });

        assertInstanceOf(Claim.Refused.class, tryToTake(booking(1, 0, MONDAY, 10, 12)));
        take(booking(1, 0, MONDAY, 11, 13));
    }

    @Test
    void held_desks_are_told_by_day_and_whose_they_are_only_to_their_person() {
        prepare(2);
        take(booking(0, 0, MONDAY, 9, 13));
        take(booking(1, 1, MONDAY.plusDays(1), 9, 13));

        var slots = List.of(
                new Slot(MONDAY.atTime(7, 0), MONDAY.atTime(19, 0)),
                new Slot(MONDAY.plusDays(1).atTime(13, 0), MONDAY.plusDays(1).atTime(19, 0)),
                new Slot(MONDAY.plusDays(2).atTime(7, 0), MONDAY.plusDays(2).atTime(19, 0)));
        var me = people.get(0).id();
        var other = people.get(1).id();

        assertEquals(List.of(new Claims.Held(MONDAY, estate.desks().get(0).code(), true)), in(ports -> ports.claims()
                .heldAt(estate.site().code(), slots, me)));
        assertEquals(List.of(new Claims.Held(MONDAY, estate.desks().get(0).code(), false)), in(ports -> ports.claims()
                .heldAt(estate.site().code(), slots, other)));
        assertTrue(in(ports -> ports.claims().heldAt(estate.site().code(), List.of(), me))
                .isEmpty());
        assertEquals(
                List.of(new Claims.Holding(MONDAY, estate.desks().get(0).code(), Optional.of(me))),
                in(ports -> ports.claims().holdingsAt(estate.site().code(), slots)));
        assertTrue(in(ports -> ports.claims().holdingsAt(estate.site().code(), List.of()))
                .isEmpty());
    }

    @Test
    void a_desk_that_several_hold_in_turn_is_held_by_each() {
        prepare(2);
        take(booking(0, 0, MONDAY, 9, 13));
        take(booking(1, 0, MONDAY, 13, 17));
        take(booking(1, 1, MONDAY, 9, 13));
        var desks = estate.desks();
        var slots = List.of(new Slot(MONDAY.atTime(7, 0), MONDAY.atTime(19, 0)));

        assertEquals(
                Set.of(
                        new Claims.Holding(
                                MONDAY,
                                desks.get(0).code(),
                                Optional.of(people.get(0).id())),
                        new Claims.Holding(
                                MONDAY,
                                desks.get(0).code(),
                                Optional.of(people.get(1).id())),
                        new Claims.Holding(
                                MONDAY,
                                desks.get(1).code(),
                                Optional.of(people.get(1).id()))),
                Set.copyOf(in(ports -> ports.claims().holdingsAt(estate.site().code(), slots))));
    }

    @Test
    void a_desk_held_after_midnight_is_held_on_the_day_its_night_began() {
        prepare(2);
        var night = new Slot(MONDAY.atTime(22, 0), MONDAY.plusDays(1).atTime(6, 0));
        in(ports -> {
            ports.sites()
                    .find(estate.site().code())
                    .orElseThrow()
                    .openDuring(OpeningHours.parse("MONDAY 00:00-00:00; TUESDAY 00:00-00:00"));
            return null;
        });
        var early = new BookingRequest(
                estate.desks().get(1).code(),
                new Slot(MONDAY.plusDays(1).atTime(5, 0), MONDAY.plusDays(1).atTime(9, 0)));
        var before = MONDAY.atTime(8, 0);
        assertInstanceOf(
                BookingDecision.Booked.class,
                reserve(0, new BookingRequest(estate.desks().get(0).code(), night), before));
        assertInstanceOf(BookingDecision.Booked.class, reserve(1, early, before));

        assertEquals(Set.of(0, 1), deskNumbers(held(0, night)));
        assertEquals(
                List.of(MONDAY, MONDAY),
                held(0, night).stream().map(Claims.Held::day).toList());
        var seen = in(ports -> new SeeFloor(ports.sites(), ports.claims(), ports.rules(), caller(0), clockAt(before))
                .see(estate.site().code(), MONDAY, TimeOfDay.parse("22:00-06:00"), List.of()));
        assertEquals(
                List.of(DeskState.YOURS, DeskState.TAKEN, DeskState.FREE, DeskState.FREE),
                seen.desks().stream().map(SiteDay.DeskOnDay::state).toList());
        var mine = assertInstanceOf(
                BookingDecision.Refused.class,
                reserve(1, new BookingRequest(estate.desks().get(2).code(), night), before));
        assertEquals(Refusal.Reason.PERSON_ALREADY_BOOKED, mine.because().reason());
    }

    @Test
    void a_booking_by_time_moves_to_another_time_and_keeps_the_old_one_when_the_new_is_lost() {
        prepare(2);
        var before = MONDAY.atTime(7, 0);
        var desk = estate.desks().get(0).code();
        var nine = new BookingRequest(desk, new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(10, 30)));
        var eleven = new BookingRequest(desk, new Slot(MONDAY.atTime(10, 30), MONDAY.atTime(12, 0)));
        var mine = assertInstanceOf(BookingDecision.Booked.class, reserve(0, nine, before))
                .booking();
        assertInstanceOf(BookingDecision.Booked.class, reserve(1, eleven, before));

        var lost = in(ports -> ports.changeBooking(caller(0), clockAt(before))
                .change(mine.id(), new BookingRequest(desk, new Slot(MONDAY.atTime(9, 30), MONDAY.atTime(11, 0)))));
        var won = in(ports -> ports.changeBooking(caller(0), clockAt(before))
                .change(mine.id(), new BookingRequest(desk, new Slot(MONDAY.atTime(8, 30), MONDAY.atTime(10, 0)))));

        assertEquals(
                Refusal.Reason.DESK_TAKEN,
                assertInstanceOf(BookingDecision.Refused.class, lost).because().reason());
        assertEquals(
                new Slot(MONDAY.atTime(8, 30), MONDAY.atTime(10, 0)),
                assertInstanceOf(BookingDecision.Booked.class, won).booking().slot());
        assertEquals(
                0,
                held(0, new Slot(MONDAY.atTime(10, 0), MONDAY.atTime(10, 30))).size());
    }

    @Test
    void a_request_that_comes_again_is_answered_with_the_first_booking_and_adds_no_row() {
        prepare(2);
        var request =
                new BookingRequest(estate.desks().get(0).code(), new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(13, 0)));
        var first = assertInstanceOf(BookingDecision.Booked.class, reserve(0, request, MONDAY.atTime(8, 59)));

        var again = assertInstanceOf(BookingDecision.AlreadySo.class, reserve(0, request, MONDAY.atTime(8, 59)));
        var late = assertInstanceOf(BookingDecision.AlreadySo.class, reserve(0, request, MONDAY.atTime(9, 31)));
        // The page asks for what is left of the part of the day.
        var rest = assertInstanceOf(
                BookingDecision.AlreadySo.class,
                reserve(
                        0,
                        new BookingRequest(request.desk(), new Slot(MONDAY.atTime(10, 30), MONDAY.atTime(13, 0))),
                        MONDAY.atTime(10, 40)));

        for (var answer : List.of(again, late, rest)) {
            assertEquals(first.booking().id(), answer.booking().id());
            assertEquals(first.booking().reference(), answer.booking().reference());
        }
        assertEquals(
                1,
                in(ports -> ports.bookings().ofPerson(people.get(0).id(), MONDAY.atStartOfDay(), 9))
                        .size());
    }

    @Test
    void a_request_that_comes_again_from_somebody_else_or_for_another_time_is_not_the_same() {
        prepare(2);
        var desk = estate.desks().get(0).code();
        var request = new BookingRequest(desk, new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(13, 0)));
        var longer = new BookingRequest(desk, new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(14, 0)));
        assertInstanceOf(BookingDecision.Booked.class, reserve(0, request, MONDAY.atTime(8, 0)));

        var others = assertInstanceOf(BookingDecision.Refused.class, reserve(1, request, MONDAY.atTime(8, 0)));
        var mine = assertInstanceOf(BookingDecision.Refused.class, reserve(0, longer, MONDAY.atTime(8, 0)));

        assertEquals(Refusal.Reason.DESK_TAKEN, others.because().reason());
        assertEquals(Refusal.Reason.PERSON_ALREADY_BOOKED, mine.because().reason());
        // A lost claim is looked at again by the runner, because the same person may have been an instant faster; a
        // rule is not.
        assertEquals(List.of(true, false), List.of(others.worthAnotherLook(), mine.worthAnotherLook()));
    }

    @Test
    void a_booking_that_is_cancelled_again_is_cancelled_and_can_be_made_anew() {
        prepare(1);
        var request =
                new BookingRequest(estate.desks().get(0).code(), new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(13, 0)));
        var first = assertInstanceOf(BookingDecision.Booked.class, reserve(0, request, MONDAY.atTime(8, 0)));
        assertInstanceOf(BookingDecision.Booked.class, cancel(first.booking().id()));

        var again = assertInstanceOf(
                BookingDecision.AlreadySo.class, cancel(first.booking().id()));
        var anew = assertInstanceOf(BookingDecision.Booked.class, reserve(0, request, MONDAY.atTime(8, 0)));

        assertEquals(BookingState.CANCELLED, again.booking().state());
        assertTrue(!anew.booking().id().equals(first.booking().id()));
    }

    @Test
    void missed_bookings_are_those_that_say_so_themselves_whatever_the_clock_shows() {
        prepare(6);
        var made = List.of(
                booking(0, 0, MONDAY, 5, 6),
                booking(1, 1, MONDAY, 7, 17),
                booking(2, 2, MONDAY, 8, 9),
                booking(3, 3, MONDAY, 9, 19),
                booking(4, 0, MONDAY, 13, 14),
                booking(5, 1, MONDAY, 22, 23));
        made.forEach(this::take);
        for (int halfHours = 0; halfHours < 72; halfHours++) {
            var now = MONDAY.atStartOfDay().plusMinutes(30L * halfHours);
            var expected = made.stream()
                    .filter(booking -> booking.isMissedAt(now))
                    .map(Booking::id)
                    .collect(Collectors.toSet());
            var found = in(ports -> ports.bookings().missedAt(estate.site().code(), now, 100));
            assertEquals(expected, found.stream().map(Booking::id).collect(Collectors.toSet()), now.toString());
            assertEquals(
                    0,
                    in(ports -> ports.bookings().missedAt(estate.site().code(), now, 0))
                            .size());
            assertEquals(
                    Math.min(2, expected.size()),
                    in(ports -> ports.bookings().missedAt(estate.site().code(), now, 2))
                            .size());
            assertEquals(List.of(), in(ports -> ports.bookings()
                    .missedAt(estate.site().code(), now, 0)));
        }
    }

    @Test
    void a_booking_becomes_a_no_show_once_whoever_looks_and_never_when_its_person_came() {
        prepare(1);
        var missed = booking(0, 0, MONDAY, 9, 13);
        var came = booking(0, 0, MONDAY.plusDays(1), 9, 13);
        take(missed);
        take(came);
        in(ports -> {
            ports.bookings().find(came.id()).orElseThrow().checkIn(NOON, CheckInSource.QR);
            return null;
        });

        var first = in(ports -> ports.bookings().becomeNoShow(missed.id(), NOON));
        var second = in(ports -> ports.bookings().becomeNoShow(missed.id(), NOON.plusSeconds(9)));
        var third = in(ports -> ports.bookings().becomeNoShow(came.id(), NOON));

        assertEquals(List.of(true, false, false), List.of(first, second, third));
        var stored = in(ports -> ports.bookings().find(missed.id()).orElseThrow());
        assertEquals(BookingState.NO_SHOW, stored.state());
        assertEquals(Optional.of(NOON), stored.ended());
        assertEquals(
                BookingState.CHECKED_IN,
                in(ports -> ports.bookings().find(came.id()).orElseThrow().state()));
    }

    @Test
    void claims_of_days_that_are_over_are_forgotten_and_the_others_and_the_bookings_stay() {
        prepare(1);
        // Long ago, because other tests share the database and their claims must stay.
        var old = LocalDate.of(2020, 3, 2);
        var over = booking(0, 0, old, 9, 13);
        var yesterday = booking(0, 0, old.plusDays(3), 9, 13);
        take(over);
        take(yesterday);

        in(ports -> new PruneClaims(ports.claims(), clockAt(old.plusDays(4).atTime(3, 0))).prune());

        assertEquals(List.of(), claimed(over.slot()));
        assertEquals(8, claimed(yesterday.slot()).size());
        assertTrue(in(ports -> ports.bookings().find(over.id())).isPresent());
    }

    @Test
    void a_site_without_desks_is_no_choice_for_whoever_looks_for_a_desk() {
        prepare(1);
        var empty = AnEstate.of("E" + code.substring(1), 0);
        in(ports -> {
            empty.addTo(ports.sites());
            ports.sites().add(empty.space(1, SpaceKind.MEETING_ROOM, 1));
            return null;
        });

        var choices = floor(MONDAY).sites().stream().map(Site::code).toList();

        assertTrue(choices.contains(estate.site().code()));
        assertFalse(choices.contains(empty.site().code()));
    }

    @Test
    void an_announced_closure_of_the_site_closes_the_floor_and_refuses_bookings_until_it_is_withdrawn() {
        prepare(1);
        var request =
                new BookingRequest(estate.desks().get(0).code(), new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(13, 0)));
        var id = in(ports -> new AnnounceClosure(ports.sites(), NOTHING)
                .announce(estate.site().code(), null, MONDAY, MONDAY.plusDays(1), "The heating is being mended"));

        var closed = floor(MONDAY);
        var refused = assertInstanceOf(
                BookingDecision.Refused.class,
                reserve(0, request, MONDAY.minusDays(1).atTime(8, 0)));
        var dayAfter = floor(MONDAY.plusDays(1));
        in(ports -> {
            new WithdrawClosure(ports.sites(), NOTHING).withdraw(id);
            return null;
        });
        var reopened = floor(MONDAY);
        in(ports -> {
            new WithdrawClosure(ports.sites(), NOTHING).withdraw(id);
            return null;
        });

        assertEquals(Set.of(DeskState.CLOSED), states(closed));
        assertEquals(Refusal.Reason.SITE_CLOSED, closed.because().orElseThrow().reason());
        assertEquals(Refusal.Reason.SITE_CLOSED, refused.because().reason());
        assertTrue(refused.because().facts().contains("The heating is being mended"));
        assertEquals(Set.of(DeskState.FREE), states(dayAfter));
        assertEquals(Set.of(DeskState.FREE), states(reopened));
    }

    @Test
    void an_announced_closure_of_a_zone_closes_its_desks_and_refuses_bookings() {
        prepare(1);
        var request =
                new BookingRequest(estate.desks().get(0).code(), new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(13, 0)));
        in(ports -> new AnnounceClosure(ports.sites(), NOTHING)
                .announce(
                        estate.site().code(),
                        estate.zone().code(),
                        MONDAY,
                        MONDAY.plusDays(1),
                        "Carpets are being laid"));

        var refused = assertInstanceOf(
                BookingDecision.Refused.class,
                reserve(0, request, MONDAY.minusDays(1).atTime(8, 0)));

        assertEquals(Refusal.Reason.ZONE_CLOSED, refused.because().reason());
        assertEquals(Set.of(DeskState.CLOSED), states(floor(MONDAY)));
        assertEquals(
                Optional.of("Carpets are being laid"),
                floor(MONDAY).desks().get(0).closedBecause());
    }

    @Test
    void a_zone_of_another_site_cannot_be_closed_here() {
        prepare(1);
        var other = AnEstate.of("X" + code.substring(1), 1);
        in(ports -> {
            other.addTo(ports.sites());
            return null;
        });

        assertThrows(
                NotFound.class,
                () -> in(ports -> new AnnounceClosure(ports.sites(), NOTHING)
                        .announce(
                                estate.site().code(), other.zone().code(), MONDAY, MONDAY.plusDays(1), "Wrong site")));
    }

    @Test
    void new_opening_hours_hold_at_once_and_keep_the_bookings_made_before() {
        prepare(1);
        var early =
                new BookingRequest(estate.desks().get(0).code(), new Slot(MONDAY.atTime(7, 0), MONDAY.atTime(9, 0)));
        var before = MONDAY.minusDays(1).atTime(8, 0);
        var booked = assertInstanceOf(BookingDecision.Booked.class, reserve(0, early, before));
        in(ports -> {
            ports.sites()
                    .find(estate.site().code())
                    .orElseThrow()
                    .openDuring(OpeningHours.parse("MONDAY 08:00-12:00; FRIDAY 07:00-19:00"));
            return null;
        });

        var nextDesk = new BookingRequest(
                estate.desks().get(1).code(),
                new Slot(MONDAY.plusWeeks(1).atTime(7, 0), MONDAY.plusWeeks(1).atTime(9, 0)));
        var tuesday = new BookingRequest(
                estate.desks().get(1).code(),
                new Slot(MONDAY.plusDays(1).atTime(9, 0), MONDAY.plusDays(1).atTime(10, 0)));
        var tooEarly = assertInstanceOf(BookingDecision.Refused.class, reserve(0, nextDesk, before));
        var closedDay = assertInstanceOf(BookingDecision.Refused.class, reserve(0, tuesday, before));

        assertEquals(Refusal.Reason.OUTSIDE_OPENING_HOURS, tooEarly.because().reason());
        assertEquals(Refusal.Reason.SITE_CLOSED, closedDay.because().reason());
        assertEquals(
                Optional.of(new Slot(MONDAY.atTime(8, 0), MONDAY.atTime(12, 0))),
                floor(MONDAY).slot());
        assertEquals(
                Refusal.Reason.SITE_CLOSED,
                floor(MONDAY.plusDays(1)).because().orElseThrow().reason());
        assertEquals(BookingState.RESERVED, in(ports -> ports.bookings()
                .find(booked.booking().id())
                .orElseThrow()
                .state()));
    }

    private SiteDay floor(LocalDate day) {
        return in(ports -> new SeeFloor(
                        ports.sites(),
                        ports.claims(),
                        ports.rules(),
                        caller(0),
                        clockAt(MONDAY.minusDays(1).atTime(8, 0)))
                .see(estate.site().code(), day, DayPart.DAY, List.of(day)));
    }

    private static Set<DeskState> states(SiteDay seen) {
        return seen.desks().stream().map(SiteDay.DeskOnDay::state).collect(Collectors.toSet());
    }

    private BookingDecision reserve(int person, BookingRequest request, LocalDateTime at) {
        return in(ports -> ports.reserveDesk(caller(person), clockAt(at)).reserve(request));
    }

    private BookingDecision cancel(BookingId id) {
        return in(ports ->
                ports.cancelBooking(caller(0), clockAt(MONDAY.atTime(8, 0))).cancel(id));
    }

    private static Clock clockAt(LocalDateTime wall) {
        return Clock.fixed(wall.atZone(ZoneId.of("Europe/London")).toInstant(), ZoneOffset.UTC);
    }

    /** The life of bookings against a model that knows nothing but lists. The seed is in the message of a failure. */
    @Test
    void random_booking_moving_cancelling_and_checking_in_agree_with_a_small_model() {
        prepare(3);
        runSequences(sequences());
    }

    protected void runSequences(int count) {
        var seed = Long.getLong("joint.estate.seed", System.nanoTime());
        var random = new Random(seed);
        for (int sequence = 0; sequence < count; sequence++) {
            new Sequence(random, MONDAY.plusDays(sequence % 200), "seed %d, sequence %d".formatted(seed, sequence))
                    .run(20);
            forget();
        }
    }

    /** One day in the life of three people and four desks. */
    private final class Sequence {

        private static final class Known {
            private int person;
            private int desk;
            private int from;
            private int to;
            private BookingState state = BookingState.RESERVED;
            private final List<Integer> cells = new ArrayList<>();

            void claim(int newDesk, int newFrom, int newTo) {
                desk = newDesk;
                from = newFrom;
                to = newTo;
                cells.clear();
                for (int cell = newFrom; cell < newTo; cell++) {
                    cells.add(cell);
                }
            }
        }

        private final Random random;
        private final LocalDate day;
        private final String where;
        private final Map<BookingId, Known> model = new HashMap<>();
        private final List<BookingId> order = new ArrayList<>();
        /** Half hours since midnight. */
        private int now = 12;

        private Sequence(Random random, LocalDate day, String where) {
            this.random = random;
            this.day = day;
            this.where = where;
        }

        void run(int steps) {
            for (int step = 0; step < steps; step++) {
                switch (random.nextInt(7)) {
                    case 0, 1 -> book();
                    case 2 -> move();
                    case 3 -> cancel();
                    case 4 -> checkIn();
                    case 5 -> leave();
                    default -> pass();
                }
            }
            compare();
            // The next sequence may meet the same day again.
            order.forEach(id -> in(ports -> {
                ports.claims().giveUp(id);
                var booking = ports.bookings().find(id).orElseThrow();
                if (booking.state().holdsDesk()) {
                    booking.release(NOON);
                }
                return null;
            }));
        }

        private void book() {
            int person = random.nextInt(3);
            int desk = random.nextInt(4);
            int from = 14 + random.nextInt(20);
            int to = from + 1 + random.nextInt(6);
            var decision =
                    in(ports -> ports.reserveDesk(caller(person), clock()).reserve(request(desk, from, to)));
            var held = heldAlready(person, desk, from, to);
            if (held.isPresent()) {
                assertEquals(
                        held.get(),
                        assertInstanceOf(BookingDecision.AlreadySo.class, decision, where)
                                .booking()
                                .id(),
                        where);
                return;
            }
            var expected = expected(person, desk, from, to, null);
            if (expected.isEmpty()) {
                var booked = assertInstanceOf(BookingDecision.Booked.class, decision, where);
                var known = new Known();
                known.person = person;
                known.claim(desk, from, to);
                model.put(booked.booking().id(), known);
                order.add(booked.booking().id());
            } else {
                refused(expected.get(), decision);
            }
        }

        private Optional<BookingId> heldAlready(int person, int desk, int from, int to) {
            return order.stream()
                    .filter(id -> {
                        var known = model.get(id);
                        var same = known.from == from || known.from < now && from == now;
                        return known.state.holdsDesk()
                                && known.person == person
                                && known.desk == desk
                                && known.to == to
                                && known.to > now
                                && same;
                    })
                    .findFirst();
        }

        private void move() {
            any().ifPresent(id -> {
                var known = model.get(id);
                int desk = random.nextInt(4);
                int from = 14 + random.nextInt(20);
                int to = from + 1 + random.nextInt(6);
                var decision = in(ports ->
                        ports.changeBooking(caller(known.person), clock()).change(id, request(desk, from, to)));
                var expected = givingUp(known)
                        .or(() -> known.desk == desk && known.from == from && known.to == to
                                ? Optional.of(Refusal.Reason.NOTHING_TO_CHANGE)
                                : expected(known.person, desk, from, to, id));
                if (expected.isEmpty()) {
                    assertInstanceOf(BookingDecision.Booked.class, decision, where);
                    known.claim(desk, from, to);
                } else {
                    refused(expected.get(), decision);
                }
            });
        }

        private void cancel() {
            any().ifPresent(id -> {
                var known = model.get(id);
                var decision = in(ports ->
                        ports.cancelBooking(caller(known.person), clock()).cancel(id));
                var expected = givingUp(known);
                if (known.state == BookingState.CANCELLED) {
                    assertInstanceOf(BookingDecision.AlreadySo.class, decision, where);
                } else if (expected.isEmpty()) {
                    assertInstanceOf(BookingDecision.Booked.class, decision, where);
                    known.state = BookingState.CANCELLED;
                    known.cells.clear();
                } else {
                    refused(expected.get(), decision);
                }
            });
        }

        private void checkIn() {
            any().ifPresent(id -> {
                var known = model.get(id);
                var decision =
                        in(ports -> new CheckIn(ports.sites(), ports.bookings(), NOTHING, caller(known.person), clock())
                                .checkIn(id, CheckInSource.KIOSK));
                var expected = givingUp(known)
                        .or(() -> now < known.from - 2
                                ? Optional.of(Refusal.Reason.TOO_EARLY_TO_CHECK_IN)
                                : Optional.empty());
                if (expected.isEmpty()) {
                    assertInstanceOf(BookingDecision.Booked.class, decision, where);
                    known.state = BookingState.CHECKED_IN;
                } else {
                    refused(expected.get(), decision);
                }
            });
        }

        private void leave() {
            any().ifPresent(id -> {
                var known = model.get(id);
                var decision = in(ports -> new LeaveEarly(
                                ports.sites(), ports.bookings(), ports.endStay(NOTHING), caller(known.person), clock())
                        .leave(id));
                if (known.state == BookingState.CHECKED_IN) {
                    assertInstanceOf(BookingDecision.Booked.class, decision, where);
                    known.state = known.from > now ? BookingState.CANCELLED : BookingState.LEFT;
                    known.cells.removeIf(cell -> cell >= now);
                } else {
                    refused(
                            known.state == BookingState.RESERVED
                                    ? Refusal.Reason.NOT_CHECKED_IN
                                    : Refusal.Reason.ALREADY_OVER,
                            decision);
                }
            });
        }

        /** Time passes, and the job that looks for no-shows runs. */
        private void pass() {
            now = Math.min(40, now + random.nextInt(4));
            in(ports -> ports.releaseNoShows(clock()).release());
            model.values().stream()
                    .filter(known -> known.state == BookingState.RESERVED)
                    .filter(known -> now > known.from && (now >= Math.max(known.from + 3, 19) || now >= known.to))
                    .forEach(known -> {
                        known.state = BookingState.NO_SHOW;
                        known.cells.removeIf(cell -> cell >= now);
                    });
        }

        private Optional<Refusal.Reason> givingUp(Known known) {
            if (known.state == BookingState.CHECKED_IN) {
                return Optional.of(Refusal.Reason.ALREADY_CHECKED_IN);
            }
            return known.state != BookingState.RESERVED || now >= known.to
                    ? Optional.of(Refusal.Reason.ALREADY_OVER)
                    : Optional.empty();
        }

        private Optional<Refusal.Reason> expected(int person, int desk, int from, int to, BookingId but) {
            if (from < now) {
                return Optional.of(Refusal.Reason.IN_THE_PAST);
            }
            if (to > 38) {
                return Optional.of(Refusal.Reason.OUTSIDE_OPENING_HOURS);
            }
            for (var entry : model.entrySet()) {
                var known = entry.getValue();
                if (!entry.getKey().equals(but)
                        && known.person == person
                        && known.state.holdsDesk()
                        && known.from < to
                        && from < known.to) {
                    return Optional.of(Refusal.Reason.PERSON_ALREADY_BOOKED);
                }
            }
            for (var entry : model.entrySet()) {
                var known = entry.getValue();
                if (!entry.getKey().equals(but)
                        && known.desk == desk
                        && known.cells.stream().anyMatch(cell -> cell >= from && cell < to)) {
                    return Optional.of(Refusal.Reason.DESK_TAKEN);
                }
            }
            return Optional.empty();
        }

        private void compare() {
            for (var id : order) {
                var stored = in(ports -> ports.bookings().find(id).orElseThrow());
                var known = model.get(id);
                assertEquals(known.state, stored.state(), where);
                assertEquals(estate.desks().get(known.desk).code(), stored.desk(), where);
                assertEquals(request(known.desk, known.from, known.to).slot(), stored.slot(), where);
            }
            var cells = in(ports ->
                    ports.claims().cellsHeldAt(estate.site().code(), new Slot(day.atTime(7, 0), day.atTime(19, 0))));
            for (int cell = 14; cell < 38; cell++) {
                int half = cell;
                var slot = request(0, half, half + 1).slot();
                var claimed = model.values().stream()
                        .filter(known -> known.cells.contains(half))
                        .map(known -> known.desk)
                        .collect(Collectors.toSet());
                assertEquals(
                        claimed,
                        cells.stream()
                                .filter(one -> one.cell().equals(slot.from()))
                                .map(one -> deskNumber(one.desk()))
                                .collect(Collectors.toSet()),
                        where);
                // What is over is claimed still where a booking was given up in the middle, and held by nobody.
                if (half >= now) {
                    assertEquals(claimed, deskNumbers(held(0, slot)), where);
                }
            }
        }

        private void refused(Refusal.Reason reason, BookingDecision decision) {
            assertEquals(
                    reason,
                    assertInstanceOf(BookingDecision.Refused.class, decision, where)
                            .because()
                            .reason(),
                    where);
        }

        private Optional<BookingId> any() {
            return order.isEmpty() ? Optional.empty() : Optional.of(order.get(random.nextInt(order.size())));
        }

        private BookingRequest request(int desk, int from, int to) {
            return new BookingRequest(
                    estate.desks().get(desk).code(),
                    new Slot(
                            day.atStartOfDay().plusMinutes(30L * from),
                            day.atStartOfDay().plusMinutes(30L * to)));
        }

        private Clock clock() {
            var moment = day.atStartOfDay().plusMinutes(30L * now).atZone(ZoneId.of("Europe/London"));
            return Clock.fixed(moment.toInstant(), ZoneOffset.UTC);
        }
    }

    private Caller caller(int person) {
        return new FixedCaller(people.get(person));
    }

    protected void prepare(int howMany) {
        for (int i = 0; i < howMany; i++) {
            people.add(new Person(
                    PersonId.fresh(),
                    new Username(code.toLowerCase(Locale.ROOT) + "." + i),
                    "Somebody",
                    new OrganisationCode(i % 2 == 0 ? "POLICE" : "FIRE"),
                    null,
                    Set.of(Role.STAFF)));
        }
        in(ports -> {
            people.forEach(ports.people()::add);
            estate.addTo(ports.sites());
            return null;
        });
    }

    private Booking booking(int person, int desk, LocalDate day, int from, int to) {
        return Booking.reserve(
                BookingId.fresh(),
                people.get(person).id(),
                people.get(person).organisation(),
                estate.desks().get(desk),
                new Slot(day.atTime(from, 0), day.atTime(to, 0)),
                NOON);
    }

    private void take(Booking booking) {
        assertInstanceOf(Claim.Taken.class, tryToTake(booking));
    }

    private Claim tryToTake(Booking booking) {
        return in(ports -> {
            ports.bookings().add(booking);
            return ports.claims().take(booking);
        });
    }

    private Claim move(Booking booking, int desk, LocalDate day, int from, int to) {
        return in(ports -> {
            var stored = ports.bookings().find(booking.id()).orElseThrow();
            stored.moveTo(estate.desks().get(desk), new Slot(day.atTime(from, 0), day.atTime(to, 0)), NOON);
            return ports.claims().retake(stored);
        });
    }

    private List<Claims.Held> held(int person, Slot slot) {
        return in(ports -> ports.claims()
                .heldAt(estate.site().code(), List.of(slot), people.get(person).id()));
    }

    private List<Claims.HeldCell> claimed(Slot slot) {
        return in(ports -> ports.claims().cellsHeldAt(estate.site().code(), slot));
    }

    private Set<Integer> heldDesks(LocalDate day) {
        return deskNumbers(held(0, new Slot(day.atTime(7, 0), day.atTime(19, 0))));
    }

    private Set<Integer> deskNumbers(List<Claims.Held> held) {
        return held.stream().map(one -> deskNumber(one.desk())).collect(Collectors.toSet());
    }

    private int deskNumber(DeskCode code) {
        return estate.desks().stream().map(desk -> desk.code()).toList().indexOf(code);
    }
}
