package org.jointestate.persistence.booking.others;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.others.Visitors;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Names of visitors as rows. */
public class SqlVisitors implements Visitors {

    private final Sql sql;

    @Inject
    public SqlVisitors(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void remember(BookingId booking, String name, LocalDate forgetOn) {
        sql.update(
                "insert into visitor (booking, name, forget_on) values (?, ?, ?)", booking.toString(), name, forgetOn);
    }

    @Override
    public Map<BookingId, String> names(Collection<BookingId> bookings, LocalDate today) {
        var names = new HashMap<BookingId, String>();
        if (bookings.isEmpty()) {
            return names;
        }
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(today);
        bookings.forEach(booking -> arguments.add(booking.toString()));
        sql.list(
                "select booking, name from visitor where forget_on > ? and booking in ("
                        + String.join(", ", Collections.nCopies(bookings.size(), "?")) + ")",
                row -> names.put(BookingId.of(row.getString("booking")), row.getString("name")),
                arguments.toArray());
        return names;
    }

    @Override
    public int forget(LocalDate today) {
        return sql.update("delete from visitor where forget_on <= ?", today);
    }
}
