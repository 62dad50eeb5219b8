package org.jointestate.domain.people.upload;

import java.time.Instant;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;

/**
 * A file that waits for a yes.
 *
 * @param kind what it is a table of
 * @param name what its sender's computer calls it
 * @param content its text
 * @param sha256 of its bytes as they came
 * @param by who has sent it: nobody else sees it
 */
public record Upload(UUID id, String kind, String name, String content, String sha256, Instant at, PersonId by) {}
