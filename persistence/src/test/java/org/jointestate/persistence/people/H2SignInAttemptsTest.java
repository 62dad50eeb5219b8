package org.jointestate.persistence.people;

import java.util.function.Function;
import org.jointestate.domain.people.SignInAttempts;
import org.jointestate.domain.people.SignInAttemptsContract;
import org.jointestate.persistence.shared.TestDatabase;

class H2SignInAttemptsTest extends SignInAttemptsContract {

    @Override
    protected <T> T in(Function<SignInAttempts, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new SqlSignInAttempts(em)));
    }
}
