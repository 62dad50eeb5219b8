package org.jointestate.domain.shared.audit;

import java.util.Optional;

/**
 * An entry as an auditor reads it.
 *
 * @param number its place in the chain, once it is sealed
 * @param username of the actor, where that is a person who is still known
 */
public record FoundEntry(AuditEntry entry, Optional<Long> number, Optional<String> username) {}
