package org.jointestate.domain.people;

import java.time.Instant;

/** What once let somebody in and does so no more. Each answers how many were forgotten. */
public interface SpentSecrets {

    int forgetCodesExpiredBefore(Instant moment);

    /** Tokens that were revoked, or have expired, before this. */
    int forgetTokensEndedBefore(Instant moment);

    /** Private calendar addresses that were revoked before this. */
    int forgetAddressesEndedBefore(Instant moment);
}
