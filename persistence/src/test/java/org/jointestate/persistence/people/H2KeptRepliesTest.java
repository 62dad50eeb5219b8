package org.jointestate.persistence.people;

import java.util.function.Function;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.repeat.KeptReplies;
import org.jointestate.domain.people.repeat.KeptRepliesContract;
import org.jointestate.domain.people.repeat.RequestKey;
import org.jointestate.persistence.shared.TestDatabase;

class H2KeptRepliesTest extends KeptRepliesContract {

    @Override
    protected <T> T in(Function<KeptReplies, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new SqlKeptReplies(em)));
    }

    @Override
    protected PersonId somebody() {
        return Somebody.in(TestDatabase.h2());
    }

    @Override
    protected boolean takeAgain(PersonId person, RequestKey key) {
        return Somebody.triedIn(TestDatabase.h2(), em -> new SqlKeptReplies(em).take(person, key, "asked", NOON));
    }
}
