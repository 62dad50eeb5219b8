package org.jointestate.domain.booking.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.seating.SeatReason.Kind;
import org.jointestate.domain.booking.seating.SuggestDesks.Suggested;
import org.jointestate.domain.booking.seating.SuggestDesks.Suggestion;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What wishes and suggestions must do on every store. */
public abstract class SuggestionsContract extends SeatingRoom {

    private Suggested suggest(int person) {
        return in(ports -> ports.suggest(caller(person), clock()).suggest(site, MONDAY, DayPart.DAY));
    }

    private List<Suggestion> desksFor(int person) {
        return as(Suggested.Desks.class, suggest(person)).desks();
    }

    private static List<DeskCode> codes(List<Suggestion> desks) {
        return desks.stream().map(one -> one.desk().desk().code()).toList();
    }

    private static List<Kind> reasons(Suggestion one) {
        return one.reasons().stream().map(SeatReason::kind).toList();
    }

    @Test
    void five_desks_at_most_are_suggested_and_each_has_a_reason() {
        var desks = desksFor(0);

        assertEquals(SuggestDesks.MOST, desks.size());
        assertTrue(desks.stream().allMatch(one -> reasons(one).equals(List.of(Kind.FREE))));
    }

    @Test
    void a_desk_near_visible_colleagues_comes_first_and_nobody_is_found_who_does_not_want_to_be() {
        as(BookingDecision.Booked.class, reserve(1, 6, day(MONDAY)));

        var near = desksFor(0);

        assertEquals(Set.of(desk(5), desk(7)), Set.copyOf(codes(near).subList(0, 2)));
        assertEquals(new SeatReason(Kind.TEAM_NEARBY, 2), near.get(0).reasons().get(0));
        transaction(ports -> {
            ports.booking().people().find(people.get(1).id()).orElseThrow().letBeSeenBy(SeenBy.NOBODY);
            return "done";
        });
        assertTrue(desksFor(0).stream().allMatch(one -> reasons(one).equals(List.of(Kind.FREE))));
        // Somebody of another team sees nothing of them at all.
        assertTrue(desksFor(4).stream().noneMatch(one -> reasons(one).contains(Kind.TEAM_NEARBY)));
    }

    @Test
    void a_desk_where_the_caller_sat_more_often_comes_before_the_others_of_that_zone() {
        now = MONDAY.minusDays(20).atTime(6, 0);
        for (int days = 18; days > 14; days--) {
            as(BookingDecision.Booked.class, reserve(0, days == 15 ? 9 : 10, day(MONDAY.minusDays(days))));
        }
        now = MONDAY.minusDays(3).atTime(6, 0);

        var desks = desksFor(0);

        assertEquals(List.of(desk(10), desk(8), desk(11), desk(9)), codes(desks).subList(0, 4));
        assertEquals(new SeatReason(Kind.SAT_THERE, 3), desks.get(0).reasons().get(0));
        assertEquals(List.of(Kind.USUAL_ZONE, Kind.FREE), reasons(desks.get(1)));
    }

    @Test
    void the_other_organisation_nearby_counts_unless_it_is_switched_off_and_never_for_more_than_its_points() {
        as(BookingDecision.Booked.class, reserve(4, 7, day(MONDAY)));
        var near = desksFor(0);
        assertEquals(List.of(desk(3), desk(4), desk(5), desk(6), desk(0)), codes(near));
        assertEquals(
                List.of(true, true, true, true, false),
                near.stream()
                        .map(one -> reasons(one).contains(Kind.OTHERS_NEARBY))
                        .toList());

        in(ports -> {
            ports.mine(caller(0)).choose(new MySeating.Wishes(Set.of(), false, false));
            return "done";
        });

        var without = as(Suggested.Desks.class, suggest(0));
        assertFalse(without.nearness());
        assertTrue(without.desks().stream().noneMatch(one -> reasons(one).contains(Kind.OTHERS_NEARBY)));
        assertEquals(desk(0), codes(without.desks()).get(0));
        // A desk that somebody always has is worth more than nearness in the zone round it.
        in(ports -> {
            ports.mine(caller(0)).choose(new MySeating.Wishes(Set.of(), false, true));
            return "done";
        });
        now = MONDAY.minusDays(20).atTime(6, 0);
        for (int days = 18; days > 13; days--) {
            as(BookingDecision.Booked.class, reserve(0, 0, day(MONDAY.minusDays(days))));
        }
        now = MONDAY.minusDays(3).atTime(6, 0);
        assertEquals(desk(0), codes(desksFor(0)).get(0));
    }

    @Test
    void only_desks_with_all_that_is_needed_are_suggested_and_the_words_are_those_of_everybody() {
        as(BookingDecision.Booked.class, reserve(1, 6, day(MONDAY)));
        as(BookingDecision.Booked.class, reserve(4, 7, day(MONDAY)));
        var plain = desksFor(0);
        var vocabulary = words(plain);

        need(0, DeskFeature.HEIGHT_ADJUSTABLE);
        var adjustable = desksFor(0);
        need(0, DeskFeature.QUIET, DeskFeature.DOCKING);
        var quiet = desksFor(0);
        need(0, DeskFeature.QUIET, DeskFeature.HEIGHT_ADJUSTABLE);
        var none = as(Suggested.Desks.class, suggest(0));

        assertEquals(Set.of(desk(1), desk(3), desk(5)), Set.copyOf(codes(adjustable)));
        assertEquals(Set.of(desk(8), desk(9), desk(10), desk(11)), Set.copyOf(codes(quiet)));
        assertTrue(vocabulary.containsAll(words(adjustable)));
        assertTrue(vocabulary.containsAll(words(quiet)));
        // What a desk is said to be good for does not depend on who is asked for it: the same desk has the same
        // reasons.
        for (var one : adjustable) {
            plain.stream()
                    .filter(other ->
                            other.desk().desk().code().equals(one.desk().desk().code()))
                    .forEach(other -> assertEquals(other.reasons(), one.reasons()));
        }
        assertTrue(none.desks().isEmpty(), "An empty list, as for somebody who needs nothing on a full day.");
        assertFalse(new MySeating.Wishes(Set.of(DeskFeature.QUIET), false, true)
                .toString()
                .contains("QUIET"));
    }

    private static Set<Kind> words(List<Suggestion> desks) {
        return desks.stream()
                .flatMap(one -> one.reasons().stream())
                .map(SeatReason::kind)
                .collect(Collectors.toSet());
    }

    @Test
    void what_nobody_can_have_is_refused_with_the_rule_whatever_the_caller_needs() {
        need(1, DeskFeature.NEAR_LIFT);
        for (int person = 0; person < 2; person++) {
            int who = person;
            assertEquals(
                    Refusal.Reason.TOO_FAR_AHEAD,
                    as(Suggested.Refused.class, in(ports -> ports.suggest(caller(who), clock())
                                    .suggest(site, MONDAY.plusYears(10), DayPart.DAY)))
                            .because()
                            .reason());
            assertEquals(
                    Refusal.Reason.IN_THE_PAST,
                    as(Suggested.Refused.class, in(ports -> ports.suggest(caller(who), clock())
                                    .suggest(site, MONDAY.minusDays(9), DayPart.DAY)))
                            .because()
                            .reason());
        }
        as(BookingDecision.Booked.class, reserve(0, 3, day(MONDAY)));
        assertEquals(
                Refusal.Reason.PERSON_ALREADY_BOOKED,
                as(Suggested.Refused.class, suggest(0)).because().reason());
        assertThrows(
                NotFound.class,
                () -> in(ports ->
                        ports.suggest(caller(0), clock()).suggest(new SiteCode("NOWHERE"), MONDAY, DayPart.DAY)));
    }

    @Test
    void a_desk_out_of_the_devices_reach_or_taken_is_not_suggested() {
        for (int n = 0; n < 4; n++) {
            as(BookingDecision.Booked.class, reserve(n, n, day(MONDAY)));
        }
        people.get(5).useDeviceOn(DeviceNetwork.FIRE);

        assertTrue(codes(desksFor(5)).stream()
                .noneMatch(code -> List.of(desk(0), desk(1), desk(2), desk(3)).contains(code)));
    }

    @Test
    void wishes_are_the_callers_own_and_a_second_choice_replaces_the_first() {
        assertEquals(new MySeating.Wishes(Set.of(), false, true), wishes(0));

        in(ports -> {
            ports.mine(caller(0))
                    .choose(new MySeating.Wishes(Set.of(DeskFeature.QUIET, DeskFeature.STEP_FREE), true, false));
            return "done";
        });
        in(ports -> {
            ports.mine(caller(0)).choose(new MySeating.Wishes(Set.of(DeskFeature.STEP_FREE), false, false));
            return "done";
        });

        assertEquals(new MySeating.Wishes(Set.of(DeskFeature.STEP_FREE), false, false), wishes(0));
        assertEquals(new MySeating.Wishes(Set.of(), false, true), wishes(1));
        var both = List.of(people.get(0).id(), people.get(1).id());
        assertEquals(
                Set.of(people.get(0).id()),
                in(ports -> ports.wishes().needsOf(both).keySet()));
        assertEquals(Set.of(people.get(0).id()), in(ports -> ports.wishes().indifferentToNearness(both)));
        need(0);
        assertEquals(Set.of(), wishes(0).needs());
    }

    private MySeating.Wishes wishes(int person) {
        return in(ports -> ports.mine(caller(person)).see());
    }
}
