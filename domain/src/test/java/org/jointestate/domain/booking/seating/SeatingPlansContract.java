package org.jointestate.domain.booking.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.reserve.PlaceBooking;
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
    void the_same_seed_gives_the_same_plan_and_each_request_draws_another() {
        var draft = draft(7, group(THREE_DAYS, 1, 2));
        var again = draft(7, group(THREE_DAYS, 1, 2));

        assertEquals(simple(draft), simple(again));
        assertEquals(7, draft.seed());
        var drawn = IntStream.range(0, 5)
                .mapToObj(n -> as(Prepared.Ready.class, prepare(group(THREE_DAYS, 1, 2)))
                        .draft()
                        .seed())
                .collect(Collectors.toSet());
        assertEquals(5, drawn.size());
    }

    private SeatingDraft draft(long seed, List<GroupMember> group) {
        return as(Prepared.Ready.class, in(ports -> ports.prepare(caller(0), clock(), seed)
                        .prepare(site, DayPart.DAY, group)))
                .draft();
    }

    /** The desks of the simple way, by turn. */
    private static List<Optional<DeskCode>> simple(SeatingDraft draft) {
        return Arrays.stream(BestInsertion.seat(draft.problem(), draft.seed()))
                .mapToObj(desk -> desk == SeatingProblem.NONE
                        ? Optional.<DeskCode>empty()
                        : Optional.of(draft.desks().get(desk)))
                .toList();
    }

    private static DeskFeature[][] needs() {
        return Stream.concat(
                        Stream.of(new DeskFeature[0], DeskFeature.values()),
                        Arrays.stream(DeskFeature.values()).map(feature -> new DeskFeature[] {feature}))
                .toArray(DeskFeature[][]::new);
    }

    /** All that anybody who looks for a plan knows of the problem. */
    private static List<Object> known(SeatingDraft draft) {
        var known = new ArrayList<Object>(List.of(draft.desks(), simple(draft)));
        for (int turn = 0; turn < draft.problem().turns(); turn++) {
            var one = draft.problem().turn(turn);
            known.add(List.of(one.person(), one.day(), one.desks(), one.near(), one.drawnNear(), one.draws()));
        }
        return known;
    }

    private List<GroupMember> alone(Set<LocalDate> days, int person) {
        return List.of(member(person, days));
    }

    @Test
    void whatever_a_colleague_needs_the_same_chance_gives_the_same_plan_until_they_agree() {
        as(BookingDecision.Booked.class, reserve(4, 3, day(MONDAY)));
        var groups = List.of(alone(ONE_DAY, 1), group(ONE_DAY, 1), group(THREE_DAYS, 1, 2, 3, 6, 7));
        for (var group : groups) {
            for (long seed = 0; seed < 3; seed++) {
                need(1);
                var none = known(draft(seed, group));
                for (var needs : needs()) {
                    need(1, needs);
                    assertEquals(none, known(draft(seed, group)), Arrays.toString(needs) + " seed " + seed);
                }
            }
        }
    }

    @Test
    void whoever_has_agreed_is_told_from_nobody_where_too_few_others_are_seated_that_day() {
        as(BookingDecision.Booked.class, reserve(4, 3, day(MONDAY)));
        var everybodyElseOnAnotherDay = new ArrayList<>(alone(ONE_DAY, 1));
        for (var other : new int[] {2, 3, 6, 7}) {
            everybodyElseOnAnotherDay.add(member(other, Set.of(MONDAY.plusDays(1))));
        }
        var groups =
                List.of(alone(ONE_DAY, 1), group(ONE_DAY, 1), group(THREE_DAYS, 1, 2, 3), everybodyElseOnAnotherDay);
        for (var group : groups) {
            agree(1);
            var none = known(draft(5, group));
            for (var needs : needs()) {
                agree(1, needs);
                assertEquals(none, known(draft(5, group)), Arrays.toString(needs));
            }
            in(ports -> {
                ports.mine(caller(1)).choose(new MySeating.Wishes(Set.of(), true, false));
                return "done";
            });
            assertEquals(none, known(draft(5, group)), "indifferent to nearness");
        }
    }

    @Test
    void of_equally_good_desks_chance_takes_one_so_one_plan_says_nothing() {
        agree(1, DeskFeature.QUIET);
        var taken = new HashMap<DeskCode, Integer>();
        for (long seed = 0; seed < 360; seed++) {
            simple(draft(seed, alone(ONE_DAY, 1))).forEach(desk -> taken.merge(desk.orElseThrow(), 1, Integer::sum));
        }

        assertEquals(desks.size(), taken.size());
        assertTrue(taken.values().stream().allMatch(times -> times > 10 && times < 60), taken.toString());
    }

    private List<GroupMember> six() {
        return group(ONE_DAY, 1, 2, 3, 6, 7);
    }

    private DeskCode deskOf(int person, List<PlannedSeat> seats) {
        return seats.stream()
                .filter(one -> one.person().equals(people.get(person).id()))
                .findFirst()
                .flatMap(PlannedSeat::desk)
                .orElseThrow();
    }

    @Test
    void among_enough_others_what_somebody_has_agreed_to_is_kept_to_and_nobody_reads_it_from_the_words() {
        var plain = seats(plan(six()));

        agree(2, DeskFeature.HEIGHT_ADJUSTABLE);
        var needing = seats(plan(six()));

        assertTrue(Set.of(desk(1), desk(3), desk(5), desk(7)).contains(deskOf(2, needing)));
        assertEquals(kinds(plain), kinds(needing));
        // They take their word back.
        need(2, DeskFeature.HEIGHT_ADJUSTABLE);
        need(2);
        var none = known(draft(9, six()));
        need(2, DeskFeature.HEIGHT_ADJUSTABLE);
        assertEquals(none, known(draft(9, six())));
    }

    @Test
    void what_cannot_be_met_leaves_nobody_without_a_seat() {
        var none = known(draft(3, six()));
        agree(2, DeskFeature.NEAR_LIFT);
        assertEquals(none, known(draft(3, six())));

        // Five need one of four desks, and only two of these are left.
        for (var person : new int[] {1, 2, 3, 6, 7}) {
            agree(person, DeskFeature.HEIGHT_ADJUSTABLE);
        }
        fill(1);
        fill(3);
        for (long seed = 0; seed < 20; seed++) {
            var draft = draft(seed, six());
            assertTrue(simple(draft).stream().allMatch(Optional::isPresent), "seed " + seed);
        }
        // With as many desks as people, too.
        IntStream.of(0, 2, 4, 8).forEach(this::fill);
        for (long seed = 0; seed < 20; seed++) {
            assertTrue(simple(draft(seed, six())).stream().allMatch(Optional::isPresent), "seed " + seed);
        }
    }

    @Test
    void what_whoever_plans_needs_counts_always_and_what_others_need_in_few_plans_a_day() {
        need(0, DeskFeature.QUIET);
        agree(2, DeskFeature.HEIGHT_ADJUSTABLE);
        for (int n = 0; n < PrepareSeatingPlan.PLANS_A_DAY; n++) {
            now = now.plusMinutes(1);
            assertTrue(Set.of(desk(1), desk(3), desk(5), desk(7)).contains(deskOf(2, seats(plan(six())))));
        }
        var later = draft(4, six());
        agree(2);
        assertEquals(known(later), known(draft(4, six())));
        assertTrue(Set.of(desk(8), desk(9), desk(10), desk(11)).contains(deskOf(0, seats(plan(six())))));

        agree(2, DeskFeature.HEIGHT_ADJUSTABLE);
        now = now.plusDays(1);
        assertTrue(Set.of(desk(1), desk(3), desk(5), desk(7)).contains(deskOf(2, seats(plan(six())))));
    }

    @Test
    void somebody_of_another_organisation_nearby_is_told_of_every_seat_whether_it_counts_or_not() {
        as(BookingDecision.Booked.class, reserve(4, 3, day(MONDAY)));
        var draft = draft(2, six());
        var seats = BestInsertion.seat(draft.problem(), draft.seed());
        for (var person : new int[] {0, 1, 2, 3, 6, 7}) {
            in(ports -> {
                ports.mine(caller(person)).choose(new MySeating.Wishes(Set.of(), false, false));
                return "done";
            });
        }
        var indifferent = draft(2, six());

        assertEquals(
                PlanFigures.of(draft.problem(), seats).near(),
                PlanFigures.of(indifferent.problem(), seats).near());
        assertTrue(PlanFigures.of(draft.problem(), seats).near() > 0);
        for (int turn = 0; turn < seats.length; turn++) {
            assertEquals(
                    PlanReasons.of(draft.problem(), seats, turn), PlanReasons.of(indifferent.problem(), seats, turn));
        }
    }

    /** Visitors of somebody take a desk. */
    private void fill(int desk) {
        in(ports -> ports.booking()
                .place()
                .place(new PlaceBooking.Wanted(
                                new BookingRequest(desk(desk), day(MONDAY)),
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
        var far = new int[] {draft.desks().indexOf(desk(0)), draft.desks().indexOf(desk(11))};

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
