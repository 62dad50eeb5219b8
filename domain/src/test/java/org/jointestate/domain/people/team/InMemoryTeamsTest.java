package org.jointestate.domain.people.team;

import java.util.function.Function;
import org.jointestate.domain.people.InMemoryPeople;

class InMemoryTeamsTest extends TeamsContract {

    private final InMemoryPeople people = new InMemoryPeople();

    @Override
    protected <T> T in(Function<TeamPorts, T> work) {
        return work.apply(new TeamPorts(new InMemoryTeams(people), people));
    }
}
