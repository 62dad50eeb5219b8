package org.jointestate.domain.trial.protocol;

import java.time.LocalTime;

/** A zone in scope of the trial. A stay nobody ended is taken to have ended when the zone closes. */
public record TrialZone(ZoneRef code, String name, String site, LocalTime closes) {

    public TrialZone {
        Texts.required(name, "name of the zone");
        Texts.required(site, "site of the zone");
    }
}
