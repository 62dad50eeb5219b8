package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.rollcall.Line;
import org.jointestate.domain.booking.rollcall.Mark;
import org.jointestate.domain.booking.rollcall.Present;
import org.jointestate.domain.booking.rollcall.RollCall;
import org.jointestate.domain.booking.rollcall.RollCallId;
import org.jointestate.domain.booking.rollcall.RollCalls;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/**
 * Roll calls as rows. The row of the one that goes on is locked by whoever reads it: two wardens whose pages ask in the same instant would
 * otherwise both add the name of whoever has just come in.
 */
public class SqlRollCalls implements RollCalls {

    private static final String DUPLICATE = "23505";

    private final Sql sql;

    @Inject
    public SqlRollCalls(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public Optional<RollCall> open(SiteCode site) {
        return sql.first(
                "select id, site, started, ended from roll_call where open_at = ? for update",
                SqlRollCalls::rollCall,
                site.value());
    }

    @Override
    public Optional<RollCall> find(RollCallId id) {
        return sql.first(
                "select id, site, started, ended from roll_call where id = ?", SqlRollCalls::rollCall, id.toString());
    }

    @Override
    public boolean begin(RollCall rollCall) {
        try {
            sql.update(
                    "insert into roll_call (id, site, started, open_at) values (?, ?, ?, ?)",
                    rollCall.id().toString(),
                    rollCall.site().value(),
                    rollCall.started(),
                    rollCall.site().value());
            return true;
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void add(RollCallId rollCall, Collection<Present> people) {
        var known = new HashSet<>(sql.list(
                "select who from roll_call_line where roll_call = ?",
                row -> row.getString("who"),
                rollCall.toString()));
        var rows = new ArrayList<@Nullable Object[]>();
        people.stream()
                .filter(one -> known.add(one.who()))
                .forEach(one -> rows.add(new @Nullable Object[] {
                    rollCall.toString(),
                    one.who(),
                    one.name(),
                    one.organisation().value(),
                    one.level(),
                    one.floor(),
                    one.zoneLetter(),
                    one.zone(),
                    one.desk(),
                    one.arrived(),
                    one.until(),
                    Mark.NONE
                }));
        sql.batch(
                "insert into roll_call_line (roll_call, who, name, organisation, floor_level, floor, zone_letter, zone,"
                        + " desk, arrived, until_then, mark, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                rows);
    }

    @Override
    public List<Line> lines(RollCallId rollCall) {
        return sql.list(
                "select * from roll_call_line where roll_call = ? order by floor_level, zone_letter, name, who",
                SqlRollCalls::line,
                rollCall.toString());
    }

    @Override
    public void mark(RollCallId rollCall, String who, Mark mark, String note, Instant at, PersonId by) {
        sql.update(
                "update roll_call_line set mark = ?, note = ?, marked = ?, marked_by = ?"
                        + " where roll_call = ? and who = ? and (marked is null or marked <= ?)",
                mark,
                note,
                at,
                by.toString(),
                rollCall.toString(),
                who,
                at);
    }

    @Override
    public void end(RollCallId rollCall, Instant at) {
        sql.update("update roll_call set ended = ?, open_at = null where id = ?", at, rollCall.toString());
    }

    @Override
    public int forget(Instant endedBefore, Instant startedBefore) {
        var gone = "ended < ? or started < ?";
        sql.update(
                "delete from roll_call_line where roll_call in (select id from roll_call where " + gone + ")",
                endedBefore,
                startedBefore);
        // Who looked is looked up for ten minutes; the audit says it for ever.
        sql.update("delete from roll_look where looked < ?", startedBefore);
        return sql.update("delete from roll_call where " + gone, endedBefore, startedBefore);
    }

    @Override
    public boolean looked(PersonId who, SiteCode site, Instant at, Instant since) {
        var last = sql.first(
                "select looked from roll_look where person = ? and site = ?",
                row -> Sql.instant(row, "looked"),
                who.toString(),
                site.value());
        if (last.filter(since::isBefore).isPresent()) {
            return false;
        }
        if (last.isPresent()) {
            sql.update(
                    "update roll_look set looked = ? where person = ? and site = ?", at, who.toString(), site.value());
        } else {
            sql.update(
                    "insert into roll_look (person, site, looked) values (?, ?, ?)", who.toString(), site.value(), at);
        }
        return true;
    }

    private static RollCall rollCall(ResultSet row) throws SQLException {
        return new RollCall(
                RollCallId.of(row.getString("id")),
                new SiteCode(row.getString("site")),
                Sql.instant(row, "started"),
                Optional.ofNullable(Sql.instantOrNull(row, "ended")));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new Present(
                        row.getString("who"),
                        row.getString("name"),
                        new OrganisationCode(row.getString("organisation")),
                        row.getInt("floor_level"),
                        row.getString("floor"),
                        row.getString("zone_letter"),
                        row.getString("zone"),
                        row.getString("desk"),
                        Sql.instant(row, "arrived"),
                        Sql.wallClock(row, "until_then")),
                Mark.valueOf(row.getString("mark")),
                row.getString("note"),
                Optional.ofNullable(Sql.instantOrNull(row, "marked")),
                false);
    }
}
