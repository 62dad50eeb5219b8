package org.jointestate.domain.people;

import java.util.Collection;

/** What must be seen to when people leave, in the same transaction: they can use nothing any more, so nothing is to be kept for them. */
public interface Leaving {

    void left(Collection<PersonId> people);
}
