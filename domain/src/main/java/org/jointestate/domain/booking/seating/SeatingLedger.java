package org.jointestate.domain.booking.seating;

import java.util.Arrays;

/**
 * Seats as they are given and taken away, with their score kept up to date: each step looks only at the turns of that day and at the two
 * neighbouring days of that person. Every planner counts with it, so that no two mean different things by one score.
 */
public final class SeatingLedger {

    private final SeatingProblem problem;
    private final int[] seats;
    private final int[] taken;
    private final int[] drawn;
    private int broken;
    private int unseated;
    private long cost;

    public SeatingLedger(SeatingProblem problem) {
        this.problem = problem;
        this.seats = new int[problem.turns()];
        Arrays.fill(seats, SeatingProblem.NONE);
        var days = 0;
        for (int turn = 0; turn < problem.turns(); turn++) {
            days = Math.max(days, problem.turn(turn).day() + 1);
        }
        this.taken = new int[days * problem.desks()];
        this.drawn = new int[problem.accounts()];
        this.unseated = problem.turns();
    }

    /** Gives the turn a desk, or {@link SeatingProblem#NONE}, in place of what it had. */
    public void sit(int turn, int desk) {
        if (seats[turn] == desk) {
            return;
        }
        if (seats[turn] != SeatingProblem.NONE) {
            cost -= around(turn, seats[turn]);
            rise(turn, seats[turn]);
        }
        seats[turn] = desk;
        if (desk != SeatingProblem.NONE) {
            cost += around(turn, desk);
            settle(turn, desk);
        }
    }

    public int deskOf(int turn) {
        return seats[turn];
    }

    public int[] seats() {
        return seats.clone();
    }

    public SeatingScore score() {
        return new SeatingScore(broken, unseated, cost);
    }

    private void settle(int turn, int desk) {
        unseated--;
        var place = place(turn, desk);
        if (taken[place]++ > 0) {
            broken++;
        }
        var account = problem.turn(turn).accounts()[desk];
        if (account != SeatingProblem.NONE) {
            broken -= overdrawn(account);
            drawn[account] += problem.turn(turn).draws();
            broken += overdrawn(account);
        }
    }

    private void rise(int turn, int desk) {
        unseated++;
        var place = place(turn, desk);
        if (--taken[place] > 0) {
            broken--;
        }
        var account = problem.turn(turn).accounts()[desk];
        if (account != SeatingProblem.NONE) {
            broken -= overdrawn(account);
            drawn[account] -= problem.turn(turn).draws();
            broken += overdrawn(account);
        }
    }

    private int place(int turn, int desk) {
        return problem.turn(turn).day() * problem.desks() + desk;
    }

    private int overdrawn(int account) {
        return Math.max(0, drawn[account] - problem.limit(account));
    }

    /** What the turn at that desk adds to the cost, with everybody else as they sit. */
    private long around(int turn, int desk) {
        var sum = 0L;
        for (var other : problem.sameDay(turn)) {
            if (other != turn && seats[other] != SeatingProblem.NONE) {
                sum += problem.pairCost(turn, desk, seats[other]);
            }
        }
        sum += change(desk, problem.before(turn)) + change(desk, problem.after(turn));
        return problem.turn(turn).gainsAt(desk) ? sum - SeatingProblem.nearGain() : sum;
    }

    private long change(int desk, int other) {
        if (other == SeatingProblem.NONE || seats[other] == SeatingProblem.NONE) {
            return 0;
        }
        return SeatingProblem.changeCost(problem.apart(desk, seats[other]), desk == seats[other]);
    }
}
