package org.jointestate.persistence.shared.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.shared.audit.AuditChain;
import org.jointestate.domain.shared.audit.AuditEntry;
import org.jointestate.domain.shared.audit.AuditQuery;
import org.jointestate.domain.shared.audit.FoundEntry;
import org.jointestate.domain.shared.audit.Seal;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** The audit as rows, of which the database lets nobody change or remove one. */
public class SqlAuditChain implements AuditChain {

    private final Sql sql;

    @Inject
    public SqlAuditChain(EntityManager em) {
        this(new Sql(em));
    }

    SqlAuditChain(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Seal> last() {
        return sql.first("select * from audit_seal order by number desc fetch first 1 rows only", SqlAuditChain::seal);
    }

    @Override
    public List<AuditEntry> unsealed(Instant since, int most) {
        return sql.list(
                "select e.* from audit_entry e where e.at >= ?"
                        + " and not exists (select 1 from audit_seal s where s.entry = e.id)"
                        + " order by e.at, e.id fetch first " + most + " rows only",
                SqlAuditChain::entry,
                since);
    }

    @Override
    public void add(List<Seal> seals) {
        sql.batch(
                "insert into audit_seal (number, entry, code, sealed, key_mark) values (?, ?, ?, ?, ?)",
                seals.stream()
                        .map(seal -> new @Nullable Object[] {
                            seal.number(), seal.entry(), seal.code(), seal.sealed(), seal.keyMark()
                        })
                        .toList());
    }

    @Override
    public List<Sealed> after(long number, int most) {
        return sql.list(
                "select s.*, e.id, e.at, e.actor, e.action, e.thing from audit_seal s"
                        + " left join audit_entry e on e.id = s.entry where s.number > ? order by s.number"
                        + " fetch first " + most + " rows only",
                row -> new Sealed(seal(row), row.getString("id") == null ? null : entry(row)),
                number);
    }

    @Override
    public long unsealedBefore(Instant moment) {
        return sql.list(
                        "select count(*) as entries from audit_entry e where e.at < ?"
                                + " and not exists (select 1 from audit_seal s where s.entry = e.id)",
                        row -> row.getLong("entries"),
                        moment)
                .get(0);
    }

    @Override
    public List<FoundEntry> search(AuditQuery query, Optional<AuditQuery.Below> below, int most) {
        var conditions = new ArrayList<String>();
        var arguments = new ArrayList<@Nullable Object>();
        query.who().ifPresent(who -> {
            conditions.add(
                    "(e.actor = ? or e.actor in (select x.id from person x where lower(x.username) like ? escape '!'"
                            + " or lower(x.display_name) like ? escape '!'))");
            arguments.add(who);
            arguments.add("%" + pattern(who) + "%");
            arguments.add("%" + pattern(who) + "%");
        });
        query.action().ifPresent(action -> {
            conditions.add("e.action like ? escape '!'");
            arguments.add(pattern(action) + "%");
        });
        query.thing().ifPresent(thing -> {
            conditions.add("e.thing like ? escape '!'");
            arguments.add(escaped(thing) + "%");
        });
        query.from().ifPresent(from -> {
            conditions.add("e.at >= ?");
            arguments.add(from);
        });
        query.until().ifPresent(until -> {
            conditions.add("e.at < ?");
            arguments.add(until);
        });
        below.ifPresent(last -> {
            conditions.add("(e.at < ? or e.at = ? and e.id < ?)");
            arguments.add(last.at());
            arguments.add(last.at());
            arguments.add(last.id());
        });
        return sql.list(
                "select e.*, s.number, p.username from audit_entry e left join audit_seal s on s.entry = e.id"
                        + " left join person p on p.id = e.actor"
                        + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                        + " order by e.at desc, e.id desc fetch first " + most + " rows only",
                row -> new FoundEntry(
                        entry(row),
                        Optional.ofNullable(row.getObject("number", Long.class)),
                        Optional.ofNullable(row.getString("username"))),
                arguments.toArray());
    }

    private static String pattern(String text) {
        return escaped(text.toLowerCase(Locale.ROOT));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getString("entry"),
                row.getString("code"),
                Sql.instant(row, "sealed"),
                row.getString("key_mark"));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("id"),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("thing"));
    }
}
