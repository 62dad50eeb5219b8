package org.jointestate.domain.people.session;

import java.util.Set;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.deputy.StandIn;

/**
 * A session that holds, and the active person behind it.
 *
 * @param standIns for whom the person stands in today
 */
public record Recognised(Session session, Person person, Set<StandIn> standIns) {

    public Recognised {
        standIns = Set.copyOf(standIns);
    }

    public Recognised(Session session, Person person) {
        this(session, person, Set.of());
    }
}
