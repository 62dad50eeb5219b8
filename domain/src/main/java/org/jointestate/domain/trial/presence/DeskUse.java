package org.jointestate.domain.trial.presence;

import java.time.Duration;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.ZoneRef;

/**
 * How the desks of one zone were used in one stretch of the trial.
 *
 * @param days on which at least one desk could be used
 * @param capacity desks by open hours by open days; a desk that was closed for a day gives none of that day
 * @param booked as promised, whether or not anybody came
 * @param attended the part of what was promised in which somebody had checked in
 */
public record DeskUse(
        Period period,
        ZoneRef zone,
        int desks,
        int days,
        Duration capacity,
        Duration booked,
        Duration attended,
        int bookings,
        int noShows) {}
