package org.jointestate.domain.booking.series;

import java.util.function.Function;

class InMemoryOthersTest extends OthersContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected <T> T transaction(Function<SeriesPorts, T> work) {
        return store.transaction(work);
    }
}
