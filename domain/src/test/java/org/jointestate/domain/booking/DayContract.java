package org.jointestate.domain.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.booking.arrival.ArriveAtDesk;
import org.jointestate.domain.booking.arrival.CheckIn;
import org.jointestate.domain.booking.arrival.CheckInAtKiosk;
import org.jointestate.domain.booking.arrival.DeskNow;
import org.jointestate.domain.booking.arrival.KioskAnswer;
import org.jointestate.domain.booking.arrival.KioskBookings;
import org.jointestate.domain.booking.arrival.LeaveAtKiosk;
import org.jointestate.domain.booking.arrival.LeaveEarly;
import org.jointestate.domain.booking.arrival.SeeDeskNow;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.FloorNow;
import org.jointestate.domain.booking.floor.SeeFloorNow;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.reserve.ReserveDesk;
import org.jointestate.domain.booking.rollcall.EndRollCall;
import org.jointestate.domain.booking.rollcall.ForgetRollCalls;
import org.jointestate.domain.booking.rollcall.Line;
import org.jointestate.domain.booking.rollcall.Mark;
import org.jointestate.domain.booking.rollcall.MarkRoll;
import org.jointestate.domain.booking.rollcall.Roll;
import org.jointestate.domain.booking.rollcall.RollCallId;
import org.jointestate.domain.booking.rollcall.RollReader;
import org.jointestate.domain.booking.rollcall.SeeRoll;
import org.jointestate.domain.booking.whoisin.SeeWhoIsIn;
import org.jointestate.domain.booking.whoisin.Sighting;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.AnnounceClosure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.device.Device;
import org.jointestate.domain.estate.device.DeviceKind;
import org.jointestate.domain.estate.device.EnrolDevice;
import org.jointestate.domain.estate.device.MakeDevice;
import org.jointestate.domain.estate.device.RecogniseDevice;
import org.jointestate.domain.estate.device.RevokeDevice;
import org.jointestate.domain.estate.device.SeeDevices;
import org.jointestate.domain.estate.device.ThisDevice;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.ChooseWhoSeesMe;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.RecordedAudit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens on the day, over every store: at the desk, at the kiosk, on the wall, at the roll call, and who sees whom. */
public abstract class DayContract {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private final String code =
            "D" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final AnEstate estate = AnEstate.of(code, 4);
    private final TeamCode team = new TeamCode(code + "-T");
    private final List<Person> people = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private final Secrets secrets = new FreshSecrets();
    private Instant now = at(8, 0);

    /** Runs one transaction, which is undone when the answer says so. */
    protected abstract <T> T in(Function<DayPorts, T> work);

    /** Tokens no other test has. */
    private static final class FreshSecrets implements Secrets {
        @Override
        public String token() {
            return UUID.randomUUID().toString();
        }

        @Override
        public String oneTimeCode() {
            return token();
        }

        @Override
        public String digest(String token) {
            return "#" + token;
        }
    }

    @BeforeEach
    void four_desks_and_three_people_two_of_them_in_one_team() {
        for (var name : List.of("Ann", "Bob", "Zoë")) {
            people.add(new Person(
                    PersonId.fresh(),
                    new Username(name.substring(0, 1) + "." + code),
                    name + " " + code,
                    new OrganisationCode(name.equals("Zoë") ? "FIRE" : "POLICE"),
                    name.equals("Zoë") ? null : team,
                    Set.of(Role.STAFF)));
        }
        people.get(2).useDeviceOn(DeviceNetwork.BOTH);
        in(ports -> {
            estate.addTo(ports.sites());
            ports.people().add(new Team(team, "Team " + code, new OrganisationCode("POLICE")));
            people.forEach(ports.people()::add);
            return null;
        });
    }

    @Test
    void a_free_desk_is_offered_for_the_rest_of_the_day_and_of_the_part() {
        now = at(10, 10);

        var seen = see(0, 0);

        assertEquals(DeskNow.State.FREE, seen.state());
        assertEquals(List.of(slot(10, 0, 19, 0), slot(10, 0, 13, 0)), seen.offers());
    }

    @Test
    void an_offer_ends_where_somebody_else_has_the_desk_or_oneself_another() {
        book(1, 0, 15, 19);
        now = at(10, 10);
        assertEquals(List.of(slot(10, 0, 15, 0), slot(10, 0, 13, 0)), see(0, 0).offers());

        book(0, 1, 12, 14);

        assertEquals(List.of(slot(10, 0, 12, 0)), see(0, 0).offers());
    }

    @Test
    void whoever_stands_before_a_free_desk_has_it_and_is_in_with_one_press_and_a_second_press_changes_nothing() {
        now = at(10, 10);

        var done = assertInstanceOf(BookingDecision.Booked.class, arrive(0, 0, 13));
        var again = assertInstanceOf(BookingDecision.AlreadySo.class, arrive(0, 0, 13));

        assertEquals(BookingState.CHECKED_IN, done.booking().state());
        assertEquals(slot(10, 0, 13, 0), done.booking().slot());
        assertEquals(done.booking().id(), again.booking().id());
        assertEquals(Optional.of(CheckInSource.QR), stored(done.booking().id()).checkInSource());
        assertEquals(DeskNow.State.CHECKED_IN, see(0, 0).state());
        assertEquals(DeskNow.State.TAKEN, see(1, 0).state());
        assertEquals(DeskNow.State.ELSEWHERE, see(0, 1).state());
    }

    @Test
    void a_desk_that_was_taken_meanwhile_is_refused_and_nothing_is_half_done() {
        now = at(10, 10);
        arrive(0, 0, 13);

        var refused = assertInstanceOf(BookingDecision.Refused.class, arrive(1, 0, 13));

        assertEquals(Refusal.Reason.DESK_TAKEN, refused.because().reason());
        assertEquals(DeskNow.State.FREE, see(1, 1).state());
    }

    @Test
    void ones_own_booking_is_checked_in_to_left_from_and_free_for_the_next_at_once() {
        var mine = book(0, 0, 9, 17);
        now = at(7, 30);
        assertEquals(DeskNow.State.YOURS_LATER, see(0, 0).state());
        now = at(8, 30);
        assertEquals(DeskNow.State.YOURS, see(0, 0).state());
        in(ports -> new CheckIn(ports.sites(), ports.bookings(), audit, new FixedCaller(people.get(0)), clock())
                .checkIn(mine, CheckInSource.QR));
        now = at(11, 40);
        assertEquals(DeskNow.State.TAKEN, see(1, 0).state());
        assertEquals(Optional.of(MONDAY.atTime(17, 0)), see(1, 0).until());

        leave(0, mine);

        assertEquals(DeskNow.State.FREE, see(1, 0).state());
        assertInstanceOf(BookingDecision.Booked.class, arrive(1, 0, 19));
    }

    @Test
    void a_taken_desk_names_nobody_and_points_to_the_nearest_that_is_free_for_the_part() {
        book(1, 0, 9, 17);
        book(2, 1, 12, 13);
        now = at(10, 0);

        var seen = see(0, 0);

        assertEquals(DeskNow.State.TAKEN, seen.state());
        assertEquals(Optional.of(estate.desks().get(2).code()), seen.near().map(place -> place.desk()
                .code()));
        assertTrue(seen.mine().isEmpty());
    }

    @Test
    void a_closed_desk_and_a_closed_site_say_why() {
        now = at(10, 0);
        in(ports -> {
            ports.sites().desk(estate.desks().get(0).code()).orElseThrow().close("Socket broken", MONDAY, null);
            return null;
        });
        assertEquals(DeskNow.State.CLOSED, see(0, 0).state());
        assertEquals(Optional.of("Socket broken"), see(0, 0).because());

        in(ports -> new AnnounceClosure(ports.sites(), audit)
                .announce(estate.site().code(), null, MONDAY, MONDAY.plusDays(1), "Snow"));

        assertEquals(DeskNow.State.SITE_CLOSED, see(0, 1).state());
        assertEquals(Optional.of("Snow"), see(0, 1).because());
        assertThrows(NotFound.class, () -> see(0, new DeskCode("NO-SUCH-DESK")));
    }

    @Test
    void a_free_desk_that_a_rule_keeps_from_the_caller_is_not_offered_and_another_is_named() {
        var police = new Desk(
                new DeskCode(code + "-1-A09"),
                estate.zone(),
                9,
                Network.POLICE,
                Set.of(),
                new PlanPosition(400, 89, false));
        in(ports -> {
            ports.sites().add(police);
            ports.people().find(people.get(2).id()).orElseThrow().useDeviceOn(DeviceNetwork.FIRE);
            return null;
        });
        now = at(10, 0);

        var seen = see(2, police.code());

        assertEquals(DeskNow.State.OUT_OF_REACH, seen.state());
        assertEquals(
                Optional.of(Refusal.Reason.NETWORK_OUT_OF_REACH),
                seen.objection().map(Refusal::reason));
        assertEquals(List.of(), seen.offers());
        assertEquals(Optional.of(estate.desks().get(3).code()), seen.near().map(place -> place.desk()
                .code()));
        assertEquals(DeskNow.State.FREE, see(0, police.code()).state());
    }

    @Test
    void after_closing_time_nothing_is_offered() {
        now = at(19, 0);

        assertEquals(DeskNow.State.SITE_CLOSED, see(0, 0).state());
    }

    @Test
    void a_desk_nobody_came_to_is_kept_for_ninety_minutes_and_then_the_next_may_have_it() {
        var missed = book(0, 0, 9, 17);
        now = at(10, 29);
        release();
        assertEquals(DeskNow.State.TAKEN, see(1, 0).state());
        now = at(10, 30);
        release();

        assertEquals(BookingState.NO_SHOW, stored(missed).state());
        assertInstanceOf(BookingDecision.Booked.class, arrive(1, 0, 17));
        assertEquals(DeskNow.State.TAKEN, see(0, 0).state());
    }

    @Test
    void a_device_is_enrolled_once_works_and_is_out_when_it_is_revoked() {
        var made = make(DeviceKind.KIOSK);
        var enrolled = assertInstanceOf(EnrolDevice.Decision.Enrolled.class, enrol(made.secret()));

        assertInstanceOf(EnrolDevice.Decision.Spent.class, enrol(made.secret()));
        assertInstanceOf(EnrolDevice.Decision.Spent.class, enrol("guessed"));
        assertEquals(Optional.of(made.id()), recognise(enrolled.secret()).map(Device::id));
        assertTrue(recognise(made.secret()).isEmpty());
        assertTrue(in(ports -> new SeeDevices(ports.devices(), ports.sites()).see()).devices().stream()
                .anyMatch(row -> row.device().id().equals(made.id())
                        && row.where().floor().code().equals(estate.floor().code())));

        in(ports -> {
            new RevokeDevice(ports.devices(), audit, clock()).revoke(made.id());
            return null;
        });

        assertTrue(recognise(enrolled.secret()).isEmpty());
        assertEquals(List.of("device made", "device enrolled", "device revoked"), audit.entries);
    }

    @Test
    void the_address_of_a_device_can_be_opened_for_a_day() {
        var late = make(DeviceKind.WALL);
        var inTime = make(DeviceKind.WALL);
        now = now.plus(Duration.ofHours(24)).minusSeconds(1);
        assertInstanceOf(EnrolDevice.Decision.Enrolled.class, enrol(inTime.secret()));
        now = now.plusSeconds(1);

        assertInstanceOf(EnrolDevice.Decision.Spent.class, enrol(late.secret()));
    }

    @Test
    void that_a_device_was_seen_is_noted_every_five_minutes() {
        var secret =
                ((EnrolDevice.Decision.Enrolled) enrol(make(DeviceKind.WALL).secret())).secret();
        var first = now;
        now = first.plusSeconds(299);
        recognise(secret);
        assertEquals(Optional.of(first), recognise(secret).orElseThrow().seen());
        now = first.plusSeconds(301);
        recognise(secret);

        assertEquals(Optional.of(now), recognise(secret).orElseThrow().seen());
    }

    @Test
    void a_kiosk_takes_a_reference_as_people_type_it_and_keeps_that_it_was_a_kiosk() {
        var mine = book(0, 0, 9, 17);
        var reference = BookingReference.of(mine).value();
        var kiosk = kiosk();
        now = at(8, 45);

        var done = assertInstanceOf(
                KioskAnswer.Done.class,
                checkInAt(kiosk, reference.substring(3).replace('-', ' ').toLowerCase(Locale.UK)));

        assertEquals(mine, done.booking().id());
        assertEquals(Optional.of(CheckInSource.KIOSK), stored(mine).checkInSource());
        assertEquals(
                Refusal.Reason.ALREADY_CHECKED_IN,
                assertInstanceOf(KioskAnswer.Refused.class, checkInAt(kiosk, reference))
                        .because()
                        .reason());
        now = at(11, 0);
        assertInstanceOf(KioskAnswer.Done.class, leaveAt(kiosk, reference));
        assertEquals(BookingState.LEFT, stored(mine).state());
        assertEquals(DeskNow.State.FREE, see(1, 0).state());
    }

    @Test
    void a_kiosk_knows_no_booking_of_another_day_and_a_display_takes_none() {
        var tomorrow = book(0, 0, MONDAY.plusDays(1), 9, 17);
        var wall = device(DeviceKind.WALL);

        assertInstanceOf(
                KioskAnswer.Unknown.class,
                checkInAt(kiosk(), BookingReference.of(tomorrow).value()));
        assertThrows(NotAllowed.class, () -> checkInAt(wall, "JE-AAAA-AAAA"));
    }

    @Test
    void a_kiosk_of_another_site_does_not_know_the_booking() {
        var mine = book(0, 0, 9, 17);
        var other = AnEstate.of(code + "X", 1);
        in(ports -> {
            other.addTo(ports.sites());
            return null;
        });
        var made = in(ports -> new MakeDevice(ports.devices(), ports.sites(), secrets, audit, clock())
                .make("Elsewhere", other.floor().code(), DeviceKind.KIOSK));
        var kiosk = in(ports -> ports.devices().find(made.id()).orElseThrow());

        assertInstanceOf(
                KioskAnswer.Unknown.class,
                checkInAt(kiosk, BookingReference.of(mine).value()));
    }

    @Test
    void after_ten_wrong_references_a_kiosk_waits_ten_minutes_even_for_a_right_one() {
        var mine = BookingReference.of(book(0, 0, 9, 17)).value();
        var kiosk = kiosk();
        now = at(8, 30);
        for (int n = 0; n < 10; n++) {
            assertInstanceOf(KioskAnswer.Unknown.class, checkInAt(kiosk, n % 2 == 0 ? "JE-AAAA-AAAA" : "nonsense"));
        }

        assertInstanceOf(KioskAnswer.TooManyGuesses.class, checkInAt(kiosk, mine));
        assertInstanceOf(KioskAnswer.TooManyGuesses.class, leaveAt(kiosk, mine));
        now = at(8, 40);

        assertInstanceOf(KioskAnswer.Done.class, checkInAt(kiosk, mine));
    }

    @Test
    void who_leaves_before_the_booking_begins_has_not_attended_and_the_desk_is_free() {
        var mine = book(0, 0, 9, 17);
        var reference = BookingReference.of(mine).value();
        var kiosk = kiosk();
        now = at(8, 10);
        assertInstanceOf(KioskAnswer.Done.class, checkInAt(kiosk, reference));

        assertInstanceOf(KioskAnswer.Done.class, leaveAt(kiosk, reference));

        assertEquals(BookingState.CANCELLED, stored(mine).state());
        assertEquals(Optional.empty(), stored(mine).checkedIn());
        assertEquals(Optional.empty(), stored(mine).checkInSource());
        assertInstanceOf(KioskAnswer.Refused.class, checkInAt(kiosk, reference));
        assertEquals(DeskNow.State.FREE, see(1, 0).state());
        var next = book(1, 0, 9, 17);
        assertEquals(BookingState.RESERVED, stored(next).state());
    }

    @Test
    void who_leaves_before_the_booking_begins_is_told_so_that_it_leaves_their_calendar_and_who_leaves_later_is_not() {
        var kiosk = kiosk();
        for (var atKiosk : List.of(true, false)) {
            now = at(8, 10);
            var mine = book(0, 0, 9, 17);
            var reference = BookingReference.of(mine).value();
            assertInstanceOf(KioskAnswer.Done.class, checkInAt(kiosk, reference));

            if (atKiosk) {
                assertInstanceOf(KioskAnswer.Done.class, leaveAt(kiosk, reference));
            } else {
                assertInstanceOf(BookingDecision.Booked.class, leave(0, mine));
            }

            assertEquals(BookingState.CANCELLED, stored(mine).state());
            var told = toldOf(mine);
            assertEquals(
                    List.of(NoticeKind.CANCELLED),
                    told.stream().map(Notice::kind).toList());
            assertEquals(people.get(0).id(), told.get(0).person());
            assertEquals(1, told.get(0).about().orElseThrow().revision(), "newer than the invitation");
            var messages = BookingPorts.OUTBOX.in(List.of(OutboxMessage.State.WAITING), Integer.MAX_VALUE).stream()
                    .filter(message -> message.content().equals(told.get(0).id().toString()))
                    .toList();
            assertEquals(
                    List.of(Messenger.TOPIC),
                    messages.stream().map(OutboxMessage::topic).toList());
            assertEquals(mine.toString(), messages.get(0).about());
        }
        for (var atKiosk : List.of(true, false)) {
            now = at(8, 10);
            var used = book(0, 0, 9, 17);
            var reference = BookingReference.of(used).value();
            assertInstanceOf(KioskAnswer.Done.class, checkInAt(kiosk, reference));
            now = at(9, 0);

            if (atKiosk) {
                assertInstanceOf(KioskAnswer.Done.class, leaveAt(kiosk, reference));
            } else {
                assertInstanceOf(BookingDecision.Booked.class, leave(0, used));
            }

            assertEquals(BookingState.LEFT, stored(used).state());
            assertEquals(List.of(), toldOf(used));
        }
    }

    @Test
    void before_the_site_opens_a_floor_says_when_it_does_and_afterwards_no_more() {
        now = at(5, 16);
        var seen = floor(device(DeviceKind.WALL));

        assertTrue(seen.open());
        assertEquals(Optional.of(MONDAY.atTime(7, 0)), seen.opens());
        assertEquals(MONDAY.atTime(7, 0), seen.hours().get(0).at());
        for (var later : List.of(at(7, 0), at(7, 20), at(20, 0))) {
            now = later;
            assertEquals(Optional.empty(), floor(device(DeviceKind.WALL)).opens());
        }
    }

    @Test
    void a_floor_shows_its_desks_in_states_and_how_many_are_free_in_the_hours_to_come() {
        book(0, 0, 9, 17);
        book(1, 1, 11, 12);
        in(ports -> {
            ports.sites().desk(estate.desks().get(3).code()).orElseThrow().close("Socket broken", MONDAY, null);
            return null;
        });
        now = at(10, 40);

        var seen = floor(device(DeviceKind.WALL));

        assertTrue(seen.open());
        assertEquals(
                List.of(DeskState.TAKEN, DeskState.FREE, DeskState.FREE, DeskState.CLOSED),
                seen.desks().stream().map(FloorNow.DeskThere::state).toList());
        assertEquals(
                List.of(
                        Optional.of(MONDAY.atTime(17, 0)),
                        Optional.of(MONDAY.atTime(11, 0)),
                        Optional.of(MONDAY.atTime(19, 0)),
                        Optional.empty()),
                seen.desks().stream().map(FloorNow.DeskThere::until).toList());
        assertEquals(
                List.of(2L, 1L, 2L, 2L, 2L),
                seen.hours().stream().map(FloorNow.FreeAt::free).toList());
        assertEquals(MONDAY.atTime(10, 30), seen.hours().get(0).at());
        now = at(20, 0);
        assertFalse(floor(device(DeviceKind.WALL)).open());
    }

    @Test
    void the_roll_has_those_who_are_in_and_each_look_is_written_down_once_in_ten_minutes() {
        checkedIn(0, 0);
        book(1, 1, 9, 17);
        now = at(9, 30);

        var roll = roll();
        now = now.plusSeconds(20);
        roll();

        assertEquals(List.of("Ann " + code), names(roll));
        assertEquals(Optional.empty(), roll.rollCall());
        assertEquals(1, audit.entries.stream().filter("roll looked at"::equals).count());
        now = now.plus(Duration.ofMinutes(10));
        roll();
        assertEquals(2, audit.entries.stream().filter("roll looked at"::equals).count());
    }

    @Test
    void the_first_mark_begins_a_roll_call_that_takes_up_who_comes_and_lets_nobody_go() {
        var annsBooking = checkedIn(0, 0);
        now = at(10, 0);

        var begun = marked(Optional.empty(), made(0, Mark.SAFE, "At the gate", 0));
        var id = begun.rollCall().orElseThrow().id();
        checkedIn(1, 1);
        leave(0, annsBooking);
        var roll = roll();

        assertEquals(List.of("Ann " + code, "Bob " + code), names(roll));
        assertEquals(
                List.of(Mark.SAFE, Mark.NONE),
                roll.lines().stream().map(Line::mark).toList());
        assertEquals(
                List.of(true, false), roll.lines().stream().map(Line::hasLeft).toList());
        assertEquals("At the gate", roll.lines().get(0).note());
        assertEquals(Optional.of(id), roll.rollCall().map(one -> one.id()));
    }

    @Test
    void of_two_marks_the_one_made_later_counts_whichever_arrives_first() {
        checkedIn(0, 0);
        now = at(10, 0);
        var id = marked(Optional.empty(), made(0, Mark.MISSING, "", 300))
                .rollCall()
                .map(one -> one.id());
        marked(id, made(0, Mark.SAFE, "", 10));

        var roll = marked(id, made(0, Mark.MISSING, "", 60));

        assertEquals(Mark.SAFE, roll.lines().get(0).mark());
        assertEquals(1, roll.count(Mark.SAFE));
    }

    @Test
    void when_a_roll_call_ends_the_count_stays_in_the_audit_and_its_names_are_forgotten_within_a_day() {
        checkedIn(0, 0);
        checkedIn(1, 1);
        now = at(10, 0);
        var id = marked(Optional.empty(), made(0, Mark.SAFE, "", 0), made(1, Mark.MISSING, "", 0))
                .rollCall()
                .orElseThrow()
                .id();

        var count = in(ports -> new EndRollCall(ports.rollCalls(), audit, clock()).end(id));

        assertEquals(new EndRollCall.Count(2, 1, 1), count);
        assertTrue(audit.entries.contains("roll call ended"));
        assertInstanceOf(MarkRoll.Answer.Over.class, mark(Optional.of(id), made(1, Mark.SAFE, "", 0)));
        assertEquals(Optional.empty(), roll().rollCall());
        now = now.plus(Duration.ofHours(1));
        in(ports -> new ForgetRollCalls(ports.rollCalls(), clock()).forget());
        assertEquals(List.of(), in(ports -> ports.rollCalls().lines(id)));
        assertThrows(NotFound.class, () -> in(ports -> new EndRollCall(ports.rollCalls(), audit, clock()).end(id)));
    }

    @Test
    void a_roll_call_nobody_ended_is_forgotten_a_day_after_it_began_and_not_before() {
        checkedIn(0, 0);
        var id = marked(Optional.empty(), made(0, Mark.SAFE, "", 0))
                .rollCall()
                .orElseThrow()
                .id();
        now = now.plus(Duration.ofHours(23));
        in(ports -> new ForgetRollCalls(ports.rollCalls(), clock()).forget());
        assertEquals(1, in(ports -> ports.rollCalls().lines(id)).size());
        now = now.plus(Duration.ofHours(2));

        roll();

        assertEquals(List.of(), in(ports -> ports.rollCalls().lines(id)));
    }

    @Test
    void one_roll_call_goes_on_at_a_site_at_a_time() {
        checkedIn(0, 0);
        marked(Optional.empty(), made(0, Mark.SAFE, "", 0));

        var joined = marked(Optional.empty(), made(0, Mark.MISSING, "", 0));

        assertEquals(roll().rollCall(), joined.rollCall());
        assertEquals(1, audit.entries.stream().filter("roll call begun"::equals).count());
    }

    @Test
    void nobody_is_seen_who_has_not_agreed_a_team_sees_its_own_and_those_who_let_everybody_see_them_are_seen() {
        book(0, 0, 9, 17);
        book(1, 1, 9, 12);
        book(2, 2, 9, 17);
        assertEquals(List.of("Ann"), whoSees(0, ""));

        letBeSeen(1, SeenBy.TEAM);
        letBeSeen(2, SeenBy.TEAM);
        assertEquals(List.of("Ann", "Bob"), whoSees(0, ""));
        assertEquals(List.of("Zoë"), whoSees(2, ""));
        letBeSeen(2, SeenBy.EVERYBODY);

        assertEquals(List.of("Ann", "Bob", "Zoë"), whoSees(0, ""));
        assertEquals(List.of("Zoë"), whoSees(0, "zoe"));
        assertEquals(List.of("Zoë"), whoSees(2, ""));
    }

    @Test
    void only_what_is_left_of_today_is_seen_never_yesterday_nor_tomorrow() {
        book(1, 1, 9, 12);
        book(1, 1, MONDAY.plusDays(1), 9, 17);
        letBeSeen(1, SeenBy.EVERYBODY);
        now = at(11, 59);
        assertEquals(List.of("Bob"), whoSees(0, ""));
        now = at(12, 0);

        assertEquals(List.of(), whoSees(0, ""));
    }

    @Test
    void a_sighting_says_where_and_whether_they_are_of_the_team_and_no_more_of_somebody_who_has_left() {
        checkedIn(1, 1);
        letBeSeen(1, SeenBy.EVERYBODY);

        var seen = sightings(0, "bob").get(0);

        assertEquals("A2", seen.deskLabel());
        assertEquals(BookingState.CHECKED_IN, seen.state());
        assertTrue(seen.team() && !seen.you());
        assertFalse(sightings(2, "bob").get(0).team());
        in(ports -> {
            ports.people().find(people.get(1).id()).orElseThrow().leave();
            return null;
        });
        assertEquals(List.of(), sightings(0, "bob"));
    }

    // What the tests are told in.

    private static Instant at(int hour, int minute) {
        return MONDAY.atTime(hour, minute).atZone(ZoneId.of("Europe/London")).toInstant();
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static Slot slot(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new Slot(MONDAY.atTime(fromHour, fromMinute), MONDAY.atTime(toHour, toMinute));
    }

    private BookingId book(int person, int desk, int from, int to) {
        return book(person, desk, MONDAY, from, to);
    }

    private BookingId book(int person, int desk, LocalDate day, int from, int to) {
        var decision = in(
                ports -> reserveDesk(ports, new FixedCaller(people.get(person)), Clock.fixed(at(7, 0), ZoneOffset.UTC))
                        .reserve(new BookingRequest(
                                estate.desks().get(desk).code(), new Slot(day.atTime(from, 0), day.atTime(to, 0)))));
        return assertInstanceOf(BookingDecision.Booked.class, decision)
                .booking()
                .id();
    }

    private BookingId checkedIn(int person, int desk) {
        var booking = book(person, desk, 9, 17);
        in(ports -> {
            ports.bookings().find(booking).orElseThrow().checkIn(now, CheckInSource.PAGE);
            return null;
        });
        return booking;
    }

    private static ReserveDesk reserveDesk(DayPorts ports, Caller caller, Clock clock) {
        return bookingPorts(ports).reserveDesk(caller, clock);
    }

    private static BookingPorts bookingPorts(DayPorts ports) {
        return new BookingPorts(ports.people(), ports.sites(), ports.bookings(), ports.claims(), ports.rules());
    }

    private Booking stored(BookingId id) {
        return in(ports -> ports.bookings().find(id).orElseThrow());
    }

    private DeskNow see(int person, int desk) {
        return see(person, estate.desks().get(desk).code());
    }

    private DeskNow see(int person, DeskCode desk) {
        return in(ports -> new SeeDeskNow(
                        ports.sites(),
                        ports.bookings(),
                        ports.claims(),
                        bookingPorts(ports).lookAround(),
                        new FixedCaller(people.get(person)),
                        clock())
                .see(desk));
    }

    private BookingDecision arrive(int person, int desk, int until) {
        return in(ports -> new ArriveAtDesk(
                        ports.sites(),
                        bookingPorts(ports).place(),
                        new CheckIn(
                                ports.sites(), ports.bookings(), audit, new FixedCaller(people.get(person)), clock()),
                        new FixedCaller(people.get(person)),
                        clock())
                .arrive(estate.desks().get(desk).code(), MONDAY.atTime(until, 0), CheckInSource.QR));
    }

    private void release() {
        in(ports -> bookingPorts(ports).releaseNoShows(clock()).release());
    }

    private MakeDevice.Made make(DeviceKind kind) {
        return in(ports -> new MakeDevice(ports.devices(), ports.sites(), secrets, audit, clock())
                .make("By the lift", estate.floor().code(), kind));
    }

    private EnrolDevice.Decision enrol(String secret) {
        return in(ports -> new EnrolDevice(ports.devices(), secrets, audit, clock()).enrol(secret));
    }

    private Optional<Device> recognise(String secret) {
        return in(ports -> new RecogniseDevice(ports.devices(), secrets, clock()).bySecret(secret));
    }

    private Device device(DeviceKind kind) {
        var made = make(kind);
        return in(ports -> ports.devices().find(made.id()).orElseThrow());
    }

    private Device kiosk() {
        return device(DeviceKind.KIOSK);
    }

    private KioskAnswer checkInAt(Device device, String typed) {
        ThisDevice thisDevice = () -> device;
        return in(ports -> new CheckInAtKiosk(
                        new KioskBookings(ports.bookings(), ports.sites(), ports.devices()),
                        ports.sites(),
                        thisDevice,
                        audit,
                        clock())
                .checkIn(typed));
    }

    private KioskAnswer leaveAt(Device device, String typed) {
        ThisDevice thisDevice = () -> device;
        return in(ports -> new LeaveAtKiosk(
                        new KioskBookings(ports.bookings(), ports.sites(), ports.devices()),
                        bookingPorts(ports).endStay(audit),
                        ports.sites(),
                        thisDevice,
                        clock())
                .leave(typed));
    }

    private BookingDecision leave(int person, BookingId id) {
        return in(ports -> new LeaveEarly(
                        ports.sites(),
                        ports.bookings(),
                        bookingPorts(ports).endStay(audit),
                        new FixedCaller(people.get(person)),
                        clock())
                .leave(id));
    }

    /** What was told about a booking since it was made. */
    private static List<Notice> toldOf(BookingId id) {
        return BookingPorts.NOTICES.all().stream()
                .filter(notice -> notice.kind() != NoticeKind.BOOKED)
                .filter(notice -> notice.about()
                        .filter(about -> about.booking().equals(id))
                        .isPresent())
                .toList();
    }

    private FloorNow floor(Device device) {
        ThisDevice thisDevice = () -> device;
        return in(ports -> new SeeFloorNow(ports.sites(), ports.claims(), thisDevice, clock()).see());
    }

    private Roll roll() {
        return in(ports -> new SeeRoll(
                        new RollReader(ports.sites(), ports.attendance(), ports.rollCalls()),
                        ports.rollCalls(),
                        new FixedCaller(people.get(2)),
                        audit,
                        clock())
                .see(estate.site().code()));
    }

    private MarkRoll.Made made(int person, Mark mark, String note, int secondsAgo) {
        return new MarkRoll.Made(people.get(person).id().toString(), mark, note, Duration.ofSeconds(secondsAgo));
    }

    private MarkRoll.Answer mark(Optional<RollCallId> meant, MarkRoll.Made... marks) {
        return in(ports -> new MarkRoll(
                        new RollReader(ports.sites(), ports.attendance(), ports.rollCalls()),
                        ports.rollCalls(),
                        new FixedCaller(people.get(2)),
                        audit,
                        clock())
                .mark(estate.site().code(), meant, List.of(marks)));
    }

    private Roll marked(Optional<RollCallId> meant, MarkRoll.Made... marks) {
        return assertInstanceOf(MarkRoll.Answer.Marked.class, mark(meant, marks))
                .roll();
    }

    private static List<String> names(Roll roll) {
        return roll.lines().stream().map(line -> line.present().name()).toList();
    }

    private void letBeSeen(int person, SeenBy whom) {
        in(ports -> {
            new ChooseWhoSeesMe(ports.people(), new FixedCaller(people.get(person)), audit).choose(whom);
            return null;
        });
    }

    /** Of the people of this test, in the order of the page: the databases are shared with other tests. */
    private List<Sighting> sightings(int person, String name) {
        return in(ports -> new SeeWhoIsIn(
                                ports.people(),
                                ports.sites(),
                                ports.sightings(),
                                new FixedCaller(people.get(person)),
                                clock())
                        .see(name))
                .sightings()
                .stream()
                .filter(one -> one.site().equals(estate.site().code()))
                .toList();
    }

    private List<String> whoSees(int person, String name) {
        return sightings(person, name).stream()
                .map(one -> one.name().split(" ")[0])
                .toList();
    }
}
