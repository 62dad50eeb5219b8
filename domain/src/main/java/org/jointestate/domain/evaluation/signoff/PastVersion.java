package org.jointestate.domain.evaluation.signoff;

import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.evaluation.paper.Withdrawal;

/**
 * A version of a report that was published before the one at hand, as the newer one tells of it.
 *
 * @param sha256 of its PDF; empty when it has none
 * @param correctedIt what it put right in the version before it; empty for the first
 */
public record PastVersion(
        int number, Instant published, String sha256, String correctedIt, Optional<Withdrawal> withdrawal) {}
