package org.jointestate.domain.booking.seating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What wishes count for in a plan that somebody else makes. Whoever plans sees where everybody is put; so those of others count only on
 * days on which enough others are seated, and what they need never leaves anybody without a seat.
 */
final class WishesInPlan {

    private final SeatingProblem plain;
    private final int planner;

    /** @param planner the number of whoever plans, or {@link SeatingProblem#NONE} */
    WishesInPlan(SeatingProblem plain, int planner) {
        this.plain = plain;
        this.planner = planner;
    }

    /**
     * The problem with what counts of the wishes.
     *
     * @param indifferent those for whom nearness does not count
     * @param fitting by person the desks that have what they need; only of others, and only where it may count
     */
    SeatingProblem count(Set<Integer> indifferent, Map<Integer, BitSet> fitting, long seed) {
        var turns = new ArrayList<SeatingProblem.Turn>();
        for (int turn = 0; turn < plain.turns(); turn++) {
            var one = plain.turn(turn);
            turns.add(one.drawnNear(!indifferent.contains(one.person()) && (isPlanner(turn) || isAmongEnough(turn))));
        }
        var problem = plain.withTurns(turns);
        var order = new ArrayList<>(new TreeMap<>(fitting).entrySet());
        Collections.shuffle(order, new Random(seed));
        for (var needing : order) {
            var narrowed = narrowed(problem, needing.getKey(), needing.getValue());
            if (seatsAll(narrowed, seed)) {
                problem = narrowed;
            }
        }
        return problem;
    }

    /** Where no desk fits, they choose for themselves among all. */
    private SeatingProblem narrowed(SeatingProblem problem, int person, BitSet fitting) {
        List<SeatingProblem.Turn> turns = new ArrayList<>();
        for (int turn = 0; turn < problem.turns(); turn++) {
            var one = problem.turn(turn);
            var counts =
                    one.person() == person && isAmongEnough(turn) && one.desks().intersects(fitting);
            turns.add(counts ? one.among(fitting) : one);
        }
        return problem.withTurns(turns);
    }

    /** Whether the simple way finds a seat for everybody who may have one; then a search that begins there does. */
    private boolean seatsAll(SeatingProblem problem, long seed) {
        var seats = BestInsertion.seat(problem, seed);
        return IntStream.range(0, seats.length)
                .allMatch(turn -> seats[turn] != SeatingProblem.NONE
                        || plain.turn(turn).desks().isEmpty());
    }

    private boolean isPlanner(int turn) {
        return plain.turn(turn).person() == planner;
    }

    private boolean isAmongEnough(int turn) {
        return IntStream.of(plain.sameDay(turn))
                        .filter(other ->
                                !isPlanner(other) && !plain.turn(other).desks().isEmpty())
                        .count()
                >= PrepareSeatingPlan.ENOUGH_OTHERS;
    }
}
