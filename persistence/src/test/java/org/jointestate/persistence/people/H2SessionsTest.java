package org.jointestate.persistence.people;

import java.util.function.BiFunction;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.session.Sessions;
import org.jointestate.domain.people.session.SessionsContract;
import org.jointestate.persistence.shared.TestDatabase;

class H2SessionsTest extends SessionsContract {

    @Override
    protected <T> T in(BiFunction<Sessions, People, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new JpaSessions(em), new JpaPeople(em)));
    }
}
