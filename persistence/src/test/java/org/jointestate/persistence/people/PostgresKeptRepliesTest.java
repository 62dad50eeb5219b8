package org.jointestate.persistence.people;

import java.util.function.Function;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.repeat.KeptReplies;
import org.jointestate.domain.people.repeat.KeptRepliesContract;
import org.jointestate.domain.people.repeat.RequestKey;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresKeptRepliesTest extends KeptRepliesContract {

    @Override
    protected <T> T in(Function<KeptReplies, T> work) {
        return TestDatabase.postgres().in(em -> work.apply(new SqlKeptReplies(em)));
    }

    @Override
    protected PersonId somebody() {
        return Somebody.in(TestDatabase.postgres());
    }

    @Override
    protected boolean takeAgain(PersonId person, RequestKey key) {
        return Somebody.triedIn(TestDatabase.postgres(), em -> new SqlKeptReplies(em).take(person, key, "asked", NOON));
    }
}
