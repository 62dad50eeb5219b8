package org.jointestate.persistence.booking;

import java.util.function.BiFunction;
import org.jointestate.domain.booking.calendar.CalendarFeeds;
import org.jointestate.domain.booking.calendar.CalendarFeedsContract;
import org.jointestate.domain.people.People;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.TestDatabase;

class H2CalendarFeedsTest extends CalendarFeedsContract {

    @Override
    protected <T> T in(BiFunction<People, CalendarFeeds, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new JpaPeople(em), new SqlCalendarFeeds(em)));
    }
}
