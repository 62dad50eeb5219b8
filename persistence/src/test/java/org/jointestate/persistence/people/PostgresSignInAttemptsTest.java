package org.jointestate.persistence.people;

import java.util.function.Function;
import org.jointestate.domain.people.SignInAttempts;
import org.jointestate.domain.people.SignInAttemptsContract;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresSignInAttemptsTest extends SignInAttemptsContract {

    @Override
    protected <T> T in(Function<SignInAttempts, T> work) {
        return TestDatabase.postgres().in(em -> work.apply(new SqlSignInAttempts(em)));
    }
}
