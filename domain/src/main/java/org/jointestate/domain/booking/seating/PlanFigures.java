package org.jointestate.domain.booking.seating;

/**
 * What can be said about a plan in numbers.
 *
 * @param seated turns with a desk
 * @param apart how far people sit from the others of the group on the same day, on average, in decimetres
 * @param changes how often somebody has another desk than on their day before
 * @param near seats near which somebody of another organisation sits, whether that counts for whoever has them or not
 * @param cost see {@link SeatingScore#cost()}
 */
public record PlanFigures(int seated, int apart, int changes, int near, long cost) {

    static PlanFigures of(SeatingProblem problem, int[] seats) {
        var seated = 0;
        var pairs = 0;
        var sum = 0L;
        var changes = 0;
        var near = 0;
        for (int turn = 0; turn < problem.turns(); turn++) {
            if (seats[turn] == SeatingProblem.NONE) {
                continue;
            }
            seated++;
            near += problem.turn(turn).near().get(seats[turn]) ? 1 : 0;
            var before = problem.before(turn);
            changes += before != SeatingProblem.NONE
                            && seats[before] != SeatingProblem.NONE
                            && seats[before] != seats[turn]
                    ? 1
                    : 0;
            for (var other : problem.sameDay(turn)) {
                if (other > turn && seats[other] != SeatingProblem.NONE) {
                    pairs++;
                    sum += problem.apart(seats[turn], seats[other]);
                }
            }
        }
        return new PlanFigures(
                seated,
                pairs == 0 ? 0 : (int) Math.round(sum / 10.0 / pairs),
                changes,
                near,
                problem.score(seats).cost());
    }
}
