package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.whoisin.Sighting;
import org.jointestate.domain.booking.whoisin.Sightings;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.persistence.shared.Sql;

/** Bookings of today joined with who may see their people. */
public class SqlSightings implements Sightings {

    private final Sql sql;

    @Inject
    public SqlSightings(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public List<Sighting> today(SiteCode site, LocalDateTime now, PersonId asking, Optional<TeamCode> team) {
        var day = now.toLocalDate();
        // No team is spelt as a blank, which is the code of none.
        var mine = team.map(TeamCode::value).orElse("");
        return sql.list(
                "select p.id, p.display_name, p.organisation, p.team, s.name as site_name, f.code as floor_code,"
                        + " f.name as floor_name, z.name as zone_name, d.code, d.label, b.starts, b.ends, b.state"
                        + " from booking b join person p on p.id = b.person join desk d on d.code = b.desk"
                        + " join zone z on z.code = d.zone join floor f on f.code = d.floor join site s on s.code = b.site"
                        + " where b.site = ? and b.starts >= ? and b.starts < ? and b.ends > ?"
                        + " and b.kind = 'DESK' and b.state in (?, ?) and p.active = true"
                        + " and (p.id = ? or p.seen_by = ? or (p.seen_by = ? and p.team = ?))"
                        + " order by p.display_name, b.starts, b.id",
                row -> sighting(row, site, asking, mine),
                site.value(),
                day.minusDays(1).atStartOfDay(),
                day.plusDays(1).atStartOfDay(),
                now,
                BookingState.RESERVED,
                BookingState.CHECKED_IN,
                asking.toString(),
                SeenBy.EVERYBODY,
                SeenBy.TEAM,
                mine);
    }

    private static Sighting sighting(ResultSet row, SiteCode site, PersonId asking, String team) throws SQLException {
        return new Sighting(
                row.getString("display_name"),
                new OrganisationCode(row.getString("organisation")),
                row.getString("id").equals(asking.toString()),
                team.equals(row.getString("team")),
                site,
                row.getString("site_name"),
                new FloorCode(row.getString("floor_code")),
                row.getString("floor_name"),
                row.getString("zone_name"),
                new DeskCode(row.getString("code")),
                row.getString("label"),
                new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                BookingState.valueOf(row.getString("state")));
    }
}
