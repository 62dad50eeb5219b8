package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.surge.Displaced;
import org.jointestate.domain.booking.surge.Surge;
import org.jointestate.domain.booking.surge.SurgeId;
import org.jointestate.domain.booking.surge.SurgeRole;
import org.jointestate.domain.booking.surge.Surges;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Surges as rows. There are few of them, so what belongs to one is read one table after the other. */
public class SqlSurges implements Surges {

    /** No booking lasts longer than a day, so none that began before this can hold: it keeps the search short when years lie behind. */
    private static final int DAYS_BEHIND = 2;

    private static final String HOLDING = " b.state in ('RESERVED', 'CHECKED_IN')";

    private final Sql sql;

    @Inject
    public SqlSurges(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void waitForTurn() {
        sql.update("update surge_turn set turns = turns + 1");
    }

    @Override
    public void add(Surge surge, List<Surge.Seat> seats) {
        var id = surge.id().toString();
        sql.update(
                "insert into surge (id, name, site, starts, ends, drill, declared_by, declared, stood_down, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                id,
                surge.name(),
                surge.site().value(),
                surge.from(),
                surge.until(),
                surge.drill(),
                surge.declaredBy().map(PersonId::toString).orElse(null),
                surge.declared(),
                surge.stoodDown().orElse(null));
        var places = new ArrayList<@Nullable Object[]>();
        surge.zones().forEach(zone -> places.add(new @Nullable Object[] {UUID.randomUUID(), id, zone.value(), null}));
        surge.desks().forEach(desk -> places.add(new @Nullable Object[] {UUID.randomUUID(), id, null, desk.value()}));
        sql.batch("insert into surge_place (id, surge, zone, space) values (?, ?, ?, ?)", places);
        sql.batch(
                "insert into surge_team (surge, team) values (?, ?)",
                surge.teams().stream()
                        .map(team -> new @Nullable Object[] {id, team.value()})
                        .toList());
        var roles = new ArrayList<@Nullable Object[]>();
        surge.roles().forEach(role -> roles.add(new @Nullable Object[] {id, roles.size(), role.name(), role.desks()}));
        sql.batch("insert into surge_role (surge, role_number, name, desks) values (?, ?, ?, ?)", roles);
        var rows = new ArrayList<@Nullable Object[]>();
        seats.forEach(seat -> rows.add(new @Nullable Object[] {id, seat.desk().value(), seat.role(), rows.size()}));
        sql.batch("insert into surge_seat (surge, space, role_name, seat_number) values (?, ?, ?, ?)", rows);
    }

    @Override
    public Optional<Surge> find(SurgeId id) {
        return sql.first("select * from surge where id = ?", this::head, id.toString())
                .map(this::whole);
    }

    @Override
    public List<Surge> newest(int most) {
        return whole(sql.list(
                "select * from surge order by declared desc, id fetch first " + most + " rows only", this::head));
    }

    @Override
    public List<Surge> standing() {
        return whole(sql.list(
                "select * from surge where stood_down is null and drill = ? order by declared, id", this::head, false));
    }

    @Override
    public List<Surge> toFinish(Instant stoodDownAfter) {
        return whole(sql.list(
                "select * from surge s where s.stood_down is not null and s.drill = ? and (s.stood_down > ? or exists"
                        + " (select 1 from displaced d where d.surge = s.id and d.back is null)) order by s.declared, s.id",
                this::head,
                false,
                stoodDownAfter));
    }

    /** One row of the table, before the rest is read. */
    private record Head(
            SurgeId id,
            String name,
            SiteCode site,
            Slot time,
            boolean drill,
            Optional<PersonId> by,
            Instant declared,
            Optional<Instant> stoodDown,
            long version) {}

    private Head head(ResultSet row) throws SQLException {
        return new Head(
                SurgeId.of(row.getString("id")),
                row.getString("name"),
                new SiteCode(row.getString("site")),
                new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                row.getBoolean("drill"),
                Optional.ofNullable(row.getString("declared_by")).map(PersonId::of),
                Sql.instant(row, "declared"),
                Optional.ofNullable(Sql.instantOrNull(row, "stood_down")),
                row.getLong("version"));
    }

    private List<Surge> whole(List<Head> heads) {
        return heads.stream().map(this::whole).toList();
    }

    /** Places, teams and roles in one question: it is asked once for each person who is displaced. */
    private Surge whole(Head head) {
        var id = head.id().toString();
        Set<ZoneCode> zones = new HashSet<>();
        Set<DeskCode> desks = new HashSet<>();
        Set<TeamCode> teams = new HashSet<>();
        List<SurgeRole> roles = new ArrayList<>();
        sql.list(
                "select 'ZONE' as what, zone as says, 0 as amount, 0 as place from surge_place where surge = ? and zone is not null"
                        + " union all select 'SPACE', space, 0, 0 from surge_place where surge = ? and space is not null"
                        + " union all select 'TEAM', team, 0, 0 from surge_team where surge = ?"
                        + " union all select 'ROLE', name, desks, role_number from surge_role where surge = ? order by 4",
                row -> switch (row.getString("what")) {
                    case "ZONE" -> zones.add(new ZoneCode(row.getString("says")));
                    case "SPACE" -> desks.add(new DeskCode(row.getString("says")));
                    case "TEAM" -> teams.add(new TeamCode(row.getString("says")));
                    default -> roles.add(new SurgeRole(row.getString("says"), row.getInt("amount")));
                },
                id,
                id,
                id,
                id);
        return new Surge(
                head.id(),
                head.name(),
                head.site(),
                zones,
                desks,
                head.time().from(),
                head.time().to(),
                head.drill(),
                head.by(),
                head.declared(),
                roles,
                teams,
                head.stoodDown(),
                head.version());
    }

    @Override
    public boolean change(Surge surge) {
        return sql.update(
                        "update surge set ends = ?, stood_down = ?, version = version + 1 where id = ? and version = ?",
                        surge.until(),
                        surge.stoodDown().orElse(null),
                        surge.id().toString(),
                        surge.version())
                == 1;
    }

    @Override
    public List<Surge.Seat> seats(SurgeId surge) {
        return sql.list(
                "select space, role_name, booking from surge_seat where surge = ? order by seat_number",
                row -> new Surge.Seat(
                        surge,
                        new DeskCode(row.getString("space")),
                        row.getString("role_name"),
                        Optional.ofNullable(row.getString("booking")).map(BookingId::of)),
                surge.toString());
    }

    @Override
    public boolean occupy(Surge.Seat read, BookingId by) {
        var before = read.booking().map(BookingId::toString);
        var arguments = new ArrayList<@Nullable Object>(
                List.of(by.toString(), read.surge().toString(), read.desk().value()));
        before.ifPresent(arguments::add);
        return sql.update(
                        "update surge_seat set booking = ? where surge = ? and space = ? and booking "
                                + (before.isPresent() ? "= ?" : "is null"),
                        arguments.toArray())
                == 1;
    }

    @Override
    public List<BookingId> inTheWay(Surge surge, LocalDateTime now) {
        var arguments = new ArrayList<@Nullable Object>();
        var statement =
                "select b.id from booking b join desk d on d.code = b.desk left join person p on p.id = b.person"
                        + inItsPlaces(surge, now, arguments)
                        + " and b.id not in (select booking from surge_seat where booking is not null)";
        if (!surge.teams().isEmpty()) {
            statement += " and (p.team is null or p.team not in " + gaps(surge.teams()) + ")";
            surge.teams().forEach(team -> arguments.add(team.value()));
        }
        return sql.list(
                statement + " order by case when b.state = 'CHECKED_IN' then 0 else 1 end, b.starts, b.reserved, b.id",
                row -> BookingId.of(row.getString("id")),
                arguments.toArray());
    }

    /** Bookings that hold one of its places for some of its time that is not over. */
    private static String inItsPlaces(Surge surge, LocalDateTime now, List<@Nullable Object> arguments) {
        var places = new ArrayList<String>();
        arguments.add(surge.site().value());
        arguments.add(surge.until());
        arguments.add(now.minusDays(DAYS_BEHIND));
        arguments.add(now);
        arguments.add(surge.from());
        if (!surge.zones().isEmpty()) {
            places.add("d.zone in " + gaps(surge.zones()));
            surge.zones().forEach(zone -> arguments.add(zone.value()));
        }
        if (!surge.desks().isEmpty()) {
            places.add("b.desk in " + gaps(surge.desks()));
            surge.desks().forEach(desk -> arguments.add(desk.value()));
        }
        return " where b.site = ? and" + HOLDING
                + " and b.person is not null and b.starts < ? and b.starts > ? and b.ends > ? and b.ends > ? and ("
                + String.join(" or ", places) + ")";
    }

    private static String gaps(Collection<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    @Override
    public boolean isSeat(BookingId booking) {
        return sql.first(
                        "select space from surge_seat where booking = ?",
                        row -> row.getString("space"),
                        booking.toString())
                .isPresent();
    }

    @Override
    public List<BookingId> madeForIt(Surge surge, LocalDateTime now) {
        var arguments = new ArrayList<@Nullable Object>();
        var statement =
                "select b.id from booking b join desk d on d.code = b.desk left join person p on p.id = b.person"
                        + inItsPlaces(surge, now, arguments)
                        + " and (b.id in (select booking from surge_seat where surge = ?)"
                        + " or coalesce(b.revised, b.reserved) >= ? and coalesce(b.revised, b.reserved) < ? and p.team in"
                        + " (select team from surge_team where surge = ?)) order by b.starts, b.id";
        arguments.add(surge.id().toString());
        arguments.add(surge.declared());
        arguments.add(surge.stoodDown().orElse(surge.declared()));
        arguments.add(surge.id().toString());
        return sql.list(statement, row -> BookingId.of(row.getString("id")), arguments.toArray());
    }

    @Override
    public void keep(Displaced line) {
        var changed = sql.update(
                "update displaced set space = ?, starts = ?, ends = ?, was_there = ?, new_space = ?, new_booking = ?,"
                        + " new_revision = ?, done = ?, back = ? where surge = ? and booking = ?",
                arguments(line));
        if (changed == 0) {
            sql.update(
                    "insert into displaced (space, starts, ends, was_there, new_space, new_booking, new_revision, done,"
                            + " back, surge, booking) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    arguments(line));
        }
    }

    @Override
    public boolean close(Displaced ended) {
        return sql.update(
                        "update displaced set back = ? where surge = ? and booking = ? and back is null",
                        ended.back().orElseThrow(),
                        ended.surge().toString(),
                        ended.booking().toString())
                == 1;
    }

    private static @Nullable Object[] arguments(Displaced line) {
        return new @Nullable Object[] {
            line.from().value(),
            line.slot().from(),
            line.slot().to(),
            line.wasThere(),
            line.to().map(DeskCode::value).orElse(null),
            line.now().map(BookingId::toString).orElse(null),
            line.revision(),
            line.at(),
            line.back().orElse(null),
            line.surge().toString(),
            line.booking().toString()
        };
    }

    @Override
    public Optional<Displaced> displaced(SurgeId surge, BookingId booking) {
        return sql.first(
                "select * from displaced where surge = ? and booking = ?",
                SqlSurges::line,
                surge.toString(),
                booking.toString());
    }

    @Override
    public List<Row> displaced(SurgeId surge) {
        return sql.list(
                "select d.*, b.person from displaced d join booking b on b.id = d.booking where d.surge = ?"
                        + " order by d.done, d.starts, d.booking",
                row -> new Row(
                        line(row), Optional.ofNullable(row.getString("person")).map(PersonId::of)),
                surge.toString());
    }

    @Override
    public List<BookingId> notGivenBack(SurgeId surge) {
        return sql.list(
                "select booking from displaced where surge = ? and back is null order by starts, booking",
                row -> BookingId.of(row.getString("booking")),
                surge.toString());
    }

    /** Not those whose person has moved, cancelled or booked elsewhere since: what the surge did is no longer how it is. */
    @Override
    public List<Displaced> ofPerson(PersonId person, LocalDateTime now) {
        return sql.list(
                "select d.* from displaced d join surge s on s.id = d.surge join booking b on b.id = d.booking"
                        + " left join booking n on n.id = d.new_booking"
                        + " where b.person = ? and d.ends > ? and d.back is null and s.drill = ? and s.stood_down is null"
                        + " and (d.new_booking is null or n.revision = d.new_revision and n.state in"
                        + " ('RESERVED', 'CHECKED_IN')) and (d.new_booking is not null or not exists"
                        + " (select 1 from booking o where o.person = b.person and o.kind = b.kind and o.state in"
                        + " ('RESERVED', 'CHECKED_IN') and o.starts < d.ends and o.ends > d.starts))"
                        + " order by d.starts, d.booking",
                SqlSurges::line,
                person.toString(),
                now,
                false);
    }

    private static Displaced line(ResultSet row) throws SQLException {
        return new Displaced(
                SurgeId.of(row.getString("surge")),
                BookingId.of(row.getString("booking")),
                new DeskCode(row.getString("space")),
                new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                row.getBoolean("was_there"),
                Optional.ofNullable(row.getString("new_space")).map(DeskCode::new),
                Optional.ofNullable(row.getString("new_booking")).map(BookingId::of),
                row.getInt("new_revision"),
                Sql.instant(row, "done"),
                Optional.ofNullable(row.getString("back")).map(Displaced.Back::valueOf));
    }
}
