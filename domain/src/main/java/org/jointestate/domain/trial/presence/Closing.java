package org.jointestate.domain.trial.presence;

import java.time.Instant;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.TrialZone;

/** When a stay ended that nobody ended. */
final class Closing {

    private Closing() {}

    /** The zone's closing time on the day of the start; somebody who came after it is counted with no time at all. */
    static Instant of(Trial trial, TrialZone zone, Instant from) {
        var timeZone = trial.protocol().timeZone();
        var closes = from.atZone(timeZone)
                .toLocalDate()
                .atTime(zone.closes())
                .atZone(timeZone)
                .toInstant();
        return closes.isAfter(from) ? closes : from;
    }
}
