package org.jointestate.persistence.booking;

import java.util.function.BiFunction;
import org.jointestate.domain.booking.notice.Notices;
import org.jointestate.domain.booking.notice.NoticesContract;
import org.jointestate.domain.people.People;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresNoticesTest extends NoticesContract {

    @Override
    protected <T> T in(BiFunction<People, Notices, T> work) {
        return TestDatabase.postgres().in(em -> work.apply(new JpaPeople(em), new SqlNotices(em)));
    }
}
