package org.jointestate.evaluation.dataset;

import java.time.Instant;
import java.util.Objects;

/** A change to the protocol after it was locked: added, never edited. {@code who} is a role, not a name. */
public record Amendment(Instant at, String who, String why, String difference) {

    public Amendment {
        Objects.requireNonNull(at, "time of the amendment");
        Checks.text(who, "author of the amendment");
        Checks.text(why, "reason of the amendment");
        Checks.text(difference, "difference made by the amendment");
    }
}
