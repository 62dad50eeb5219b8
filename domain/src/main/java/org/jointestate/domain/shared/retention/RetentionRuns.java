package org.jointestate.domain.shared.retention;

import java.time.Instant;
import java.util.List;

/** When each rule was last worked. */
public interface RetentionRuns {

    /** Notes that a rule was worked; what two nodes note at one instant is both counted. */
    void note(RetentionRule rule, Instant at, int rows);

    /** Of each rule that has been worked, by the order of the rules. */
    List<RetentionRun> all();
}
