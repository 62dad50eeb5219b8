package org.jointestate.domain.estate.plan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jointestate.domain.estate.FloorCode;

/**
 * A picture that the plan of a floor can be drawn on, cleaned. It is added once and never changed; which one the plan is drawn on, the
 * floor says. Who added it stands in the audit.
 *
 * @param number 1 for the first of its floor
 * @param digest SHA-256 of its SVG, in hexadecimal
 */
public record PlanPicture(UUID id, FloorCode floor, int number, String digest, Instant added) {

    public PlanPicture {
        added = added.truncatedTo(ChronoUnit.MICROS);
    }
}
