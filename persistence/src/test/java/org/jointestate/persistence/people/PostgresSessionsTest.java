package org.jointestate.persistence.people;

import java.util.function.BiFunction;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.session.Sessions;
import org.jointestate.domain.people.session.SessionsContract;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresSessionsTest extends SessionsContract {

    @Override
    protected <T> T in(BiFunction<Sessions, People, T> work) {
        return TestDatabase.postgres().in(em -> work.apply(new JpaSessions(em), new JpaPeople(em)));
    }
}
