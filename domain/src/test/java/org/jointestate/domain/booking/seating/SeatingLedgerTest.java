package org.jointestate.domain.booking.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Random;
import org.jointestate.domain.booking.seating.SeatingProblem.Turn;
import org.junit.jupiter.api.Test;

class SeatingLedgerTest {

    private static final int DESKS = 9;

    /** Desks in a row, two metres apart; a few people on a few days; one account with little in it. */
    private static SeatingProblem problem(Random random, boolean nearness) {
        var apart = new int[DESKS][DESKS];
        for (int one = 0; one < DESKS; one++) {
            for (int other = 0; other < DESKS; other++) {
                apart[one][other] = 200 * Math.abs(one - other);
            }
        }
        var turns = new ArrayList<Turn>();
        for (int person = 0; person < 3; person++) {
            for (int day = 0; day < 2; day++) {
                if (random.nextInt(4) == 0) {
                    continue;
                }
                var desks = new BitSet();
                var near = new BitSet();
                var accounts = new int[DESKS];
                for (int desk = 0; desk < DESKS; desk++) {
                    desks.set(desk, random.nextInt(3) > 0);
                    near.set(desk, nearness && random.nextInt(4) == 0);
                    accounts[desk] = desk < 4 ? 0 : SeatingProblem.NONE;
                }
                turns.add(new Turn(person, day, desks, near, true, accounts, 2));
            }
        }
        return new SeatingProblem(apart, turns, new int[] {4});
    }

    @Test
    void after_any_number_of_steps_the_score_is_that_of_the_seats_counted_anew() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var problem = problem(random, true);
            var ledger = new SeatingLedger(problem);
            for (int step = 0; step < 40 && problem.turns() > 0; step++) {
                ledger.sit(random.nextInt(problem.turns()), random.nextInt(DESKS + 1) - 1);
            }
            var seats = ledger.seats();

            assertEquals(problem.score(seats), ledger.score(), "seed " + seed);
            for (int turn = 0; turn < problem.turns(); turn++) {
                ledger.sit(turn, SeatingProblem.NONE);
            }
            assertEquals(new SeatingScore(0, problem.turns(), 0), ledger.score(), "seed " + seed);
        }
    }

    @Test
    void the_simple_way_breaks_no_rule_and_the_same_seed_gives_the_same_seats() {
        for (long seed = 0; seed < 200; seed++) {
            var problem = problem(new Random(seed), true);

            var seats = BestInsertion.seat(problem, seed);

            assertTrue(problem.allows(seats), "seed " + seed);
            assertEquals(problem.score(seats), problem.score(BestInsertion.seat(problem, seed)), "seed " + seed);
            assertTrue(
                    !problem.score(seats).isBetterThan(problem.score(BestInsertion.bestOf(5, problem, seed))),
                    "seed " + seed);
        }
    }

    /** Nearness may make the group sit farther apart, but the best plan with it is never worse otherwise by more than it is worth. */
    @Test
    void nearness_costs_the_best_plan_no_more_than_five_metres_a_seat() {
        for (long seed = 0; seed < 25; seed++) {
            var with = problem(new Random(seed), true);
            var random = new Random(seed);
            var near = problem(random, true);
            var turns = new ArrayList<Turn>();
            for (int turn = 0; turn < near.turns(); turn++) {
                var one = near.turn(turn);
                turns.add(new Turn(
                        one.person(), one.day(), one.desks(), new BitSet(), true, one.accounts(), one.draws()));
            }
            var apart = new int[DESKS][DESKS];
            for (int one = 0; one < DESKS; one++) {
                for (int other = 0; other < DESKS; other++) {
                    apart[one][other] = near.apart(one, other);
                }
            }
            var without = new SeatingProblem(apart, turns, new int[] {4});

            var best = best(with);
            var plain = best(without);

            var farther = without.score(best).cost() - without.score(plain).cost();
            assertEquals(without.score(plain).unseated(), without.score(best).unseated(), "seed " + seed);
            assertTrue(
                    farther <= with.turns() * SeatingProblem.nearGain(),
                    "seed %d: %d hundredths of a centimetre".formatted(seed, farther));
        }
    }

    /** Every plan is tried. */
    private static int[] best(SeatingProblem problem) {
        var ledger = new SeatingLedger(problem);
        var best = new Best(ledger.seats(), ledger.score());
        search(problem, ledger, 0, best);
        return best.seats;
    }

    private static final class Best {
        private int[] seats;
        private SeatingScore score;

        Best(int[] seats, SeatingScore score) {
            this.seats = seats;
            this.score = score;
        }
    }

    private static void search(SeatingProblem problem, SeatingLedger ledger, int turn, Best best) {
        if (turn == problem.turns()) {
            if (ledger.score().isBetterThan(best.score)) {
                best.seats = ledger.seats();
                best.score = ledger.score();
            }
            return;
        }
        for (int desk = SeatingProblem.NONE; desk < DESKS; desk++) {
            if (desk == SeatingProblem.NONE || problem.turn(turn).desks().get(desk)) {
                ledger.sit(turn, desk);
                if (ledger.score().broken() == 0) {
                    search(problem, ledger, turn + 1, best);
                }
            }
        }
        ledger.sit(turn, SeatingProblem.NONE);
    }
}
