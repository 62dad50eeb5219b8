package org.jointestate.persistence.booking.seating;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.seating.SeatsTaken;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.persistence.shared.Sql;

/** Bookings of some days with the organisation of their people, and whether they are colleagues who let themselves be seen. */
public class SqlSeatsTaken implements SeatsTaken {

    private final Sql sql;

    @Inject
    public SqlSeatsTaken(EntityManager em) {
        this.sql = new Sql(em);
    }

    private record Row(Slot slot, DeskCode desk, OrganisationCode organisation, boolean colleague) {}

    @Override
    public List<Seated> at(SiteCode site, Collection<Slot> slots, PersonId asking, Optional<TeamCode> team) {
        if (slots.isEmpty()) {
            return List.of();
        }
        var first = slots.stream().map(Slot::from).min(LocalDateTime::compareTo).orElseThrow();
        var last = slots.stream().map(Slot::to).max(LocalDateTime::compareTo).orElseThrow();
        // No booking is longer than a day and a night, so what began earlier is over.
        var rows = sql.list(
                "select b.desk, b.starts, b.ends, b.organisation,"
                        + " case when p.team = ? and p.seen_by in (?, ?) then 1 else 0 end as colleague"
                        + " from booking b left join person p on p.id = b.person"
                        + " where b.site = ? and b.starts >= ? and b.starts < ? and b.ends > ?"
                        + " and b.kind = 'DESK' and b.state in (?, ?) and (b.person is null or b.person <> ?)"
                        + " order by b.starts, b.desk",
                row -> new Row(
                        new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                        new DeskCode(row.getString("desk")),
                        new OrganisationCode(row.getString("organisation")),
                        row.getInt("colleague") == 1),
                // No team is spelt as a blank, which is the code of none.
                team.map(TeamCode::value).orElse(""),
                SeenBy.TEAM,
                SeenBy.EVERYBODY,
                site.value(),
                first.minusDays(2),
                last,
                first,
                BookingState.RESERVED,
                BookingState.CHECKED_IN,
                asking.toString());
        return slots.stream().flatMap(slot -> within(slot, rows)).toList();
    }

    private static Stream<Seated> within(Slot slot, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.slot().overlaps(slot))
                .map(row -> new Seated(slot.day(), row.desk(), row.organisation(), row.colleague()));
    }
}
