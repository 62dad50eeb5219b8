package org.jointestate.domain.people.upload;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows whoever has sent a file that file again. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SeeUpload {

    private final Uploads uploads;
    private final Caller caller;

    @Inject
    public SeeUpload(Uploads uploads, Caller caller) {
        this.uploads = uploads;
        this.caller = caller;
    }

    /** @throws NotFound when there is none, or it is of somebody else or of another kind */
    public Upload see(UUID id, String kind) {
        return uploads.find(id, caller.signedInPerson())
                .filter(found -> found.kind().equals(kind))
                .orElseThrow(() -> new NotFound("file", id));
    }
}
