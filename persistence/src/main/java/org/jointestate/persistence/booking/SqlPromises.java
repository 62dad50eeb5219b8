package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.closure.Promises;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Bookings by the places they promise, in the database. */
public class SqlPromises implements Promises {

    /** No booking lasts as long. Without it the index would be read from the first booking of each place on. */
    private static final int LONGEST_DAYS = 8;

    private final Sql sql;

    @Inject
    public SqlPromises(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public List<BookingId> at(Collection<DeskCode> places, Slot within) {
        if (places.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<@Nullable Object>();
        places.forEach(place -> arguments.add(place.value()));
        arguments.add(within.to());
        arguments.add(within.from().minusDays(LONGEST_DAYS));
        arguments.add(within.from());
        return sql.list(
                "select id from booking where desk in (" + String.join(",", Collections.nCopies(places.size(), "?"))
                        + ") and starts < ? and starts > ? and ends > ? and state = 'RESERVED' order by starts, id",
                row -> BookingId.of(row.getString("id")),
                arguments.toArray());
    }
}
