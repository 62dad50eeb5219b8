package org.jointestate.domain.people;

import java.util.function.Function;

class InMemorySignInAttemptsTest extends SignInAttemptsContract {

    private final SignInAttempts attempts = new InMemorySignInAttempts();

    @Override
    protected <T> T in(Function<SignInAttempts, T> work) {
        return work.apply(attempts);
    }
}
