package org.jointestate.persistence.people;

import java.util.function.Function;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PeopleContract;
import org.jointestate.persistence.shared.TestDatabase;

class H2PeopleTest extends PeopleContract {

    @Override
    protected <T> T in(Function<People, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new JpaPeople(em)));
    }
}
