package org.jointestate.domain.booking.seating;

import java.util.Comparator;

/**
 * What a plan is worth. The less the better, and of two plans the earlier number decides.
 *
 * @param broken how often two have one desk, and by how much accounts are overdrawn; 0 in every plan that is shown
 * @param unseated turns without a desk
 * @param cost distances within the group and changes of desk, less what nearness is worth, in hundredths of a centimetre
 */
public record SeatingScore(int broken, int unseated, long cost) implements Comparable<SeatingScore> {

    private static final Comparator<SeatingScore> ORDER = Comparator.comparingInt(SeatingScore::broken)
            .thenComparingInt(SeatingScore::unseated)
            .thenComparingLong(SeatingScore::cost);

    @Override
    public int compareTo(SeatingScore other) {
        return ORDER.compare(this, other);
    }

    public boolean isBetterThan(SeatingScore other) {
        return compareTo(other) < 0;
    }
}
