package org.jointestate.domain.people.deputy;

import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;

/** For whom somebody stands in now, and in which role of theirs. */
public record StandIn(PersonId principal, Role role) {}
