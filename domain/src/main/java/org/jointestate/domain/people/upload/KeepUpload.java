package org.jointestate.domain.people.upload;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Keeps a file until the one who sent it has seen what it would do and says yes, for a day at most. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class KeepUpload {

    private final Uploads uploads;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public KeepUpload(Uploads uploads, Caller caller, Clock clock) {
        this.uploads = uploads;
        this.caller = caller;
        this.clock = clock;
    }

    public UUID keep(String kind, String name, String content, String sha256) {
        var id = UUID.randomUUID();
        uploads.add(new Upload(id, kind, name, content, sha256, clock.instant(), caller.signedInPerson()));
        return id;
    }
}
