package org.jointestate.domain.booking.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What waiting lists do over every store, in memory or in a database. */
public abstract class WaitingContract implements WaitingPorts.Runs {

    /** A Monday on which the clock of the machine and that of the wall agree. */
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Slot ON_WEDNESDAY = new Slot(WEDNESDAY.atTime(7, 0), WEDNESDAY.atTime(19, 0));

    /** Ten past ten on Monday. */
    protected final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T10:10:00Z"));

    protected final CountedSecrets secrets = new CountedSecrets();

    private final String code =
            "W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final AnEstate estate = AnEstate.of(code, 2);
    private final Zone zoneB = new Zone(
            new ZoneCode(code + "-1-B"),
            estate.floor().code(),
            estate.site().code(),
            "B",
            "Zone B",
            Network.BOTH,
            true,
            false,
            new PlanArea(300, 18, 240, 428));
    private final Desk inB =
            new Desk(new DeskCode(code + "-1-B01"), zoneB, 1, Network.BOTH, Set.of(), new PlanPosition(340, 89, false));
    private final List<Person> people =
            IntStream.range(0, 8).mapToObj(this::person).toList();

    /** Runs one transaction, which is undone when the answer says so. */
    @Override
    public abstract <T> T in(Function<WaitingPorts, T> work);

    /** What people were told so far. */
    protected abstract List<Notice> told();

    private Person person(int number) {
        return new Person(
                PersonId.fresh(),
                new Username(code.toLowerCase(Locale.ROOT) + "-" + number),
                "Somebody",
                new OrganisationCode(number < 7 ? "POLICE" : "FIRE"),
                null,
                Set.of(Role.STAFF));
    }

    /** Two desks in zone A and one in zone B, all booked for Wednesday by the first three people. */
    private List<BookingId> full() {
        in(ports -> {
            estate.addTo(ports.booking().sites());
            ports.booking().sites().add(zoneB);
            ports.booking().sites().add(inB);
            people.forEach(ports.booking().people()::add);
            return null;
        });
        var booked = new ArrayList<BookingId>();
        var desks = List.of(desk(0), desk(1), inB);
        for (int i = 0; i < desks.size(); i++) {
            booked.add(booked(reserve(i, desks.get(i), ON_WEDNESDAY)));
        }
        return booked;
    }

    private Desk desk(int number) {
        return estate.desks().get(number);
    }

    private FixedCaller as(int person) {
        return new FixedCaller(people.get(person));
    }

    private BookingDecision reserve(int person, Desk desk, Slot slot) {
        return in(
                ports -> ports.booking().reserveDesk(as(person), clock).reserve(new BookingRequest(desk.code(), slot)));
    }

    private static BookingId booked(BookingDecision decision) {
        return assertInstanceOf(BookingDecision.Booked.class, decision)
                .booking()
                .id();
    }

    private void cancel(int person, BookingId booking) {
        in(ports -> ports.booking().cancelBooking(as(person), clock).cancel(booking));
    }

    private JoinWaitingList.Answer tryToJoin(int person, LocalDate day, DayPart part, Optional<ZoneCode> zone) {
        return in(ports -> ports.join(as(person)).join(estate.site().code(), day, part, zone));
    }

    private WaitingId join(int person) {
        return join(person, Optional.empty());
    }

    private WaitingId join(int person, Optional<ZoneCode> zone) {
        return assertInstanceOf(JoinWaitingList.Answer.Joined.class, tryToJoin(person, WEDNESDAY, DayPart.DAY, zone))
                .id();
    }

    private Refusal refusal(JoinWaitingList.Answer answer) {
        return assertInstanceOf(JoinWaitingList.Answer.Refused.class, answer).because();
    }

    private int finish() {
        return WaitingPorts.work(this).finish();
    }

    private WaitingRow row(int person, WaitingId id) {
        return in(ports -> ports.see(as(person)).see(id));
    }

    private WaitingState state(WaitingId id) {
        return in(ports -> ports.lists().find(id)).orElseThrow().state();
    }

    private BookingDecision accept(int person, WaitingId id) {
        return in(ports -> ports.accept(as(person)).accept(id));
    }

    private LeaveWaitingList.Answer leave(int person, WaitingId id) {
        return in(ports -> ports.leave(as(person)).leave(id));
    }

    private List<NoticeKind> toldTo(int person) {
        return told().stream()
                .filter(notice -> notice.person().equals(people.get(person).id()))
                .map(Notice::kind)
                .filter(kind -> kind == NoticeKind.PLACE_OFFERED
                        || kind == NoticeKind.OFFER_LAPSED
                        || kind == NoticeKind.OFFER_WITHDRAWN)
                .sorted()
                .toList();
    }

    @Test
    void what_is_given_back_is_offered_to_who_waits_and_held_until_they_answer() {
        var bookings = full();
        var id = join(3);
        assertEquals(0, finish(), "nothing is free");
        assertEquals(1, row(3, id).standing().orElseThrow().position());

        cancel(1, bookings.get(1));
        assertEquals(1, finish());

        var offered = row(3, id).offered().orElseThrow();
        assertEquals(desk(1).code(), offered.place().desk().code());
        assertEquals(ON_WEDNESDAY, offered.slot());
        assertEquals(LocalDateTime.parse("2027-03-01T12:10"), offered.until());
        assertEquals(List.of(NoticeKind.PLACE_OFFERED), toldTo(3));
        assertEquals(
                Refusal.Reason.DESK_TAKEN,
                assertInstanceOf(BookingDecision.Refused.class, reserve(4, desk(1), ON_WEDNESDAY))
                        .because()
                        .reason());
        assertEquals(0, finish(), "one desk, one offer");
        assertEquals(Set.of(new Claims.Held(ON_WEDNESDAY.day(), desk(1).code(), true)), held(3, desk(1)));
        assertEquals(Set.of(new Claims.Held(ON_WEDNESDAY.day(), desk(1).code(), false)), held(4, desk(1)));

        var mine = booked(accept(3, id));

        var booking = in(ports -> ports.booking().bookings().find(mine)).orElseThrow();
        assertEquals(BookingState.RESERVED, booking.state());
        assertEquals(ON_WEDNESDAY, booking.slot());
        assertEquals(people.get(3).id(), booking.person().orElseThrow());
        assertEquals(WaitingState.GOT, state(id));
        assertEquals(
                mine,
                assertInstanceOf(BookingDecision.AlreadySo.class, accept(3, id))
                        .booking()
                        .id());
        cancel(3, mine);
        assertEquals(Set.of(), held(4, desk(1)));
        assertInstanceOf(BookingDecision.Booked.class, reserve(4, desk(1), ON_WEDNESDAY));
    }

    private Set<Claims.Held> held(int asking, Desk desk) {
        return in(ports -> ports.booking()
                        .claims()
                        .heldAt(
                                desk.site(),
                                List.of(ON_WEDNESDAY),
                                people.get(asking).id()))
                .stream()
                .filter(one -> one.desk().equals(desk.code()))
                .collect(Collectors.toSet());
    }

    @Test
    void who_declines_leaves_the_list_and_the_next_is_offered_the_desk() {
        var bookings = full();
        var first = join(3);
        clock.pass(Duration.ofHours(1));
        var second = join(4);
        cancel(0, bookings.get(0));
        finish();
        assertEquals(WaitingState.OFFERED, state(first));

        assertInstanceOf(LeaveWaitingList.Answer.Left.class, leave(3, first));
        assertInstanceOf(LeaveWaitingList.Answer.WasOver.class, leave(3, first));
        finish();

        assertEquals(WaitingState.LEFT, state(first));
        assertEquals(WaitingState.OFFERED, state(second));
        assertEquals(
                Refusal.Reason.OFFER_OVER,
                assertInstanceOf(BookingDecision.Refused.class, accept(3, first))
                        .because()
                        .reason());
        var mine = booked(accept(4, second));
        assertEquals(
                desk(0).code(),
                in(ports -> ports.booking().bookings().find(mine)).orElseThrow().desk());
    }

    @Test
    void an_offer_that_runs_out_goes_to_the_next_and_its_person_is_told() {
        var bookings = full();
        var first = join(3);
        clock.pass(Duration.ofHours(1));
        var second = join(4);
        cancel(0, bookings.get(0));
        finish();
        clock.pass(Duration.ofHours(2));

        assertEquals(
                Refusal.Reason.OFFER_OVER,
                assertInstanceOf(BookingDecision.Refused.class, accept(3, first))
                        .because()
                        .reason(),
                "though no job has seen to it yet");
        assertTrue(row(3, first).offered().isEmpty());
        assertEquals(1, finish());

        assertEquals(WaitingState.LAPSED, state(first));
        assertEquals(WaitingState.OFFERED, state(second));
        assertEquals(List.of(NoticeKind.PLACE_OFFERED, NoticeKind.OFFER_LAPSED), toldTo(3));
        assertEquals(0, finish());
        var again = join(3);
        assertEquals(first, again, "the same entry, with the same ticket");
        assertEquals(1, row(3, again).standing().orElseThrow().position());
    }

    @Test
    void whoever_got_fewer_desks_through_the_list_comes_first_though_they_joined_later() {
        var bookings = full();
        var served = join(3);
        cancel(0, bookings.get(0));
        finish();
        var got = booked(accept(3, served));
        cancel(3, got);
        assertInstanceOf(BookingDecision.Booked.class, reserve(5, desk(0), ON_WEDNESDAY));
        join(3);
        clock.pass(Duration.ofHours(2));
        var later = join(4);

        assertEquals(1, row(4, later).standing().orElseThrow().position());
        var standing = row(3, served).standing().orElseThrow();
        assertEquals(
                List.of(2, 2, 1, 0, 0),
                List.of(standing.position(), standing.of(), standing.fewer(), standing.earlier(), standing.drawn()));
        assertEquals(1, standing.mine().got());
        cancel(1, bookings.get(1));
        finish();
        assertEquals(WaitingState.OFFERED, state(later));
        assertEquals(WaitingState.WAITING, state(served));
    }

    @Test
    void the_draw_of_one_hour_can_be_recomputed_from_what_is_shown() {
        full();
        var ids = List.of(join(3), join(4), join(5));

        var tickets = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var row = row(3 + i, ids.get(i));
            assertEquals("digest of token 1", row.seed());
            var ticket = row.standing().orElseThrow().mine().ticket();
            assertEquals(WaitingOrder.ticket("digest of token 1", ids.get(i)), ticket);
            tickets.add(ticket);
        }
        for (int i = 0; i < 3; i++) {
            var mine = tickets.get(i);
            var standing = row(3 + i, ids.get(i)).standing().orElseThrow();
            var before = tickets.stream()
                    .filter(other -> other.compareTo(mine) < 0)
                    .sorted()
                    .toList();
            assertEquals(before.size(), standing.drawn());
            assertEquals(
                    before,
                    row(3 + i, ids.get(i)).before().stream()
                            .map(WaitingRow.Before::ticket)
                            .toList());
        }
    }

    @Test
    void who_waits_for_a_zone_is_offered_no_desk_of_another_and_the_next_is() {
        var bookings = full();
        var inA = join(3, Optional.of(estate.zone().code()));
        clock.pass(Duration.ofHours(1));
        var anywhere = join(4);

        cancel(2, bookings.get(2));
        finish();

        assertEquals(WaitingState.WAITING, state(inA));
        assertEquals(
                inB.code(),
                row(4, anywhere).offered().orElseThrow().place().desk().code());
    }

    @Test
    void a_desk_that_the_first_could_not_book_goes_to_the_next_who_can() {
        var bookings = full();
        in(ports -> {
            var person = ports.booking().people().find(people.get(3).id()).orElseThrow();
            person.useDeviceOn(DeviceNetwork.FIRE);
            return null;
        });
        var police = new Desk(
                new DeskCode(code + "-1-A09"),
                estate.zone(),
                9,
                Network.POLICE,
                Set.of(),
                new PlanPosition(360, 89, true));
        in(ports -> {
            ports.booking().sites().add(police);
            return null;
        });
        var taken = booked(reserve(6, police, ON_WEDNESDAY));
        var first = join(3);
        clock.pass(Duration.ofHours(1));
        var second = join(4);

        cancel(6, taken);
        finish();

        assertEquals(WaitingState.WAITING, state(first));
        assertEquals(
                police.code(),
                row(4, second).offered().orElseThrow().place().desk().code());
        assertEquals(3, bookings.size());
    }

    @Test
    void each_refusal_names_its_reason() {
        full();
        join(3);

        assertEquals(
                Refusal.Reason.ALREADY_WAITING,
                refusal(tryToJoin(3, WEDNESDAY, DayPart.DAY, Optional.empty())).reason());
        assertEquals(
                Refusal.Reason.PERSON_ALREADY_BOOKED,
                refusal(tryToJoin(0, WEDNESDAY, DayPart.MORNING, Optional.empty()))
                        .reason());
        assertEquals(
                Refusal.Reason.IN_THE_PAST,
                refusal(tryToJoin(3, MONDAY.minusDays(3), DayPart.DAY, Optional.empty()))
                        .reason());
        var free = refusal(tryToJoin(3, TUESDAY, DayPart.DAY, Optional.empty()));
        assertEquals(Refusal.Reason.DESK_IS_FREE, free.reason());
        assertEquals(List.of(desk(0).spokenName()), free.facts());
        assertEquals(
                Refusal.Reason.TOO_FAR_AHEAD,
                refusal(tryToJoin(3, MONDAY.plusDays(401), DayPart.DAY, Optional.empty()))
                        .reason());
        assertEquals(
                Refusal.Reason.UNKNOWN_ZONE,
                refusal(tryToJoin(4, WEDNESDAY, DayPart.DAY, Optional.of(new ZoneCode("NO-1-X"))))
                        .reason());
    }

    @Test
    void nobody_is_on_more_than_ten_lists() {
        full();
        for (int i = 0; i < JoinWaitingList.MOST; i++) {
            var day = WEDNESDAY.plusDays(i);
            var slot = new Slot(day.atTime(7, 0), day.atTime(19, 0));
            if (i > 0) {
                occupy(slot);
            }
            assertInstanceOf(
                    JoinWaitingList.Answer.Joined.class, tryToJoin(3, day, DayPart.DAY, Optional.empty()), "" + i);
        }

        assertEquals(
                Refusal.Reason.TOO_MANY_WAITS,
                refusal(tryToJoin(3, WEDNESDAY, DayPart.MORNING, Optional.empty()))
                        .reason());
    }

    /** Somebody else's bookings, past every rule. */
    private void occupy(Slot slot) {
        in(ports -> {
            var desks = List.of(desk(0), desk(1), inB);
            for (int i = 0; i < desks.size(); i++) {
                var booking = Booking.reserve(
                        BookingId.fresh(),
                        people.get(i).id(),
                        people.get(i).organisation(),
                        desks.get(i),
                        slot,
                        clock.instant());
                ports.booking().bookings().add(booking);
                ports.booking().claims().take(booking);
            }
            return null;
        });
    }

    @Test
    void what_is_somebody_elses_is_not_there() {
        full();
        var id = join(3);

        assertThrows(NotFound.class, () -> row(4, id));
        assertThrows(NotFound.class, () -> accept(4, id));
        assertThrows(NotFound.class, () -> leave(4, id));
        assertEquals(List.of(), in(ports -> ports.mine(as(4)).list()));
        assertEquals(1, in(ports -> ports.mine(as(3)).list()).size());
    }

    @Test
    void who_finds_a_desk_otherwise_waits_no_more() {
        var bookings = full();
        var first = join(3);
        clock.pass(Duration.ofHours(1));
        var second = join(4);
        cancel(0, bookings.get(0));
        booked(reserve(3, desk(0), ON_WEDNESDAY));
        cancel(1, bookings.get(1));

        assertEquals(1, finish());

        assertEquals(WaitingState.ENDED, state(first));
        assertEquals(WaitingState.OFFERED, state(second));
    }

    @Test
    void who_takes_the_day_waits_for_none_of_its_parts() {
        var bookings = full();
        var day = join(3);
        var morning = assertInstanceOf(
                        JoinWaitingList.Answer.Joined.class, tryToJoin(3, WEDNESDAY, DayPart.MORNING, Optional.empty()))
                .id();
        clock.pass(Duration.ofHours(1));
        cancel(0, bookings.get(0));
        finish();
        var offered = state(day) == WaitingState.OFFERED ? day : morning;
        var other = offered.equals(day) ? morning : day;

        booked(accept(3, offered));

        assertEquals(WaitingState.ENDED, state(other));
    }

    @Test
    void what_becomes_free_at_night_is_held_at_once_and_its_time_begins_in_the_morning() {
        var bookings = full();
        var id = join(3);
        clock.pass(Duration.ofHours(12));
        cancel(0, bookings.get(0));

        assertEquals(1, finish());

        assertEquals(
                WEDNESDAY.minusDays(1).atTime(9, 0),
                row(3, id).offered().orElseThrow().until());
        clock.pass(Duration.ofHours(9));
        assertEquals(0, finish());
        assertEquals(WaitingState.OFFERED, state(id), "nobody has to answer at night");
        booked(accept(3, id));
    }

    @Test
    void what_a_no_show_leaves_is_offered_for_the_rest_of_the_day() {
        full();
        clock.pass(Duration.ofHours(46));
        var id = join(3);
        clock.pass(Duration.ofMinutes(90));
        in(ports -> ports.booking().releaseNoShows(clock).release());

        assertEquals(1, finish());

        var offered = row(3, id).offered().orElseThrow();
        assertEquals(new Slot(WEDNESDAY.atTime(9, 30), WEDNESDAY.atTime(19, 0)), offered.slot());
        assertEquals(WEDNESDAY.atTime(10, 10), offered.until());
        clock.pass(Duration.ofMinutes(29));
        var mine = booked(accept(3, id));
        var booking = in(ports -> ports.booking().bookings().find(mine)).orElseThrow();
        assertEquals(
                offered.slot(), booking.slot(), "half an hour of it has gone by, and nobody holds it against them");
    }

    @Test
    void a_list_ends_with_its_day() {
        full();
        var id = join(3);
        clock.pass(Duration.ofDays(3));

        assertEquals(0, finish());

        assertEquals(WaitingState.ENDED, state(id));
        assertEquals(List.of(), in(ports -> ports.mine(as(3)).list()));
        clock.pass(Duration.ofDays(40));
        assertTrue(in(ports -> ports.forget().forget()) >= 1);
        assertTrue(in(ports -> ports.lists().find(id)).isEmpty());
    }

    @Test
    void an_offer_of_a_desk_that_is_closed_meanwhile_is_taken_back_and_its_person_waits_where_they_stood() {
        var bookings = full();
        var id = join(3);
        cancel(0, bookings.get(0));
        finish();
        var joined = row(3, id).joined();
        in(ports -> {
            ports.booking().sites().desk(desk(0).code()).orElseThrow().close("Broken", MONDAY, WEDNESDAY.plusDays(9));
            return null;
        });

        assertEquals(
                Refusal.Reason.DESK_CLOSED,
                assertInstanceOf(BookingDecision.Refused.class, accept(3, id))
                        .because()
                        .reason());
        assertEquals(WaitingState.OFFERED, state(id), "what was refused has changed nothing");
        assertEquals(0, finish());

        assertEquals(WaitingState.WAITING, state(id));
        assertEquals(joined, row(3, id).joined());
        assertEquals(List.of(NoticeKind.PLACE_OFFERED, NoticeKind.OFFER_WITHDRAWN), toldTo(3));
        in(ports -> {
            ports.booking().sites().desk(desk(0).code()).orElseThrow().reopen();
            return null;
        });
        assertEquals(1, finish(), "back in use, and offered again");
        assertInstanceOf(BookingDecision.Booked.class, accept(3, id));
    }

    @Test
    void a_limit_that_is_reached_meanwhile_holds_for_an_offer_as_for_a_booking() {
        var bookings = full();
        var id = join(3);
        cancel(0, bookings.get(0));
        finish();
        in(ports -> {
            ports.booking()
                    .rules()
                    .add(new BookingRule(
                            RuleId.fresh(),
                            RuleTopic.OPEN_BOOKINGS,
                            new RuleScope(
                                    Optional.of(new RuleScope.Where.AtSite(
                                            estate.site().code())),
                                    Optional.empty(),
                                    Optional.empty()),
                            1,
                            MONDAY.minusDays(9),
                            Optional.empty(),
                            "Site",
                            "",
                            0));
            return null;
        });
        booked(reserve(3, desk(0), new Slot(TUESDAY.atTime(7, 0), TUESDAY.atTime(19, 0))));

        assertEquals(
                Refusal.Reason.TOO_MANY_OPEN_BOOKINGS,
                assertInstanceOf(BookingDecision.Refused.class, accept(3, id))
                        .because()
                        .reason());
    }

    @Test
    void somebody_who_has_left_the_house_is_offered_nothing_and_keeps_nothing() {
        var bookings = full();
        var gone = join(3);
        clock.pass(Duration.ofHours(1));
        var next = join(4);
        cancel(0, bookings.get(0));
        finish();
        in(ports -> {
            ports.booking().people().find(people.get(3).id()).orElseThrow().leave();
            return null;
        });

        assertEquals(1, finish());

        assertEquals(WaitingState.ENDED, state(gone));
        assertEquals(WaitingState.OFFERED, state(next));
    }

    @Test
    void the_estate_manager_sees_how_long_the_lists_are() {
        var bookings = full();
        join(3);
        join(4, Optional.of(zoneB.code()));
        join(5, Optional.of(zoneB.code()));
        cancel(2, bookings.get(2));
        finish();

        var seen = in(ports -> ports.lengths().see(estate.site().code()));

        assertEquals(2, seen.lengths().size());
        assertEquals(
                1,
                seen.lengths().stream().mapToInt(WaitingLists.Length::offered).sum());
        assertEquals(
                2,
                seen.lengths().stream().mapToInt(WaitingLists.Length::waiting).sum());
        assertFalse(seen.zones().isEmpty());
    }
}
