package org.jointestate.persistence.booking;

import java.util.function.BiFunction;
import org.jointestate.domain.booking.notice.Notices;
import org.jointestate.domain.booking.notice.NoticesContract;
import org.jointestate.domain.people.People;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.TestDatabase;

class H2NoticesTest extends NoticesContract {

    @Override
    protected <T> T in(BiFunction<People, Notices, T> work) {
        return TestDatabase.h2().in(em -> work.apply(new JpaPeople(em), new SqlNotices(em)));
    }
}
