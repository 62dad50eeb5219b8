package org.jointestate.domain.booking.seating;

import java.util.function.Function;

class InMemorySuggestionsTest extends SuggestionsContract {

    private final InMemorySeating store = new InMemorySeating();

    @Override
    protected <T> T transaction(Function<SeatingPorts, T> work) {
        return store.transaction(work);
    }
}
