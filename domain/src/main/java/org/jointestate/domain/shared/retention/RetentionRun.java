package org.jointestate.domain.shared.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a rule that has been worked.
 *
 * @param ran when it was worked the last time
 * @param rows how much it took away then
 * @param lastWithRows when it took something away the last time
 * @param rowsInAll how much it has taken away since it is counted
 */
public record RetentionRun(RetentionRule rule, Instant ran, int rows, Optional<Instant> lastWithRows, long rowsInAll) {}
