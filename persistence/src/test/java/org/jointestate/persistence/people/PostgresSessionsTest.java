package org.jointestate.persistence.people;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.BiFunction;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.session.Sessions;
import org.jointestate.domain.people.session.SessionsContract;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

class PostgresSessionsTest extends SessionsContract {

    @Override
    protected <T> T in(BiFunction<Sessions, People, T> work) {
        return TestDatabase.postgres().in(em -> work.apply(new JpaSessions(em), new JpaPeople(em)));
    }

    @Test
    void a_proof_that_nobody_knows_cannot_be_written() {
        assertThrows(RuntimeException.class, () -> SessionRows.withProof(TestDatabase.postgres(), "WHATEVER"));
        SessionRows.withProof(TestDatabase.postgres(), "BREAK_GLASS");
    }
}
