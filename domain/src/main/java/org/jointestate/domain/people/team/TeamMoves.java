package org.jointestate.domain.people.team;

import java.util.Optional;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.TeamCode;

/** Is told in the same transaction that somebody has gone over to another team, or to none. */
@FunctionalInterface
public interface TeamMoves {

    void moved(Person person, Optional<TeamCode> before);
}
