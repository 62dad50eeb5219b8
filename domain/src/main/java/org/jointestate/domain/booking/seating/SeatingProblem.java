package org.jointestate.domain.booking.seating;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Who is to be seated when, as numbers: turns (somebody on a day), the desks each may have, and what there is to weigh. Whether a desk is
 * among those of a turn has been decided by every rule, network, bank, booking and need before; why is not in here. Whoever looks for a
 * plan needs no more, and learns no more.
 */
public final class SeatingProblem {

    /** No desk. */
    public static final int NONE = -1;

    /** Two floors are so far apart, in centimetres, and nothing is farther. */
    static final int FAR = 6000;

    /** Another desk than the day before is worth so much distance, beside half of the way between them. */
    static final int CHANGE = 200;

    /** Hundredths of a centimetre, so that means are whole numbers. */
    static final int SCALE = 100;

    /**
     * Somebody on a day.
     *
     * @param desks the desks that they may have then
     * @param near the desks near which somebody of another organisation sits
     * @param drawnNear whether that counts for them; of that nobody is told
     * @param accounts for each desk of the estate the account it draws from, or {@link #NONE}
     * @param draws how much a seat draws, in halves of a desk-day
     */
    public record Turn(int person, int day, BitSet desks, BitSet near, boolean drawnNear, int[] accounts, int draws) {

        public Turn {
            desks = (BitSet) desks.clone();
            near = (BitSet) near.clone();
            accounts = accounts.clone();
        }

        Turn drawnNear(boolean counts) {
            return new Turn(person, day, desks, near, counts, accounts, draws);
        }

        /** Only such of their desks as are among these. */
        Turn among(BitSet fitting) {
            var both = (BitSet) desks.clone();
            both.and(fitting);
            return new Turn(person, day, both, near, drawnNear, accounts, draws);
        }

        boolean gainsAt(int desk) {
            return drawnNear && near.get(desk);
        }
    }

    private final int desks;
    private final List<Turn> turns;
    private final int[][] apart;
    private final int[] limits;
    private final int[][] sameDay;
    private final int[] before;
    private final int[] after;
    private final long[] pairWeight;

    /**
     * @param apart how far each two desks are apart, in centimetres
     * @param turns by person and day
     * @param limits how much may be drawn from each account
     */
    public SeatingProblem(int[][] apart, List<Turn> turns, int[] limits) {
        this.desks = apart.length;
        this.apart = apart;
        this.turns = List.copyOf(turns);
        this.limits = limits.clone();
        var days = turns.stream().mapToInt(Turn::day).max().orElse(-1) + 1;
        var ofDay = new ArrayList<List<Integer>>();
        for (int day = 0; day < days; day++) {
            ofDay.add(new ArrayList<>());
        }
        this.before = new int[turns.size()];
        this.after = new int[turns.size()];
        for (int turn = 0; turn < turns.size(); turn++) {
            ofDay.get(turns.get(turn).day()).add(turn);
            before[turn] = turn > 0 && samePerson(turn, turn - 1) ? turn - 1 : NONE;
            after[turn] = turn + 1 < turns.size() && samePerson(turn, turn + 1) ? turn + 1 : NONE;
        }
        this.sameDay = ofDay.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.pairWeight = new long[days];
        for (int day = 0; day < days; day++) {
            var others = sameDay[day].length - 1;
            pairWeight[day] = others < 1 ? 0 : Math.round(2.0 * SCALE / others);
        }
    }

    /** The same people on the same days, who may have or prefer other desks. */
    SeatingProblem withTurns(List<Turn> others) {
        return new SeatingProblem(apart, others, limits);
    }

    private boolean samePerson(int turn, int other) {
        return turns.get(turn).person() == turns.get(other).person();
    }

    public int desks() {
        return desks;
    }

    public int turns() {
        return turns.size();
    }

    public Turn turn(int turn) {
        return turns.get(turn);
    }

    /** The desks that this turn may have, in ascending order. */
    public int[] desksOf(int turn) {
        return turns.get(turn).desks().stream().toArray();
    }

    /** All turns of the day of this turn, itself among them. */
    int[] sameDay(int turn) {
        return sameDay[turns.get(turn).day()];
    }

    /** The turn of the same person on the day of theirs before, or {@link #NONE}. */
    int before(int turn) {
        return before[turn];
    }

    int after(int turn) {
        return after[turn];
    }

    int limit(int account) {
        return limits[account];
    }

    int accounts() {
        return limits.length;
    }

    /** In centimetres. */
    int apart(int desk, int other) {
        return apart[desk][other];
    }

    long pairCost(int turn, int desk, int other) {
        return apart[desk][other] * pairWeight[turns.get(turn).day()];
    }

    static long changeCost(int apart, boolean same) {
        return same ? 0 : (CHANGE + apart / 2) * (long) SCALE;
    }

    static long nearGain() {
        return Nearness.FARTHER_METRES * 100L * SCALE;
    }

    /** Whether everybody has a desk they may have or none, no desk is given twice on a day, and no account is overdrawn. */
    public boolean allows(int[] seats) {
        var ledger = new SeatingLedger(this);
        for (int turn = 0; turn < seats.length; turn++) {
            if (seats[turn] != NONE && !turns.get(turn).desks().get(seats[turn])) {
                return false;
            }
            ledger.sit(turn, seats[turn]);
        }
        return seats.length == turns.size() && ledger.score().broken() == 0;
    }

    /** What these seats are worth. */
    public SeatingScore score(int[] seats) {
        var ledger = new SeatingLedger(this);
        for (int turn = 0; turn < seats.length; turn++) {
            ledger.sit(turn, seats[turn]);
        }
        return ledger.score();
    }
}
