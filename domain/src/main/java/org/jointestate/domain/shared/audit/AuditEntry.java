package org.jointestate.domain.shared.audit;

import java.time.Instant;

/**
 * Who did what to which thing, and when.
 *
 * @param actor the id of a person, or a word for the system and for nobody; never a name
 * @param action verb and object, such as "booking reserved"
 * @param thing the id or code of what was changed
 */
public record AuditEntry(String id, Instant at, String actor, String action, String thing) {}
