package org.jointestate.web.booking.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.seating.GroupMember;
import org.jointestate.domain.booking.seating.KeepSeatingPlan;
import org.jointestate.domain.booking.seating.PrepareSeatingPlan;
import org.jointestate.domain.booking.seating.SeatingDraft;
import org.jointestate.domain.booking.seating.SeatingPlanId;
import org.jointestate.domain.booking.seating.SeatingProblem;
import org.jointestate.domain.booking.seating.SeatingSolver;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.Busy;
import org.jointestate.web.booking.seating.SeatingPlanner.Planned;
import org.junit.jupiter.api.Test;

class SeatingPlannerTest {

    private static final SiteCode SITE = new SiteCode("HQ");

    private static SeatingDraft draft() {
        var one = new BitSet();
        one.set(0);
        var turns = List.of(new SeatingProblem.Turn(0, 0, one, new BitSet(), true, new int[] {SeatingProblem.NONE}, 2));
        return new SeatingDraft(
                SITE, List.of(), List.of(), new SeatingProblem(new int[][] {{0}}, turns, new int[0]), 7);
    }

    /** Prepares the same for everybody. */
    private static final class Ready extends PrepareSeatingPlan {

        Ready() {
            super(null, null, null, null, null, null, null, null, null, null, null, null, null);
        }

        @Override
        public Prepared prepare(SiteCode code, TimeOfDay time, List<GroupMember> group) {
            return group.isEmpty()
                    ? new Prepared.Refused(Refusal.of(Refusal.Reason.NOBODY_TO_SEAT))
                    : new Prepared.Ready(draft());
        }
    }

    private static final class Keeper extends KeepSeatingPlan {

        private final AtomicInteger kept = new AtomicInteger();

        Keeper() {
            super(null, null, null, null);
        }

        @Override
        public SeatingPlanId keep(SeatingDraft draft, int[] simple, int[] seats, String solver) {
            kept.incrementAndGet();
            return SeatingPlanId.fresh();
        }
    }

    /** Searches until it is let go, and counts how many search at once. */
    private static final class Slow implements SeatingSolver {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public int[] improve(SeatingProblem problem, int[] start, long seed) {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            begun.countDown();
            try {
                letGo.await();
                return start;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            } finally {
                atOnce.decrementAndGet();
            }
        }
    }

    private static List<GroupMember> somebody() {
        return List.of(
                new GroupMember(new org.jointestate.domain.booking.others.Occupant.Myself(), java.util.Set.of()));
    }

    @Test
    void one_plan_at_a_time_is_searched_for_and_whoever_waits_too_long_is_asked_to_come_back() throws Exception {
        var solver = new Slow();
        var keeper = new Keeper();
        var impatient = new SeatingPlanner(new Ready(), keeper, solver, 0);
        var threads = Executors.newFixedThreadPool(1);
        try {
            var first = threads.submit(() -> impatient.plan(SITE, DayPart.DAY, somebody()));
            solver.begun.await();

            assertThrows(Busy.class, () -> impatient.plan(SITE, DayPart.DAY, somebody()));

            solver.letGo.countDown();
            assertInstanceOf(Planned.Kept.class, first.get());
            assertInstanceOf(Planned.Kept.class, impatient.plan(SITE, DayPart.DAY, somebody()));
        } finally {
            threads.shutdownNow();
        }
        assertEquals(2, keeper.kept.get());
    }

    @Test
    void of_many_who_wait_each_has_a_turn() throws Exception {
        var solver = new Slow();
        var planner = new SeatingPlanner(new Ready(), new Keeper(), solver, 60);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var all = new ArrayList<java.util.concurrent.Future<Planned>>();
            for (int n = 0; n < 8; n++) {
                all.add(threads.submit(() -> planner.plan(SITE, DayPart.DAY, somebody())));
            }
            solver.begun.await();
            solver.letGo.countDown();
            for (var one : all) {
                assertInstanceOf(Planned.Kept.class, one.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, solver.most.get());
    }

    @Test
    void a_search_that_fails_gives_its_turn_back_and_what_is_refused_is_not_searched_for() {
        var failing = new SeatingSolver() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public int[] improve(SeatingProblem problem, int[] start, long seed) {
                throw new IllegalStateException("on purpose");
            }
        };
        var planner = new SeatingPlanner(new Ready(), new Keeper(), failing, 0);

        for (int n = 0; n < 3; n++) {
            assertThrows(IllegalStateException.class, () -> planner.plan(SITE, DayPart.DAY, somebody()));
        }
        assertInstanceOf(Planned.Refused.class, planner.plan(SITE, DayPart.DAY, List.of()));
    }
}
