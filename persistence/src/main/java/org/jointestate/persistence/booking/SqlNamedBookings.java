package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jointestate.domain.booking.retention.NamedBookings;
import org.jointestate.persistence.shared.Sql;

/**
 * Names taken off rows. What is looked for is a person above nothing, which is every person: so PostgreSQL uses the index by person, in
 * which the bookings of years that have no name any more are not in the way.
 */
public class SqlNamedBookings implements NamedBookings {

    private static final String WITHOUT_NAMES =
            "update booking set person = null, booked_by = null, team = null, series = null, version = version + 1 where ";

    private final Sql sql;

    @Inject
    public SqlNamedBookings(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public int takeNamesOff(LocalDateTime endedBefore, int most) {
        var own = takeOff("person", endedBefore, most);
        return own == most ? own : own + takeOff("booked_by", endedBefore, most - own);
    }

    /** The condition stands twice: of two nodes that have found the same rows, the second finds them done. */
    private int takeOff(String column, LocalDateTime endedBefore, int most) {
        var named = column + " > '' and ends < ?";
        return sql.update(
                WITHOUT_NAMES + named + " and id in (select id from booking where " + named + " fetch first " + most
                        + " rows only)",
                endedBefore,
                endedBefore);
    }

    @Override
    public int forgetSeries(LocalDate endedBefore, int most) {
        var over = sql.list(
                "select id from booking_series where last_day < ? order by last_day, id fetch first " + most
                        + " rows only",
                row -> new Object[] {row.getString("id")},
                endedBefore);
        sql.batch("delete from series_occurrence where series = ?", over);
        sql.batch("delete from booking_series where id = ?", over);
        // A series that goes on would still say whose its days of long ago were.
        sql.update("delete from series_occurrence where day_of < ?", endedBefore);
        return over.size();
    }
}
