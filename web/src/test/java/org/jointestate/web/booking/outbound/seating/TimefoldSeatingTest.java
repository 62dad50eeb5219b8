package org.jointestate.web.booking.outbound.seating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jointestate.domain.booking.seating.BestInsertion;
import org.jointestate.domain.booking.seating.SeatingProblem;
import org.jointestate.web.booking.outbound.seating.DemonstrationWeek.Needs;
import org.junit.jupiter.api.Test;

class TimefoldSeatingTest {

    private static final int SEEDS = 3;

    @Test
    void its_score_is_the_ledgers_after_every_single_move() {
        var problem = DemonstrationWeek.of(4).draft().problem();
        var asserting = new TimefoldSeating(300, EnvironmentMode.FULL_ASSERT);

        var seats = asserting.improve(problem, BestInsertion.seat(problem, 4), 4);

        assertTrue(problem.allows(seats));
    }

    @Test
    void the_same_problem_and_seed_give_the_same_seats_also_for_two_at_once() throws Exception {
        var solver = new TimefoldSeating(20_000, EnvironmentMode.NO_ASSERT);
        var problem = DemonstrationWeek.of(9).draft().problem();
        var start = BestInsertion.seat(problem, 9);
        var first = solver.improve(problem, start, 9);

        var both = Executors.newFixedThreadPool(2);
        try {
            var answers = both.invokeAll(List.<Callable<int[]>>of(
                    () -> solver.improve(problem, start, 9), () -> solver.improve(problem, start, 9)));
            for (var answer : answers) {
                assertArrayEquals(first, answer.get());
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void it_keeps_every_hard_rule_and_beats_the_simple_way() {
        var solver = new TimefoldSeating(20_000, EnvironmentMode.NO_ASSERT);
        for (long seed = 1; seed <= SEEDS; seed++) {
            var problem = DemonstrationWeek.of(seed).draft().problem();
            var simple = BestInsertion.seat(problem, seed);

            var seats = solver.improve(problem, simple, seed);

            assertTrue(problem.allows(seats), "seed " + seed);
            assertTrue(problem.score(seats).isBetterThan(problem.score(simple)), "seed " + seed);
        }
    }

    /** Seats, by the names of the desks, that the whole way from the request gives. */
    private static List<Object> seats(DemonstrationWeek week, long seed) {
        var draft = week.draft();
        var start = BestInsertion.bestOf(30, draft.problem(), draft.seed());
        var seats = new TimefoldSeating(5_000, EnvironmentMode.NO_ASSERT).improve(draft.problem(), start, seed);
        return Arrays.stream(seats)
                .<Object>mapToObj(desk ->
                        desk == SeatingProblem.NONE ? "none" : draft.desks().get(desk))
                .toList();
    }

    @Test
    void what_others_need_changes_no_seat_of_a_plan_unless_they_have_agreed_and_then_takes_none_away() {
        var changed = 0;
        for (long seed = 1; seed <= 6; seed++) {
            var none = seats(DemonstrationWeek.of(seed, Needs.OTHERS_HAVE_NONE), seed);
            var kept = seats(DemonstrationWeek.of(seed, Needs.KEPT_TO_ONESELF), seed);
            var agreed = seats(DemonstrationWeek.of(seed, Needs.AGREED), seed);

            assertEquals(none, kept, "seed " + seed);
            assertEquals(Collections.frequency(none, "none"), Collections.frequency(agreed, "none"), "seed " + seed);
            changed += agreed.equals(none) ? 0 : 1;
        }
        assertTrue(changed > 0);
    }

    @Test
    void the_largest_group_is_planned_within_seconds() {
        var problem =
                DemonstrationWeek.of(30, "POLICE", 30, new Random(30)).draft().problem();
        var solver = new TimefoldSeating();
        var simple = BestInsertion.seat(problem, 30);
        var began = System.nanoTime();

        var seats = solver.improve(problem, simple, 30);

        var seconds = (System.nanoTime() - began) / 1_000_000_000;
        assertTrue(problem.allows(seats));
        assertFalse(problem.score(simple).isBetterThan(problem.score(seats)));
        assertTrue(seconds < 60, seconds + " seconds, on whatever else this machine does");
    }

    @Test
    void nobody_to_move_and_nowhere_to_go_give_the_seats_it_began_with() {
        var turns = new ArrayList<SeatingProblem.Turn>();
        var one = new java.util.BitSet();
        one.set(0);
        turns.add(new SeatingProblem.Turn(0, 0, one, new java.util.BitSet(), true, new int[] {-1, -1}, 2));
        turns.add(new SeatingProblem.Turn(
                1, 0, new java.util.BitSet(), new java.util.BitSet(), true, new int[] {-1, -1}, 2));
        var problem = new SeatingProblem(new int[][] {{0, 200}, {200, 0}}, turns, new int[0]);

        var seats =
                new TimefoldSeating(500, EnvironmentMode.NO_ASSERT).improve(problem, BestInsertion.seat(problem, 1), 1);

        assertArrayEquals(new int[] {0, SeatingProblem.NONE}, seats);
        assertEquals(1, problem.score(seats).unseated());
    }
}
