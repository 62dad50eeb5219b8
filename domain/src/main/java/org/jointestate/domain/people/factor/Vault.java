package org.jointestate.domain.people.factor;

import java.util.Optional;
import org.jointestate.domain.people.PersonId;

/** Seals secrets under a key that is kept outside the database, each for one person: nobody else's will open there. */
public interface Vault {

    String seal(PersonId person, byte[] secret);

    /** Nothing when it was sealed for somebody else, was changed, or the key is another one. */
    Optional<byte[]> open(PersonId person, String hidden);
}
