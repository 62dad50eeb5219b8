package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.presence.CheckIns;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Check-ins as the bookings have them: by the zone, the organisation and the team that the booking was made with. */
public class SqlCheckIns implements CheckIns {

    /** A stay of the last day may be ended by a check-in after midnight. */
    private static final Duration A_DAY_LATER = Duration.ofDays(1);

    private final Sql sql;

    @Inject
    public SqlCheckIns(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public List<CheckIn> between(Collection<ZoneRef> zones, Instant from, Instant to) {
        if (zones.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(from);
        arguments.add(to.plus(A_DAY_LATER));
        arguments.add(to);
        zones.forEach(zone -> arguments.add(zone.value()));
        return sql.list(
                "select c.person, c.organisation, c.team, c.zone, c.checked_in, c.ends, c.check_in_source, c.ended, c.next_check_in"
                        + " from (select b.id, b.person, b.organisation, b.team, b.zone, b.checked_in, b.ends, b.check_in_source, b.ended,"
                        + " lead(b.checked_in) over (partition by b.person order by b.checked_in, b.id) as next_check_in"
                        + " from booking b"
                        + " where b.person is not null and b.kind <> 'PARKING_BAY' and b.checked_in >= ? and b.checked_in < ?) c where c.checked_in < ? and c.zone in ("
                        + String.join(", ", Collections.nCopies(zones.size(), "?"))
                        + ") order by c.checked_in, c.person, c.id",
                SqlCheckIns::checkIn,
                arguments.toArray());
    }

    private static CheckIn checkIn(ResultSet row) throws SQLException {
        return new CheckIn(
                PersonId.of(row.getString("person")),
                new OrganisationCode(row.getString("organisation")),
                Optional.ofNullable(row.getString("team")).map(TeamCode::new),
                new ZoneRef(row.getString("zone")),
                Sql.instant(row, "checked_in"),
                Sql.wallClock(row, "ends"),
                Sql.instantOrNull(row, "ended"),
                Sql.instantOrNull(row, "next_check_in"),
                source(row.getString("check_in_source")));
    }

    /** Whoever checks in by the API does so with a device of their own, as on the page. */
    private static Stay.Source source(@Nullable String stored) {
        return "QR".equals(stored) ? Stay.Source.QR : "KIOSK".equals(stored) ? Stay.Source.KIOSK : Stay.Source.PAGE;
    }

    @Override
    public Set<TeamCode> teams() {
        return new HashSet<>(sql.list("select code from team", row -> new TeamCode(row.getString("code"))));
    }

    @Override
    public boolean synthetic() {
        return sql.first("select only_row from demonstration", row -> row.getInt("only_row"))
                .isPresent();
    }
}
