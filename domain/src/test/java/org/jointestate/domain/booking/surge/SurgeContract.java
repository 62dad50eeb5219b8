package org.jointestate.domain.booking.surge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What a surge does, over every store, in memory or in a database. */
public abstract class SurgeContract implements SurgePorts.Runs {

    /** A Monday on which the clock of the machine and that of the wall agree. */
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDateTime TUESDAY_NOON = TUESDAY.atTime(12, 0);
    private static final Slot DAY = new Slot(MONDAY.atTime(8, 0), MONDAY.atTime(18, 0));
    private static final Slot NEXT_DAY = new Slot(TUESDAY.atTime(8, 0), TUESDAY.atTime(18, 0));
    private static final Slot WEDNESDAY =
            new Slot(TUESDAY.plusDays(1).atTime(8, 0), TUESDAY.plusDays(1).atTime(18, 0));

    /** Ten past ten. */
    protected final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T10:10:00Z"));

    private ASurgeEstate estate = new ASurgeEstate(0, 0, 0, 0);

    /** Runs one transaction, which is undone when the answer says so. */
    @Override
    public abstract <T> T in(Function<SurgePorts, T> work);

    /** What people were told so far. */
    protected abstract List<Notice> told();

    private void prepare(int inTheWay, int besides, int above, int persons) {
        estate = new ASurgeEstate(inTheWay, besides, above, persons);
        in(ports -> {
            estate.addTo(ports.booking().sites(), ports.booking().people());
            return null;
        });
    }

    private SurgePlan plan(boolean drill) {
        return plan(drill, Set.of(estate.first.zone().code()), List.of(new SurgeRole("Loggist", 1)));
    }

    private SurgePlan plan(boolean drill, Set<ZoneCode> zones, List<SurgeRole> roles) {
        return new SurgePlan(
                "Flood",
                estate.first.site().code(),
                zones,
                Set.of(),
                TUESDAY_NOON,
                drill,
                roles,
                Set.of(estate.team.code()));
    }

    private SurgeId declare(SurgePlan plan) {
        return assertInstanceOf(
                        DeclareSurge.Answer.Declared.class, in(ports -> ports.declare(new FixedCaller(estate.manager))
                                .declare(plan)))
                .surge();
    }

    private int finish() {
        return SurgePorts.work(this).finish();
    }

    private BookingId book(Person person, Desk desk, Slot slot) {
        var at = clock.instant().minus(Duration.ofDays(3));
        return in(ports -> {
            var booking = Booking.reserve(BookingId.fresh(), person.id(), person.organisation(), desk, slot, at);
            ports.booking().bookings().add(booking);
            ports.booking().claims().take(booking);
            return booking.id();
        });
    }

    private void checkIn(BookingId id) {
        in(ports -> {
            ports.booking().bookings().find(id).orElseThrow().checkIn(clock.instant(), CheckInSource.QR);
            return null;
        });
    }

    private Booking find(BookingId id) {
        return in(ports -> ports.booking().bookings().find(id).orElseThrow());
    }

    private List<Booking> open(Person person) {
        return in(ports -> ports.booking().bookings().openOf(person.id(), MONDAY.atStartOfDay()));
    }

    private List<Displaced> lines(SurgeId surge) {
        return in(ports -> ports.surges().displaced(surge)).stream()
                .map(Surges.Row::displaced)
                .toList();
    }

    private Displaced line(SurgeId surge, BookingId booking) {
        return in(ports -> ports.surges().displaced(surge, booking)).orElseThrow();
    }

    private List<NoticeKind> toldTo(Person person) {
        return told().stream()
                .filter(notice -> notice.person().equals(person.id()))
                .map(Notice::kind)
                // Several may be told at one instant.
                .sorted()
                .toList();
    }

    private Desk inA(int number) {
        return estate.first.desks().get(number);
    }

    private Person somebody(int number) {
        return estate.people.get(number);
    }

    private BookingDecision reserve(Person person, Desk desk, Slot slot) {
        return in(ports -> ports.reserve(new FixedCaller(person), new BookingRequest(desk.code(), slot)));
    }

    private BookingDecision take(Person person, SurgeId surge, String role) {
        return in(ports -> ports.take(new FixedCaller(person), surge, role, Optional.empty()));
    }

    @Test
    void a_surge_is_found_again_as_it_was_declared() {
        prepare(3, 1, 1, 1);
        var plan = new SurgePlan(
                "Whaley Bridge",
                estate.first.site().code(),
                Set.of(estate.first.zone().code()),
                Set.of(estate.inU.get(0).code()),
                TUESDAY_NOON.plusMinutes(10),
                false,
                List.of(new SurgeRole("Incident commander", 1), new SurgeRole("Loggist", 2)),
                Set.of(estate.team.code()));

        var id = declare(plan);

        var surge = in(ports -> ports.surges().find(id).orElseThrow());
        assertTrue(in(ports -> ports.surges().standing()).contains(surge));
        assertEquals("Whaley Bridge", surge.name());
        assertEquals(plan.zones(), surge.zones());
        assertEquals(plan.desks(), surge.desks());
        assertEquals(plan.roles(), surge.roles());
        assertEquals(plan.teams(), surge.teams());
        assertEquals(MONDAY.atTime(10, 0), surge.from());
        assertEquals(TUESDAY.atTime(12, 30), surge.until(), "the half hour that has begun is taken whole");
        assertEquals(Optional.of(estate.manager.id()), surge.declaredBy());
        assertEquals(clock.instant(), surge.declared());
        assertTrue(surge.stands());
        assertEquals(
                List.of("Incident commander", "Loggist", "Loggist"),
                in(ports -> ports.surges().seats(surge.id())).stream()
                        .map(Surge.Seat::role)
                        .toList());
    }

    @Test
    void a_plan_that_is_wrong_says_everything_that_is_wrong_with_it() {
        prepare(1, 1, 0, 0);
        var nothing = new SurgePlan(
                " ",
                estate.first.site().code(),
                Set.of(),
                Set.of(),
                MONDAY.atTime(10, 0),
                true,
                List.of(new SurgeRole("Loggist", 1), new SurgeRole("Loggist", 1)),
                Set.of());
        var wrong = new SurgePlan(
                "x".repeat(61),
                estate.first.site().code(),
                Set.of(new ZoneCode("NOWHERE")),
                Set.of(),
                MONDAY.plusDays(99).atStartOfDay(),
                true,
                List.of(),
                Set.of(new org.jointestate.domain.people.TeamCode("NO-TEAM")));

        assertEquals(
                Set.of(
                        SurgePlan.Problem.NO_NAME,
                        SurgePlan.Problem.NO_PLACE,
                        SurgePlan.Problem.ENDS_TOO_SOON,
                        SurgePlan.Problem.ROLE_TWICE,
                        SurgePlan.Problem.TOO_MANY_DESKS_FOR_ROLES),
                in(ports -> ports.preview().preview(nothing)).problems());
        assertEquals(
                new DeclareSurge.Answer.Refused(Set.of(
                        SurgePlan.Problem.NO_NAME,
                        SurgePlan.Problem.UNKNOWN_PLACE,
                        SurgePlan.Problem.ENDS_TOO_LATE,
                        SurgePlan.Problem.UNKNOWN_TEAM)),
                in(ports -> ports.declare(new FixedCaller(estate.manager)).declare(wrong)));
    }

    @Test
    void two_surges_do_not_take_one_zone_and_a_drill_is_in_nobodys_way() {
        prepare(1, 1, 0, 0);
        declare(plan(true));
        declare(plan(false));

        assertEquals(
                new DeclareSurge.Answer.Refused(Set.of(SurgePlan.Problem.TAKEN_BY_A_SURGE)),
                in(ports -> ports.declare(new FixedCaller(estate.manager)).declare(plan(false))));
        declare(plan(true));
    }

    @Test
    void while_it_stands_its_desks_are_for_its_people_alone_and_the_refusal_names_it() {
        prepare(2, 1, 0, 1);
        var surge = declare(plan(false));

        var refused = assertInstanceOf(
                BookingDecision.Refused.class,
                reserve(somebody(0), inA(0), new Slot(MONDAY.atTime(14, 0), MONDAY.atTime(16, 0))));

        assertEquals(Refusal.Reason.SURGE, refused.because().reason());
        assertEquals(
                List.of("A1", "Flood", "2027-03-02T12:00"), refused.because().facts());
        assertInstanceOf(BookingDecision.Booked.class, reserve(somebody(0), inA(0), WEDNESDAY));
        assertInstanceOf(
                BookingDecision.Booked.class,
                reserve(estate.responder, inA(1), new Slot(MONDAY.atTime(14, 0), MONDAY.atTime(16, 0))));
        assertEquals(0, finish(), "nobody of them is in its way");
        in(ports -> ports.standDown().standDown(surge));
        assertInstanceOf(
                BookingDecision.Booked.class,
                reserve(somebody(0), inA(0), new Slot(MONDAY.atTime(14, 0), MONDAY.atTime(16, 0))));
    }

    @Test
    void nobody_moves_a_booking_into_what_it_has_taken() {
        prepare(1, 1, 0, 1);
        var booking = book(somebody(0), estate.inB.get(0), NEXT_DAY);
        declare(plan(false));

        var refused = assertInstanceOf(
                BookingDecision.Refused.class,
                in(ports -> ports.change(
                        new FixedCaller(somebody(0)), booking, new BookingRequest(inA(0).code(), NEXT_DAY))));

        assertEquals(Refusal.Reason.SURGE, refused.because().reason());
    }

    @Test
    void the_displaced_sit_on_the_same_floor_when_they_can_else_upstairs_and_are_told_which_surge_it_was() {
        prepare(2, 1, 1, 2);
        var first = book(somebody(0), inA(0), DAY);
        var second = book(somebody(1), inA(1), NEXT_DAY);
        var third = book(somebody(0), inA(1), WEDNESDAY);
        var surge = declare(plan(false));

        assertEquals(2, finish());

        assertEquals(estate.inB.get(0).code(), find(first).desk());
        assertEquals(MONDAY.atTime(10, 0), find(first).slot().from(), "what was left of it");
        assertEquals(estate.inB.get(0).code(), find(second).desk());
        assertEquals(inA(1).code(), find(third).desk(), "after the surge nothing changes");
        assertEquals(2, lines(surge).size());
        assertEquals(List.of(NoticeKind.SURGE_MOVED), toldTo(somebody(0)));
        var facts = told().stream()
                .filter(notice -> notice.person().equals(somebody(0).id()))
                .findFirst()
                .orElseThrow()
                .facts();
        assertEquals(List.of("Flood", "A1", "Zone B, First floor"), facts);
        assertEquals(0, finish(), "what is done is done once");
        assertEquals(
                2,
                told().stream()
                        .filter(notice -> notice.kind() == NoticeKind.SURGE_MOVED)
                        .count());
    }

    @Test
    void what_the_old_desk_had_counts_more_than_the_floor() {
        prepare(1, 0, 1, 1);
        var plain = new Desk(
                new DeskCode(estate.zoneB.code() + "-PLAIN"),
                estate.zoneB,
                9,
                org.jointestate.domain.estate.Network.BOTH,
                Set.of(),
                new org.jointestate.domain.estate.PlanPosition(90, 90, false));
        in(ports -> {
            ports.booking().sites().add(plain);
            return null;
        });
        var booking = book(somebody(0), inA(0), DAY);
        declare(plan(false));

        finish();

        assertEquals(estate.inU.get(0).code(), find(booking).desk());
    }

    @Test
    void nobody_is_sent_to_a_desk_their_device_does_not_work_at_and_is_told_that_there_is_no_place() {
        prepare(1, 0, 0, 1);
        var police = new Desk(
                new DeskCode(estate.zoneB.code() + "-POL"),
                estate.zoneB,
                9,
                org.jointestate.domain.estate.Network.POLICE,
                Set.of(),
                new org.jointestate.domain.estate.PlanPosition(90, 90, false));
        in(ports -> {
            ports.booking().sites().add(police);
            return null;
        });
        var booking = book(estate.fire, inA(0), DAY);
        var surge = declare(plan(false));

        assertEquals(1, finish());

        assertEquals(BookingState.RELEASED, find(booking).state());
        assertEquals(Optional.empty(), line(surge, booking).to());
        assertEquals(List.of(NoticeKind.SURGE_NO_PLACE), toldTo(estate.fire));
        assertInstanceOf(BookingDecision.Refused.class, reserve(estate.fire, police, NEXT_DAY));
    }

    @Test
    void who_is_sitting_there_is_told_to_move_now_and_what_they_sat_is_kept() {
        prepare(1, 1, 0, 1);
        var booking = book(somebody(0), inA(0), DAY);
        checkIn(booking);
        var surge = declare(plan(false));

        finish();

        assertEquals(BookingState.LEFT, find(booking).state());
        assertEquals(DAY, find(booking).slot());
        assertEquals(inA(0).code(), find(booking).desk());
        var now = open(somebody(0));
        assertEquals(1, now.size());
        assertEquals(estate.inB.get(0).code(), now.get(0).desk());
        assertEquals(
                new Slot(MONDAY.atTime(10, 0), MONDAY.atTime(18, 0)), now.get(0).slot());
        assertTrue(line(surge, booking).wasThere());
        assertEquals(List.of(NoticeKind.SURGE_MOVE_NOW), toldTo(somebody(0)));
        var mine = in(ports -> ports.watch(new FixedCaller(somebody(0))).watch()).stream()
                .filter(standing -> standing.surge().id().equals(surge))
                .findFirst()
                .orElseThrow()
                .mine();
        assertEquals(1, mine.size());
        assertTrue(mine.get(0).move());
        assertEquals("B1", mine.get(0).to().orElseThrow().desk());
    }

    @Test
    void what_was_done_before_a_kill_stays_done_and_the_rest_is_finished() {
        prepare(4, 4, 0, 4);
        for (int i = 0; i < 4; i++) {
            book(somebody(i), inA(i), DAY);
        }
        var surge = declare(plan(false));
        var work = in(ports -> ports.findWork().find()).stream()
                .filter(one -> one.surge().equals(surge))
                .toList();
        for (var one : work.subList(0, 2)) {
            in(ports -> ports.reseat().reseat(surge, one.booking(), one.suggested()));
        }

        assertEquals(2, finish());

        assertEquals(4, lines(surge).size());
        assertEquals(4, lines(surge).stream().filter(Displaced::isReseated).count());
        assertEquals(
                4,
                told().stream()
                        .filter(notice -> notice.kind() == NoticeKind.SURGE_MOVED)
                        .count());
        assertInstanceOf(ReseatDisplaced.Answer.NothingToDo.class, in(ports -> ports.reseat()
                .reseat(surge, work.get(0).booking(), Optional.empty())));
    }

    @Test
    void an_extension_displaces_those_who_come_to_stand_in_the_way() {
        prepare(1, 1, 0, 1);
        var booking = book(somebody(0), inA(0), WEDNESDAY);
        var surge = declare(plan(false));
        assertEquals(0, finish());

        assertEquals(Optional.of(ExtendSurge.Problem.NOT_LATER), in(ports -> ports.extend()
                .extend(surge, TUESDAY_NOON)));
        assertEquals(Optional.of(ExtendSurge.Problem.ENDS_TOO_LATE), in(ports -> ports.extend()
                .extend(surge, TUESDAY_NOON.plusYears(1))));
        assertEquals(Optional.empty(), in(ports -> ports.extend()
                .extend(surge, WEDNESDAY.from().plusHours(2))));

        assertEquals(1, finish());
        assertEquals(estate.inB.get(0).code(), find(booking).desk());
    }

    @Test
    void a_role_has_its_desks_and_whoever_takes_one_gives_up_the_desk_they_had() {
        prepare(2, 2, 0, 1);
        var own = book(estate.responder, estate.inB.get(0), DAY);
        var surge = declare(plan(
                false,
                Set.of(estate.first.zone().code()),
                List.of(new SurgeRole("Commander", 1), new SurgeRole("Loggist", 1))));

        var taken = assertInstanceOf(BookingDecision.Booked.class, take(estate.responder, surge, "Loggist"));

        assertEquals(inA(1).code(), taken.booking().desk());
        assertEquals(
                new Slot(MONDAY.atTime(10, 0), MONDAY.atTime(22, 0)),
                taken.booking().slot(),
                "a shift");
        assertEquals(BookingState.CANCELLED, find(own).state());
        assertInstanceOf(BookingDecision.AlreadySo.class, take(estate.responder, surge, "Loggist"));
        assertThrows(NotAllowed.class, () -> take(somebody(0), surge, "Commander"));
        var full = assertInstanceOf(BookingDecision.Refused.class, take(estate.manager, surge, "Loggist"));
        assertEquals(Refusal.Reason.NO_DESK_FOR_ROLE, full.because().reason());
        var placed = in(ports -> ports.take(
                new FixedCaller(estate.manager),
                surge,
                "Commander",
                Optional.of(somebody(0).username())));
        assertEquals(
                inA(0).code(),
                assertInstanceOf(BookingDecision.Booked.class, placed).booking().desk());
        assertEquals(0, finish(), "who has a desk of the surge is not in its way");
        assertThrows(
                NotAllowed.class,
                () -> in(ports -> ports.take(
                        new FixedCaller(estate.responder),
                        surge,
                        "Commander",
                        Optional.of(somebody(0).username()))));
    }

    @Test
    void when_it_is_over_everybody_gets_back_what_can_be_given_back_and_nobody_loses_anything() {
        prepare(6, 6, 0, 7);
        var returns = book(somebody(0), inA(0), DAY);
        var chose = book(somebody(1), inA(1), DAY);
        var arrived = book(somebody(2), inA(2), DAY);
        var occupied = book(somebody(3), inA(3), NEXT_DAY);
        var surge = declare(plan(false));
        finish();
        in(ports -> ports.change(
                new FixedCaller(somebody(1)),
                chose,
                new BookingRequest(
                        estate.inB.get(5).code(),
                        DAY.leftAt(MONDAY.atTime(10, 10)).orElseThrow())));
        checkIn(arrived);
        var kept = find(arrived).desk();
        var made = assertInstanceOf(BookingDecision.Booked.class, take(estate.responder, surge, "Loggist"));
        clock.pass(Duration.ofHours(1));

        boolean stood = in(ports -> ports.standDown().standDown(surge));
        boolean again = in(ports -> ports.standDown().standDown(surge));
        assertTrue(stood);
        assertFalse(again, "the second press changes nothing");
        assertInstanceOf(BookingDecision.Booked.class, reserve(somebody(5), inA(3), NEXT_DAY));
        assertEquals(5, finish());

        assertEquals(BookingState.RELEASED, find(made.booking().id()).state());
        assertEquals(inA(0).code(), find(returns).desk());
        assertEquals(MONDAY.atTime(11, 0), find(returns).slot().from());
        assertEquals(estate.inB.get(5).code(), find(chose).desk());
        assertEquals(kept, find(arrived).desk());
        assertEquals(estate.zoneB.code(), find(occupied).zone());
        assertEquals(
                List.of(
                        Displaced.Back.GIVEN_BACK,
                        Displaced.Back.CHOSE_OTHERWISE,
                        Displaced.Back.CHECKED_IN,
                        Displaced.Back.NOT_FREE),
                List.of(returns, chose, arrived, occupied).stream()
                        .map(id -> line(surge, id).back().orElseThrow())
                        .toList());
        assertEquals(List.of(NoticeKind.SURGE_MOVED, NoticeKind.SURGE_GIVEN_BACK), toldTo(somebody(0)));
        assertEquals(List.of(NoticeKind.SURGE_MOVED, NoticeKind.SURGE_KEPT_HERE), toldTo(somebody(2)));
        assertEquals(List.of(NoticeKind.SURGE_MOVED, NoticeKind.SURGE_KEPT), toldTo(somebody(3)));
        assertTrue(toldTo(estate.responder).contains(NoticeKind.SURGE_OVER));
        assertEquals(0, finish());
    }

    @Test
    void who_had_no_place_gets_the_desk_again_unless_it_is_gone_or_they_have_another() {
        prepare(3, 0, 0, 4);
        var again = book(somebody(0), inA(0), NEXT_DAY);
        var gone = book(somebody(1), inA(1), NEXT_DAY);
        var surge = declare(plan(false));
        assertEquals(2, finish());
        in(ports -> ports.standDown().standDown(surge));
        assertInstanceOf(BookingDecision.Booked.class, reserve(somebody(2), inA(1), NEXT_DAY));

        assertEquals(2, finish());

        assertEquals(inA(0).code(), open(somebody(0)).get(0).desk());
        assertEquals(List.of(), open(somebody(1)));
        assertEquals(Optional.of(Displaced.Back.GIVEN_BACK), line(surge, again).back());
        assertEquals(Optional.of(Displaced.Back.NOT_FREE), line(surge, gone).back());
        assertEquals(List.of(NoticeKind.SURGE_NO_PLACE, NoticeKind.SURGE_NOT_BACK), toldTo(somebody(1)));
    }

    @Test
    void a_drill_says_who_would_sit_where_and_changes_and_tells_nothing() {
        prepare(3, 2, 0, 3);
        var bookings =
                List.of(book(somebody(0), inA(0), DAY), book(somebody(1), inA(1), DAY), book(somebody(2), inA(2), DAY));
        assertEquals(new PreviewSurge.Preview(Set.of(), 3, 2, 0), in(ports -> ports.preview()
                .preview(plan(false))));

        var drill = declare(plan(true));

        assertEquals(0, finish());
        assertEquals(3, lines(drill).size());
        assertEquals(
                estate.inB.stream().map(Desk::code).collect(Collectors.toSet()),
                lines(drill).stream().flatMap(line -> line.to().stream()).collect(Collectors.toSet()));
        for (int i = 0; i < 3; i++) {
            assertEquals(inA(i).code(), find(bookings.get(i)).desk());
            assertEquals(List.of(), toldTo(somebody(i)));
        }
        assertInstanceOf(BookingDecision.Booked.class, reserve(estate.fire, inA(0), WEDNESDAY));
        assertEquals(
                List.of(),
                in(ports -> ports.watch(new FixedCaller(somebody(0))).watch()).stream()
                        .filter(standing -> standing.surge().id().equals(drill))
                        .toList());
        assertThrows(
                NotFound.class,
                () -> in(ports -> ports.see(new FixedCaller(somebody(0))).see(drill)));
        var refused = assertInstanceOf(BookingDecision.Refused.class, take(estate.manager, drill, "Loggist"));
        assertEquals(Refusal.Reason.SURGE_NOT_STANDING, refused.because().reason());
    }

    @Test
    void who_was_displaced_is_for_those_in_charge_to_see() {
        prepare(2, 2, 0, 1);
        book(somebody(0), inA(0), DAY);
        var surge = declare(plan(false));
        finish();
        assertInstanceOf(BookingDecision.Booked.class, take(estate.responder, surge, "Loggist"));

        var theirs = in(ports -> ports.see(new FixedCaller(somebody(0))).see(surge));
        var managers = in(ports -> ports.see(new FixedCaller(estate.manager)).see(surge));

        assertEquals(List.of(), theirs.displaced());
        assertEquals(Optional.empty(), theirs.seats().get(0).who());
        assertFalse(theirs.seats().get(0).free());
        assertFalse(theirs.mayTake());
        assertEquals(List.of("Zone A, First floor"), theirs.places());
        assertEquals(1, managers.displaced().size());
        assertEquals(Optional.of("Somebody"), managers.displaced().get(0).who());
        assertEquals(
                Optional.of("B1 (First floor)"), managers.displaced().get(0).to());
        assertTrue(in(ports -> ports.seeAll().see()).stream()
                .anyMatch(row -> row.surge().id().equals(surge)));
    }

    @Test
    void of_120_displaced_people_each_has_another_desk_or_has_been_told_that_there_is_none() {
        prepare(120, 60, 50, 120);
        for (int i = 0; i < 120; i++) {
            book(somebody(i), inA(i), DAY);
        }
        var surge = declare(plan(false));

        assertEquals(120, finish());

        var lines = lines(surge);
        assertEquals(120, lines.size());
        assertEquals(110, lines.stream().filter(Displaced::isReseated).count());
        assertEquals(
                110,
                lines.stream().flatMap(line -> line.to().stream()).distinct().count(),
                "each at a desk of their own");
        assertEquals(
                110,
                told().stream()
                        .filter(notice -> notice.kind() == NoticeKind.SURGE_MOVED)
                        .count());
        assertEquals(
                10,
                told().stream()
                        .filter(notice -> notice.kind() == NoticeKind.SURGE_NO_PLACE)
                        .count());
    }
}
