package org.jointestate.domain.booking.seating;

import java.security.SecureRandom;

/**
 * Draws what chance there is in a plan. Nobody is told it, or could work it out from the request: who knew it could try out which needs
 * give the plan that they see.
 */
public class SeatingSeeds {

    private final SecureRandom random = new SecureRandom();

    public long draw() {
        return random.nextLong();
    }
}
