package org.jointestate.domain.booking;

import java.util.function.Function;

class InMemoryDayTest extends DayContract {

    private final InMemoryDay day = new InMemoryDay();

    @Override
    protected <T> T in(Function<DayPorts, T> work) {
        return day.in(work);
    }
}
