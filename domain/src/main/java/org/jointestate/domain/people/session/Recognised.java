package org.jointestate.domain.people.session;

import org.jointestate.domain.people.Person;

/** A session that holds, and the active person behind it. */
public record Recognised(Session session, Person person) {}
