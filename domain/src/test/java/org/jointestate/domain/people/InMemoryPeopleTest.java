package org.jointestate.domain.people;

import java.util.function.Function;

class InMemoryPeopleTest extends PeopleContract {

    private final People people = new InMemoryPeople();

    @Override
    protected <T> T in(Function<People, T> work) {
        return work.apply(people);
    }
}
