package org.jointestate.domain.trial.presence;

import java.time.Instant;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.TrialZone;

/** When a stay ended that nobody ended, or that somebody ended too late to be believed. */
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

    /**
     * Until when it is believed that somebody stayed who says when they left: until the zone closed on the day they came, or until the
     * end of their slot where that is later, as on a night shift. Who says so the next morning had forgotten it in the evening.
     */
    static Instant latestLeave(Trial trial, TrialZone zone, CheckIns.CheckIn checkIn) {
        var closes = of(trial, zone, checkIn.from());
        var promised = checkIn.slotEnds().atZone(trial.protocol().timeZone()).toInstant();
        return promised.isAfter(closes) ? promised : closes;
    }
}
