package org.jointestate.domain.booking.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.seating.PrepareSeatingPlan.Prepared;
import org.jointestate.domain.booking.seating.SeatReason.Kind;
import org.jointestate.domain.booking.seating.SeatingPlan.PlannedSeat;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What plans of seats must do on every store: prepared, kept, seen by their maker alone, and booked seat by seat. */
public abstract class SeatingPlansContract extends SeatingRoom {

    private static final Set<LocalDate> ONE_DAY = Set.of(MONDAY);
    private static final Set<LocalDate> THREE_DAYS = Set.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3));

    private GroupMember member(int person, Set<LocalDate> days) {
        return new GroupMember(new Occupant.Colleague(people.get(person).username()), days);
    }

    private List<GroupMember> group(Set<LocalDate> days, int... others) {
        var group = new ArrayList<GroupMember>();
        group.add(new GroupMember(new Occupant.Myself(), days));
        Arrays.stream(others).forEach(person -> group.add(member(person, days)));
        return group;
    }

    private Prepared prepare(List<GroupMember> group) {
        return in(ports -> ports.prepare(caller(0), clock()).prepare(site, DayPart.DAY, group));
    }

    private SeatingPlanId plan(List<GroupMember> group) {
        var draft = as(Prepared.Ready.class, prepare(group)).draft();
        var seats = BestInsertion.seat(draft.problem(), draft.seed());
        return in(ports -> ports.keep(caller(0), clock()).keep(draft, seats, seats, "best insertion"));
    }

    private SeeSeatingPlan.View see(int person, SeatingPlanId id) {
        return in(ports -> ports.see(caller(person)).see(id));
    }

    private List<PlannedSeat> seats(SeatingPlanId id) {
        return see(0, id).plan().seats();
    }

    private BookingDecision accept(SeatingPlanId id, LocalDate day, int person) {
        return in(ports -> ports.acceptSeat(caller(0), clock())
                .accept(id, day, people.get(person).id()));
    }

    private static List<DeskCode> desks(List<PlannedSeat> seats) {
        return seats.stream().flatMap(seat -> seat.desk().stream()).toList();
    }

    @Test
    void a_group_is_seated_on_its_days_each_at_a_desk_of_their_own_with_a_reason() {
        var id = plan(group(THREE_DAYS, 1, 2));

        var plan = see(0, id).plan();

        assertEquals(9, plan.seats().size());
        for (var day : THREE_DAYS) {
            var that =
                    plan.seats().stream().filter(seat -> seat.day().equals(day)).toList();
            assertEquals(3, new HashSet<>(desks(that)).size());
            assertTrue(that.stream().allMatch(seat -> kinds(List.of(seat)).contains(Kind.TOGETHER)));
        }
        assertEquals(9, plan.figures().seated());
    }

    @Test
    void the_same_request_gives_the_same_seed_and_the_same_plan_and_another_request_another_seed() {
        var draft = as(Prepared.Ready.class, prepare(group(THREE_DAYS, 1, 2))).draft();
        var again = as(Prepared.Ready.class, prepare(group(THREE_DAYS, 1, 2))).draft();
        var other = as(Prepared.Ready.class, prepare(group(ONE_DAY, 1, 2))).draft();

        assertEquals(draft.seed(), again.seed());
        assertTrue(draft.seed() != other.seed());
        assertTrue(Arrays.equals(
                BestInsertion.seat(draft.problem(), draft.seed()), BestInsertion.seat(again.problem(), again.seed())));
    }

    @Test
    void what_somebody_needs_is_kept_to_and_nobody_reads_it_from_the_plan() {
        var plain = seats(plan(group(ONE_DAY, 1, 2, 3)));

        need(2, DeskFeature.HEIGHT_ADJUSTABLE);
        var needing = seats(plan(group(ONE_DAY, 1, 2, 3)));

        var seat = needing.stream()
                .filter(one -> one.person().equals(people.get(2).id()))
                .findFirst()
                .orElseThrow();
        assertTrue(
                Set.of(desk(1), desk(3), desk(5), desk(7)).contains(seat.desk().orElseThrow()));
        assertEquals(kinds(plain), kinds(needing));
        // Whoever cannot be seated for what they need is told as whoever is not seated because all desks are gone.
        need(2, DeskFeature.NEAR_LIFT);
        var unseated = seats(plan(group(ONE_DAY, 1, 2, 3))).stream()
                .filter(one -> one.person().equals(people.get(2).id()))
                .findFirst()
                .orElseThrow();
        need(2);
        as(BookingDecision.Booked.class, reserve(4, 0, day(MONDAY)));
        for (int n = 0; n < desks.size(); n++) {
            fill(n);
        }
        var full = seats(plan(group(ONE_DAY, 1, 2, 3))).stream()
                .filter(one -> one.person().equals(people.get(2).id()))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.empty(), unseated.desk());
        assertEquals(full, unseated);
    }

    /** Visitors of somebody take every desk that is left. */
    private void fill(int desk) {
        in(ports -> ports.booking()
                .place()
                .place(new org.jointestate.domain.booking.reserve.PlaceBooking.Wanted(
                                new org.jointestate.domain.booking.BookingRequest(desk(desk), day(MONDAY)),
                                people.get(desk % 2 + 4).id(),
                                people.get(desk % 2 + 4).organisation(),
                                clock().instant())
                        .asHost()));
    }

    private static Set<Kind> kinds(List<PlannedSeat> seats) {
        return seats.stream()
                .flatMap(seat -> seat.reasons().stream())
                .map(SeatReason::kind)
                .collect(Collectors.toSet());
    }

    @Test
    void whoever_has_a_desk_already_or_may_have_no_more_is_told_so_and_the_others_are_seated() {
        as(BookingDecision.Booked.class, reserve(1, 6, day(MONDAY)));
        in(ports -> {
            ports.booking()
                    .rules()
                    .add(new BookingRule(
                            RuleId.fresh(),
                            RuleTopic.OPEN_BOOKINGS,
                            new RuleScope(
                                    Optional.of(new RuleScope.Where.AtSite(site)), Optional.empty(), Optional.empty()),
                            2,
                            MONDAY.minusDays(10),
                            Optional.of(MONDAY.plusDays(20)),
                            "Site " + code,
                            "",
                            0));
            return "done";
        });

        var seats = seats(plan(group(THREE_DAYS, 1)));

        var mine = seats.stream()
                .filter(seat -> seat.person().equals(people.get(0).id()))
                .toList();
        assertEquals(
                List.of(true, true, false),
                mine.stream().map(seat -> seat.desk().isPresent()).toList());
        assertEquals(
                Optional.of(Refusal.Reason.TOO_MANY_OPEN_BOOKINGS),
                mine.get(2).because().map(Refusal::reason));
        var theirs = seats.stream()
                .filter(seat -> seat.person().equals(people.get(1).id()))
                .toList();
        assertEquals(
                List.of(Refusal.Reason.PERSON_ALREADY_BOOKED, Refusal.Reason.TOO_MANY_OPEN_BOOKINGS),
                List.of(
                        theirs.get(0).because().orElseThrow().reason(),
                        theirs.get(2).because().orElseThrow().reason()));
    }

    @Test
    void a_plan_is_there_for_its_maker_alone() {
        var id = plan(group(ONE_DAY, 1));

        assertThrows(NotFound.class, () -> see(1, id));
        assertThrows(NotFound.class, () -> see(0, SeatingPlanId.fresh()));
        assertThrows(
                NotFound.class,
                () -> in(ports -> ports.acceptSeat(caller(1), clock())
                        .accept(id, MONDAY, people.get(1).id())));
        assertThrows(NotFound.class, () -> accept(id, MONDAY, 3));
        assertThrows(NotFound.class, () -> accept(id, MONDAY.plusDays(1), 1));
    }

    @Test
    void each_seat_is_booked_for_itself_and_once_and_what_is_taken_meanwhile_is_told() {
        var id = plan(group(ONE_DAY, 1, 2));
        var taken = see(0, id).plan().seat(MONDAY, people.get(2).id()).orElseThrow();
        as(
                BookingDecision.Booked.class,
                reserve(
                        4,
                        IntStream.range(0, desks.size())
                                .filter(n -> desk(n).equals(taken.desk().orElseThrow()))
                                .findFirst()
                                .orElseThrow(),
                        day(MONDAY)));

        var mine = as(BookingDecision.Booked.class, accept(id, MONDAY, 0));
        var theirs = as(BookingDecision.Booked.class, accept(id, MONDAY, 1));
        var lost = as(BookingDecision.Refused.class, accept(id, MONDAY, 2));
        var again = as(BookingDecision.AlreadySo.class, accept(id, MONDAY, 0));

        assertEquals(Refusal.Reason.DESK_TAKEN, lost.because().reason());
        assertEquals(mine.booking().id(), again.booking().id());
        assertEquals(Optional.of(people.get(0).id()), theirs.booking().made().by());
        var seen = see(0, id);
        assertEquals(
                List.of(true, true, false),
                seen.plan().seats().stream()
                        .map(seat -> seat.booking().isPresent())
                        .toList());
        assertEquals(2, seen.states().size());
        // Who is of another team by now is booked for no more.
        var second = plan(group(Set.of(MONDAY.plusDays(1)), 1));
        transaction(ports -> {
            ports.booking().people().find(people.get(1).id()).orElseThrow().moveTo(null);
            return "done";
        });
        assertEquals(
                Refusal.Reason.UNKNOWN_COLLEAGUE,
                as(BookingDecision.Refused.class, accept(second, MONDAY.plusDays(1), 1))
                        .because()
                        .reason());
    }

    @Test
    void a_group_of_nobody_of_strangers_of_five_hundred_or_ten_years_ahead_is_refused_in_words() {
        var crowd = IntStream.range(0, 500)
                .mapToObj(n -> new GroupMember(new Occupant.Colleague(new Username("nobody." + n)), ONE_DAY))
                .toList();

        assertEquals(Refusal.Reason.NOBODY_TO_SEAT, because(List.of()));
        assertEquals(Refusal.Reason.NOBODY_TO_SEAT, because(group(Set.of(), 1)));
        assertEquals(Refusal.Reason.TOO_MANY_PEOPLE, because(crowd));
        assertEquals(Refusal.Reason.TWICE_IN_GROUP, because(group(ONE_DAY, 1, 1)));
        assertEquals(Refusal.Reason.TWICE_IN_GROUP, because(group(ONE_DAY, 0)));
        assertEquals(Refusal.Reason.UNKNOWN_COLLEAGUE, because(group(ONE_DAY, 5)));
        assertEquals(Refusal.Reason.TOO_FAR_AHEAD, because(group(Set.of(MONDAY.plusYears(10)), 1)));
        assertEquals(Refusal.Reason.IN_THE_PAST, because(group(Set.of(MONDAY.minusDays(30)), 1)));
        assertThrows(IllegalArgumentException.class, () -> prepare(group(Set.of(MONDAY, MONDAY.plusDays(7)), 1)));
    }

    private Refusal.Reason because(List<GroupMember> group) {
        return as(Prepared.Refused.class, prepare(group)).because().reason();
    }

    @Test
    void a_plan_that_breaks_a_rule_or_is_worse_than_the_simple_one_is_not_kept() {
        var draft = as(Prepared.Ready.class, prepare(group(ONE_DAY, 1))).draft();
        var good = BestInsertion.seat(draft.problem(), 1);
        var twice = new int[] {good[0], good[0]};
        var far = new int[] {0, 11};

        for (var bad : List.of(twice, far)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> in(ports -> ports.keep(caller(0), clock()).keep(draft, good, bad, "bad")));
        }
    }

    @Test
    void plans_are_forgotten_when_their_last_day_is_over_and_of_many_the_newest_stay() {
        var first = plan(group(ONE_DAY, 1));
        for (int n = 0; n < KeepSeatingPlan.NEWEST; n++) {
            now = now.plusMinutes(1);
            plan(group(ONE_DAY, 1));
        }
        var last = plan(group(THREE_DAYS, 1));

        assertThrows(NotFound.class, () -> see(0, first));
        in(ports -> ports.plans().forgetEndedBefore(MONDAY.plusDays(1)));
        assertEquals(last, see(0, last).plan().id());
        assertEquals(THREE_DAYS.size() * 2, seats(last).size());
        in(ports -> ports.plans().forgetEndedBefore(MONDAY.plusDays(4)));
        assertThrows(NotFound.class, () -> see(0, last));
        assertFalse(in(ports -> ports.plans().find(last)).isPresent());
    }
}
