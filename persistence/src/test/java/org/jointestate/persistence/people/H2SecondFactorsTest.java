package org.jointestate.persistence.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Function;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.factor.SecondFactors;
import org.jointestate.domain.people.factor.SecondFactorsContract;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

class H2SecondFactorsTest extends SecondFactorsContract {

    @Override
    protected <T> T in(Function<SecondFactors, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new SqlSecondFactors(em)));
    }

    @Override
    protected PersonId somebody() {
        return Somebody.in(TestDatabase.h2());
    }

    @Test
    void of_eight_that_show_the_same_code_at_once_one_is_let_in() throws Exception {
        assertEquals(1, SecondFactorRace.sameStep(TestDatabase.h2(), 8));
    }

    @Test
    void of_eight_that_show_the_same_recovery_code_at_once_one_is_let_in() throws Exception {
        assertEquals(1, SecondFactorRace.sameCode(TestDatabase.h2(), 8));
    }
}
