package org.jointestate.domain.people.session;

import java.util.function.BiFunction;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.People;

class InMemorySessionsTest extends SessionsContract {

    private final InMemoryPeople people = new InMemoryPeople();
    private final Sessions sessions = new InMemorySessions(people);

    @Override
    protected <T> T in(BiFunction<Sessions, People, T> work) {
        return work.apply(sessions, people);
    }
}
