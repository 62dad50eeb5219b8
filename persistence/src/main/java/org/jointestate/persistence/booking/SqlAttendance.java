package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.rollcall.Attendance;
import org.jointestate.domain.booking.rollcall.Present;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.persistence.shared.Sql;

/** Who is at a site, as far as the bookings of the day know. */
public class SqlAttendance implements Attendance {

    private final Sql sql;

    @Inject
    public SqlAttendance(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public List<Present> at(SiteCode site, LocalDate day) {
        return sql.list(
                "select p.id, p.display_name, p.organisation, f.floor_level, f.name as floor_name, z.letter,"
                        + " z.name as zone_name, coalesce(d.name, d.label) as desk, b.checked_in, b.ends"
                        + " from booking b join person p on p.id = b.person join desk d on d.code = b.desk"
                        + " join zone z on z.code = d.zone join floor f on f.code = d.floor"
                        + " where b.site = ? and b.starts >= ? and b.starts < ? and b.ends > ? and b.state = ?"
                        + " order by case when b.kind = 'PARKING_BAY' then 0 else 1 end, b.checked_in, b.id",
                row -> new Present(
                        row.getString("id"),
                        row.getString("display_name"),
                        new OrganisationCode(row.getString("organisation")),
                        row.getInt("floor_level"),
                        row.getString("floor_name"),
                        row.getString("letter"),
                        row.getString("zone_name"),
                        row.getString("desk"),
                        Sql.instant(row, "checked_in"),
                        Sql.wallClock(row, "ends")),
                site.value(),
                day.minusDays(1).atStartOfDay(),
                day.plusDays(1).atStartOfDay(),
                day.atStartOfDay(),
                BookingState.CHECKED_IN);
    }
}
