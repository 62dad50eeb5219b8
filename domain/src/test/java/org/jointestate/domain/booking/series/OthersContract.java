package org.jointestate.domain.booking.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeeBooking;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.again.SuggestAgain;
import org.jointestate.domain.booking.others.Colleagues;
import org.jointestate.domain.booking.others.FindSeatsTogether;
import org.jointestate.domain.booking.others.ForgetVisitors;
import org.jointestate.domain.booking.others.ListColleagues;
import org.jointestate.domain.booking.others.MadeForOthers;
import org.jointestate.domain.booking.others.NamesBeside;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.others.ReserveTogether;
import org.jointestate.domain.booking.others.Seat;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What booking for colleagues, visitors and teams, and booking again, must do on every store. */
public abstract class OthersContract extends SeriesRoom {

    private BookingDecision reserveFor(int asking, Occupant occupant, int desk, Slot slot, Role... roles) {
        return in(ports -> ports.reserveForAnother(caller(asking, roles), clock())
                .reserve(occupant, new BookingRequest(desk(desk), slot)));
    }

    private Occupant.Colleague colleague(int person) {
        return new Occupant.Colleague(people.get(person).username());
    }

    private NamesBeside.Names names(int person, BookingRow row) {
        return in(ports -> new NamesBeside(
                        ports.booking().people(),
                        ports.visitors(),
                        ports.booking().bookings(),
                        ports.booking().sites(),
                        caller(person),
                        clock())
                .of(List.of(row))
                .get(row.id()));
    }

    private BookingRow seen(int person, BookingId id) {
        return in(
                ports -> new SeeBooking(ports.booking().sites(), ports.booking().bookings(), caller(person)).see(id));
    }

    @Test
    void a_colleague_of_ones_team_is_booked_for_and_sees_who_did_and_either_can_cancel() {
        prepare(3);

        var first = as(BookingDecision.Booked.class, reserveFor(0, colleague(1), 2, day(MONDAY)))
                .booking();
        var second = as(BookingDecision.Booked.class, reserveFor(0, colleague(1), 2, day(MONDAY.plusDays(1))))
                .booking();

        assertEquals(Optional.of(people.get(1).id()), first.made().person());
        assertEquals(Optional.of("Person 0"), names(1, seen(1, first.id())).by());
        assertEquals(Optional.of("Person 1"), names(0, seen(0, first.id())).forWhom());
        assertEquals(List.of(first.id(), second.id()), in(ports -> new MadeForOthers(
                        ports.booking().sites(), ports.booking().bookings(), caller(0), clock())
                .list().stream().map(BookingRow::id).toList()));
        assertThrows(NotFound.class, () -> seen(2, first.id()));
        assertThrows(NotFound.class, () -> cancelAs(2, first.id()));
        // Only whoever sits there may check in; the booker may see it and give it up.
        now = MONDAY.atTime(8, 0);
        assertThrows(NotFound.class, () -> checkInAs(0, first.id()));
        as(BookingDecision.Booked.class, cancelAs(1, first.id()));
        as(BookingDecision.Booked.class, cancelAs(0, second.id()));
    }

    @Test
    void nobody_books_for_another_team_or_for_somebody_unknown_or_gone_and_is_not_told_which() {
        prepare(6);
        transaction(ports -> {
            ports.booking().people().find(people.get(2).id()).orElseThrow().leave();
            return "done";
        });
        var unknown = new Occupant.Colleague(new Username("nobody.at.all"));

        var refusals = List.of(
                        reserveFor(0, colleague(5), 2, day(MONDAY)),
                        reserveFor(0, unknown, 2, day(MONDAY)),
                        reserveFor(0, colleague(2), 2, day(MONDAY)),
                        reserveFor(0, colleague(2), 2, day(MONDAY), Role.ESTATE_MANAGER))
                .stream()
                .map(decision -> as(BookingDecision.Refused.class, decision).because())
                .collect(Collectors.toSet());

        assertEquals(Set.of(Refusal.of(Refusal.Reason.UNKNOWN_COLLEAGUE)), refusals);
        as(BookingDecision.Booked.class, reserveFor(0, colleague(5), 2, day(MONDAY), Role.ESTATE_MANAGER));
        assertEquals(Set.of("Person 1", "Person 3"), in(ports -> new ListColleagues(
                        new Colleagues(ports.booking().people(), caller(0)))
                .list().stream().map(ListColleagues.Colleague::name).collect(Collectors.toSet())));
    }

    @Test
    void the_rules_hold_for_the_colleague_who_has_one_desk_at_a_time() {
        prepare(2);
        as(BookingDecision.Booked.class, reserve(1, 3, day(MONDAY)));

        var other = reserveFor(0, colleague(1), 2, day(MONDAY));
        var same = reserveFor(0, colleague(1), 3, day(MONDAY));
        var mine = as(BookingDecision.Booked.class, reserveFor(0, colleague(1), 2, day(MONDAY.plusDays(1))));
        var again = as(BookingDecision.AlreadySo.class, reserveFor(0, colleague(1), 2, day(MONDAY.plusDays(1))));

        // Of what a colleague has booked for themself nothing is told but that it is so.
        assertEquals(Refusal.Reason.PERSON_ALREADY_BOOKED, refusedBecause(other));
        assertEquals(Refusal.Reason.PERSON_ALREADY_BOOKED, refusedBecause(same));
        assertEquals(mine.booking().id(), again.booking().id());
        // The booker's own desk is not in the way.
        as(BookingDecision.Booked.class, reserve(0, 4, day(MONDAY.plusDays(1))));
    }

    @Test
    void a_visitor_has_a_host_and_a_name_that_is_told_until_the_day_after_and_then_forgotten() {
        prepare(2);
        var booked = as(
                        BookingDecision.Booked.class,
                        reserveFor(0, new Occupant.Visitor("  Grace Example "), 2, day(MONDAY)))
                .booking();

        assertEquals(Optional.empty(), booked.made().person());
        assertTrue(booked.made().forVisitor());
        now = MONDAY.atTime(8, 0);
        assertEquals(Optional.of("Grace Example"), names(0, booked).forWhom());
        as(BookingDecision.Booked.class, checkInAs(0, booked.id()));
        assertThrows(NotFound.class, () -> checkInAs(1, booked.id()));
        now = MONDAY.plusDays(1).atTime(23, 0);
        assertEquals(Optional.of("Grace Example"), names(0, booked).forWhom());
        assertEquals(0, forget());
        now = MONDAY.plusDays(2).atTime(0, 30);
        assertEquals(Optional.empty(), names(0, booked).forWhom());
        assertTrue(names(0, booked).visitor());
        assertEquals(1, forget());
        assertEquals(0, forget());
    }

    private int forget() {
        return in(ports -> new ForgetVisitors(ports.visitors(), clock()).forget());
    }

    @Test
    void a_host_may_have_a_desk_and_visitors_at_once_up_to_a_number_and_moves_and_cancels_them() {
        estate = org.jointestate.domain.estate.AnEstate.of(code, 14);
        prepare(1);
        as(BookingDecision.Booked.class, reserve(0, 0, day(MONDAY)));
        var first = as(BookingDecision.Booked.class, reserveFor(0, visitor(1), 1, day(MONDAY)))
                .booking();
        IntStream.range(2, 11)
                .forEach(n -> as(BookingDecision.Booked.class, reserveFor(0, visitor(n), n, day(MONDAY))));

        assertEquals(Refusal.Reason.TOO_MANY_VISITORS, refusedBecause(reserveFor(0, visitor(11), 11, day(MONDAY))));
        as(BookingDecision.Booked.class, reserveFor(0, visitor(11), 11, day(MONDAY.plusDays(1))));
        var moved = in(ports -> ports.booking()
                .changeBooking(caller(0), clock())
                .change(first.id(), new BookingRequest(desk(12), day(MONDAY))));
        assertEquals(desk(12), as(BookingDecision.Booked.class, moved).booking().desk());
        as(BookingDecision.Booked.class, cancelAs(0, first.id()));
        for (var name : List.of("", " ", "x".repeat(81))) {
            assertEquals(
                    Refusal.Reason.VISITOR_WITHOUT_NAME,
                    refusedBecause(reserveFor(0, new Occupant.Visitor(name), 13, day(MONDAY.plusDays(3)))));
        }
    }

    private static Occupant.Visitor visitor(int number) {
        return new Occupant.Visitor("Visitor " + number);
    }

    private FindSeatsTogether.Found find(Occupant... group) {
        return in(ports ->
                ports.findSeats(caller(0), clock()).find(estate.site().code(), MONDAY, DayPart.DAY, List.of(group)));
    }

    @Test
    void a_team_is_shown_the_free_desks_that_stand_closest_together_and_what_is_in_somebodys_way() {
        prepare(6);
        // Free are 0, 2, 3, 4 (in a row) and 5 is taken: the three in the middle are closest together.
        as(BookingDecision.Booked.class, reserve(4, 1, day(MONDAY)));
        as(BookingDecision.Booked.class, reserve(5, 5, day(MONDAY)));

        var found = as(FindSeatsTogether.Found.Seats.class, find(new Occupant.Myself(), colleague(1), visitor(1)));

        assertEquals(
                List.of(desk(2), desk(3), desk(4)),
                found.seats().stream().map(seat -> seat.desk().desk().code()).toList());
        assertTrue(found.seats().stream().allMatch(seat -> seat.because().isEmpty()));
        as(BookingDecision.Booked.class, reserve(1, 0, new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(10, 0))));
        var busy = as(FindSeatsTogether.Found.Seats.class, find(new Occupant.Myself(), colleague(1)));
        assertEquals(
                Optional.of(Refusal.Reason.PERSON_ALREADY_BOOKED),
                busy.seats().get(1).because().map(Refusal::reason));
    }

    @Test
    void a_group_that_is_empty_too_large_double_or_of_strangers_or_finds_too_few_desks_is_refused_in_words() {
        prepare(6);
        var thirteen = IntStream.range(0, 13).mapToObj(OthersContract::visitor).toArray(Occupant[]::new);
        var seven = IntStream.range(0, 7).mapToObj(OthersContract::visitor).toArray(Occupant[]::new);

        assertEquals(Refusal.Reason.NOBODY_TO_SEAT, because(find()));
        assertEquals(Refusal.Reason.TOO_MANY_PEOPLE, because(find(thirteen)));
        assertEquals(Refusal.Reason.TWICE_IN_GROUP, because(find(colleague(1), colleague(1))));
        assertEquals(Refusal.Reason.UNKNOWN_COLLEAGUE, because(find(colleague(5))));
        assertEquals(Refusal.Reason.NOT_ENOUGH_DESKS, because(find(seven)));
        now = MONDAY.atTime(20, 0);
        assertEquals(Refusal.Reason.IN_THE_PAST, because(find(colleague(1))));
    }

    private static Refusal.Reason because(FindSeatsTogether.Found found) {
        return as(FindSeatsTogether.Found.Refused.class, found).because().reason();
    }

    @Test
    void all_or_none_keeps_nothing_of_a_group_of_which_one_cannot_sit() {
        prepare(3);
        var seats = List.of(
                new Seat(new Occupant.Myself(), desk(2)),
                new Seat(colleague(1), desk(3)),
                new Seat(visitor(1), desk(4)));
        as(BookingDecision.Booked.class, reserve(2, 4, day(MONDAY)));

        var none = as(ReserveTogether.Together.NoneBooked.class, together(seats, day(MONDAY)));
        var all = as(ReserveTogether.Together.AllBooked.class, together(seats, day(MONDAY.plusDays(1))));
        var again = as(ReserveTogether.Together.AllBooked.class, together(seats, day(MONDAY.plusDays(1))));

        assertEquals(desk(4), none.seat().desk());
        assertEquals(Refusal.Reason.DESK_TAKEN, none.because().reason());
        for (int person = 0; person < 2; person++) {
            int who = person;
            assertEquals(
                    List.of(MONDAY.plusDays(1)),
                    in(ports -> ports.booking()
                                    .bookings()
                                    .openOf(people.get(who).id(), now))
                            .stream()
                            .map(booking -> booking.slot().day())
                            .toList());
        }
        assertEquals(
                all.bookings().stream().map(BookingRow::id).toList(),
                again.bookings().stream().map(BookingRow::id).toList());
    }

    private ReserveTogether.Together together(List<Seat> seats, Slot slot) {
        return in(ports -> ports.reserveTogether(caller(0), clock()).reserve(slot, seats));
    }

    private Optional<SuggestAgain.Again> suggestion(int person) {
        return in(ports -> ports.suggestAgain(caller(person), clock()).suggest());
    }

    @Test
    void the_desk_of_last_time_is_suggested_or_the_habit_of_the_weekday_and_the_nearest_when_it_is_gone() {
        prepare(3);
        assertEquals(Optional.empty(), suggestion(0));
        now = MONDAY.minusDays(27).atTime(6, 0);
        // Two Tuesdays at desk 4, by time, and a Friday at desk 2.
        for (var tuesday : List.of(MONDAY.minusDays(13), MONDAY.minusDays(6))) {
            as(BookingDecision.Booked.class, reserve(0, 4, new Slot(tuesday.atTime(9, 0), tuesday.atTime(15, 30))));
        }
        as(BookingDecision.Booked.class, reserve(0, 2, day(MONDAY.minusDays(3))));

        now = MONDAY.minusDays(2).atTime(12, 0);
        var sunday = suggestion(0).orElseThrow();
        now = MONDAY.atTime(17, 0);
        var tuesday = suggestion(0).orElseThrow();

        assertEquals(desk(2), sunday.desk().desk().code());
        assertEquals(List.of(false, true), List.of(sunday.habit(), tuesday.habit()));
        assertEquals(DayPart.DAY, sunday.time());
        assertEquals(desk(4), tuesday.desk().desk().code());
        assertEquals(TimeOfDay.parse("09:00-15:30"), tuesday.time());
        assertTrue(tuesday.isUsual() && tuesday.tomorrow());

        as(BookingDecision.Booked.class, reserve(1, 4, day(MONDAY.plusDays(1))));
        var nearest = suggestion(0).orElseThrow();
        assertEquals(desk(3), nearest.desk().desk().code());
        assertEquals(desk(4), nearest.usual().desk().code());

        as(BookingDecision.Booked.class, reserve(0, 0, day(MONDAY.plusDays(1))));
        assertEquals(Optional.empty(), suggestion(0));
    }

    @Test
    void a_whole_day_that_was_booked_late_is_suggested_as_a_whole_day_and_a_cancelled_one_not_at_all() {
        prepare(2);
        now = MONDAY.atTime(10, 40);
        as(BookingDecision.Booked.class, reserve(0, 3, new Slot(MONDAY.atTime(10, 30), MONDAY.atTime(19, 0))));
        var other = as(BookingDecision.Booked.class, reserve(1, 4, day(MONDAY.plusDays(1))));
        as(BookingDecision.Booked.class, cancelAs(1, other.booking().id()));
        now = MONDAY.atTime(17, 0);

        var again = suggestion(0).orElseThrow();

        assertEquals(DayPart.DAY, again.time());
        assertEquals(day(MONDAY.plusDays(1)), again.slot());
        assertEquals(Optional.empty(), suggestion(1));
    }
}
