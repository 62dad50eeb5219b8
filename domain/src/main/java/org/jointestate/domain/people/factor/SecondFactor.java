package org.jointestate.domain.people.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept of somebody's second factor: the sealed secret of the app in use, and of one that is being set up.
 *
 * @param secret sealed; nothing while the first app is being set up
 * @param since when the app in use was set up
 * @param pending sealed: the secret that is shown for setting up an app and counts for nothing yet
 * @param pendingSession to which session it was shown: to no other is it shown again, and no other takes it into use
 * @param resetHash the hash of a code by which an administrator lets the person start over
 */
public record SecondFactor(
        Optional<String> secret,
        Optional<Instant> since,
        Optional<String> pending,
        Optional<Instant> pendingSince,
        Optional<UUID> pendingSession,
        Optional<String> resetHash,
        Optional<Instant> resetExpires) {

    public boolean isInUse() {
        return secret.isPresent();
    }

    public Optional<String> resetHashAt(Instant now) {
        return resetExpires.filter(now::isBefore).flatMap(expires -> resetHash);
    }
}
