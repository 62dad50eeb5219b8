package org.jointestate.domain.people.upload;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;

/** The files that wait. */
public interface Uploads {

    void add(Upload upload);

    /** The file with this id, if this person has sent it. */
    Optional<Upload> find(UUID id, PersonId by);

    void forget(UUID id);

    /** @return how many there were */
    int forgetBefore(Instant moment);
}
