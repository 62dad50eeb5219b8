package org.jointestate.domain.people.upload;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Forgets a file of the caller's: it was taken in, or they have thought better of it. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ForgetUpload {

    private final Uploads uploads;
    private final Caller caller;

    @Inject
    public ForgetUpload(Uploads uploads, Caller caller) {
        this.uploads = uploads;
        this.caller = caller;
    }

    public void forget(UUID id) {
        uploads.find(id, caller.signedInPerson()).ifPresent(upload -> uploads.forget(upload.id()));
    }
}
