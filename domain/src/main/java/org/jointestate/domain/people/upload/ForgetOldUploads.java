package org.jointestate.domain.people.upload;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.retention.RetentionRule;

/** Forgets files that nobody has said yes to for a day: they may hold names. */
@UseCase(roles = Role.SYSTEM)
public class ForgetOldUploads {

    private static final Duration WAITS = RetentionRule.UPLOADS.time();

    private final Uploads uploads;
    private final Clock clock;

    @Inject
    public ForgetOldUploads(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    public int forget() {
        return uploads.forgetBefore(clock.instant().minus(WAITS));
    }
}
