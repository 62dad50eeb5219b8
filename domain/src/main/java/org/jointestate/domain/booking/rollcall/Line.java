package org.jointestate.domain.booking.rollcall;

import java.time.Instant;
import java.util.Optional;

/**
 * One name on the roll.
 *
 * @param note what the warden wrote, such as where they were last seen
 * @param marked when it was last marked
 * @param hasLeft whether they have said since that they left
 */
public record Line(Present present, Mark mark, String note, Optional<Instant> marked, boolean hasLeft) {}
