package org.jointestate.domain.booking.seating;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Why each sits where the plan puts them, from what everybody can see: who sits where. Neither what a plan left out is looked at, nor what
 * it counted for whom.
 */
final class PlanReasons {

    private static final double CENTIMETRES = 100;

    private PlanReasons() {}

    static List<SeatReason> of(SeatingProblem problem, int[] seats, int turn) {
        var desk = seats[turn];
        if (desk == SeatingProblem.NONE) {
            return List.of();
        }
        var reasons = new ArrayList<SeatReason>();
        var nearest = IntStream.of(problem.sameDay(turn))
                .filter(other -> other != turn && seats[other] != SeatingProblem.NONE)
                .map(other -> problem.apart(desk, seats[other]))
                .min();
        if (nearest.isEmpty()) {
            reasons.add(SeatReason.of(SeatReason.Kind.ALONE));
        } else if (nearest.getAsInt() < SeatingProblem.FAR) {
            reasons.add(new SeatReason(
                    SeatReason.Kind.TOGETHER, SuggestDesks.metresTold(nearest.getAsInt() / CENTIMETRES)));
        }
        var again = (int) IntStream.range(0, problem.turns())
                .filter(other -> other != turn
                        && seats[other] == desk
                        && problem.turn(other).person() == problem.turn(turn).person())
                .count();
        if (again > 0) {
            reasons.add(new SeatReason(SeatReason.Kind.SAME_DESK, again));
        }
        if (problem.turn(turn).near().get(desk)) {
            reasons.add(SeatReason.of(SeatReason.Kind.OTHERS_NEARBY));
        }
        if (reasons.isEmpty()) {
            reasons.add(SeatReason.of(SeatReason.Kind.FREE));
        }
        return reasons;
    }
}
