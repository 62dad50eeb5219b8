package org.jointestate.domain.shared.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody looks for in the audit; what is left open fits everything.
 *
 * @param who part of a username or display name, or the actor as it stands in the entry
 * @param action the beginning of the action, such as "booking"
 * @param thing the beginning of an id or code
 * @param from entries of this moment or later
 * @param until entries before this moment
 */
public record AuditQuery(
        Optional<String> who,
        Optional<String> action,
        Optional<String> thing,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final AuditQuery EVERYTHING =
            new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The last entry of a page; the next page goes on below it. */
    public record Below(Instant at, String id) {}
}
