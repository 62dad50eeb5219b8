package org.jointestate.domain.people.repeat;

import java.util.function.Function;
import org.jointestate.domain.people.PersonId;

class InMemoryKeptRepliesTest extends KeptRepliesContract {

    private final KeptReplies replies = new InMemoryKeptReplies();

    @Override
    protected <T> T in(Function<KeptReplies, T> work) {
        return work.apply(replies);
    }

    @Override
    protected PersonId somebody() {
        return PersonId.fresh();
    }
}
