package org.jointestate.domain.booking.seating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The simple way to seat a group, for comparison and to begin from: those with the fewest desks to choose from first, each at the desk
 * that is best at that moment, and nobody moved again. Those with equally many come in an order that the seed draws, and of desks that are
 * equally good one is drawn.
 */
public final class BestInsertion {

    private BestInsertion() {}

    /** @return a desk for each turn, or {@link SeatingProblem#NONE}; no hard rule is broken */
    public static int[] seat(SeatingProblem problem, long seed) {
        var ledger = new SeatingLedger(problem);
        var desks = drawn(problem.desks(), seed);
        for (var turn : order(problem, seed)) {
            insert(problem, ledger, turn, desks);
        }
        return ledger.seats();
    }

    /** The best of so many orders, of which the first is the one of this seed alone. */
    public static int[] bestOf(int orders, SeatingProblem problem, long seed) {
        var best = seat(problem, seed);
        for (int order = 1; order < orders; order++) {
            var other = seat(problem, seed + order);
            if (problem.score(other).isBetterThan(problem.score(best))) {
                best = other;
            }
        }
        return best;
    }

    private static List<Integer> order(SeatingProblem problem, long seed) {
        var order = drawn(problem.turns(), seed);
        order.sort(Comparator.comparingInt(turn -> problem.turn(turn).desks().cardinality()));
        return order;
    }

    private static List<Integer> drawn(int numbers, long seed) {
        var drawn = new ArrayList<Integer>();
        for (int number = 0; number < numbers; number++) {
            drawn.add(number);
        }
        Collections.shuffle(drawn, new Random(seed));
        return drawn;
    }

    private static void insert(SeatingProblem problem, SeatingLedger ledger, int turn, List<Integer> desks) {
        var best = SeatingProblem.NONE;
        var least = Long.MAX_VALUE;
        for (var desk : desks) {
            if (!problem.turn(turn).desks().get(desk)) {
                continue;
            }
            ledger.sit(turn, desk);
            var score = ledger.score();
            if (score.broken() == 0 && score.cost() < least) {
                best = desk;
                least = score.cost();
            }
        }
        ledger.sit(turn, best);
    }
}
