package org.jointestate.domain.booking.seating;

/** Looks for a better plan than the one it begins with. Which library does it is not known here. */
public interface SeatingSolver {

    /** What it is and how long it looks, in a few words: a plan that is asked for again under the same name comes out the same. */
    String name();

    /**
     * The same seats for the same problem, start and seed, on every machine; never worse than the start.
     *
     * @param start a desk for each turn, or {@link SeatingProblem#NONE}, that breaks no hard rule
     */
    int[] improve(SeatingProblem problem, int[] start, long seed);
}
