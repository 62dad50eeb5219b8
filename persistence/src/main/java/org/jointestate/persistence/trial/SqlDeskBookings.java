package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.trial.presence.DeskBookings;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Bookings by zone and day, without their people. */
public class SqlDeskBookings implements DeskBookings {

    private final Sql sql;

    @Inject
    public SqlDeskBookings(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public List<DeskBooking> of(Collection<ZoneRef> zones, LocalDate from, LocalDate to) {
        if (zones.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<@Nullable Object>();
        zones.forEach(zone -> arguments.add(zone.value()));
        arguments.add(from.atStartOfDay());
        arguments.add(to.atStartOfDay());
        return sql.list(
                "select zone, starts, ends, checked_in, ended from booking where zone in (" + marks(zones.size())
                        + ") and kind = 'DESK' and starts >= ? and starts < ? and state <> 'CANCELLED'"
                        + " and (state <> 'RELEASED' or checked_in is not null)"
                        + " order by starts, zone, id",
                row -> new DeskBooking(
                        new ZoneRef(row.getString("zone")),
                        Sql.wallClock(row, "starts"),
                        Sql.wallClock(row, "ends"),
                        Sql.instantOrNull(row, "checked_in"),
                        Sql.instantOrNull(row, "ended")),
                arguments.toArray());
    }

    @Override
    public Optional<LocalDate> firstDay(Collection<SiteCode> sites) {
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        return sql
                .list(
                        "select starts from booking where site in (" + marks(sites.size())
                                + ") order by starts fetch first 1 rows only",
                        row -> Sql.wallClock(row, "starts").toLocalDate(),
                        sites.stream().map(SiteCode::value).toArray())
                .stream()
                .findFirst();
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
