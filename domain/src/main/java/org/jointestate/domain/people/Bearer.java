package org.jointestate.domain.people;

import java.util.Set;

/** The person behind a token that works, and what the token is for. */
public record Bearer(Person person, Set<Scope> scopes) {

    public Bearer {
        scopes = Set.copyOf(scopes);
    }
}
