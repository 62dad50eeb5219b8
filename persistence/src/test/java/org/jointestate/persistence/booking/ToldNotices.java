package org.jointestate.persistence.booking;

import java.util.List;
import java.util.UUID;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;

/** Every notice in a database, in the order in which they were told. */
public final class ToldNotices {

    private ToldNotices() {}

    public static List<Notice> in(TestDatabase database) {
        return database.in(em -> {
            var notices = new SqlNotices(em);
            return new Sql(em)
                    .list("select id from notice order by told, id", row -> row.getString("id")).stream()
                            .map(id -> notices.find(UUID.fromString(id)).orElseThrow())
                            .toList();
        });
    }
}
