package org.jointestate.domain.people.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.ChangedMeanwhile;

/** Which person of ours somebody of a directory is. */
public interface DirectoryIdentities {

    Optional<PersonId> personOf(DirectoryIdentity identity);

    /** Who this person is to directories; nothing for who has only a local account. */
    List<DirectoryIdentity> of(PersonId person);

    /** @throws ChangedMeanwhile when somebody else has added the same identity; the transaction is lost then */
    void add(DirectoryIdentity identity, PersonId person, Instant at);

    /** The person is nobody of the directory any more. */
    void forget(PersonId person);
}
