package org.jointestate.domain.booking.seating;

import java.util.function.Function;

class InMemorySeatingPlansTest extends SeatingPlansContract {

    private final InMemorySeating store = new InMemorySeating();

    @Override
    protected <T> T transaction(Function<SeatingPorts, T> work) {
        return store.transaction(work);
    }
}
