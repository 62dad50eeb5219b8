package org.jointestate.domain.shared.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a table. All are counted; of a table that is wrong throughout not all are kept. */
public final class Faults {

    /** Ten thousand sentences are more than anybody reads before mending the first hundred. */
    public static final int MOST = 10_000;

    private final List<Fault> kept = new ArrayList<>();
    private long count;

    public void add(Fault fault) {
        count++;
        if (kept.size() < MOST) {
            kept.add(fault);
        }
    }

    public long count() {
        return count;
    }

    List<Fault> inOrder() {
        return kept.stream().sorted(Comparator.comparing(Fault::line)).toList();
    }
}
