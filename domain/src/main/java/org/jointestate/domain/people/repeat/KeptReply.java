package org.jointestate.domain.people.repeat;

import java.time.Instant;

/**
 * A reply with what it was given to.
 *
 * @param asked a digest of the request: method, address and body
 */
public record KeptReply(String asked, Instant at, Reply reply) {}
