package org.jointestate.domain.people.factor;

import java.util.function.Function;
import org.jointestate.domain.people.PersonId;

class InMemorySecondFactorsTest extends SecondFactorsContract {

    private final SecondFactors factors = new InMemorySecondFactors();

    @Override
    protected <T> T in(Function<SecondFactors, T> work) {
        return work.apply(factors);
    }

    @Override
    protected PersonId somebody() {
        return PersonId.fresh();
    }
}
