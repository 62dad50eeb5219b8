package org.jointestate.domain.booking.rollcall;

import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.estate.SiteCode;

/**
 * The counting of everybody at a site after an alarm. It begins with the first mark, gathers who was in and who comes in still, and is
 * ended by a warden. Its names are forgotten in the night after, or a day after it began if nobody ended it.
 */
public record RollCall(RollCallId id, SiteCode site, Instant started, Optional<Instant> ended) {}
