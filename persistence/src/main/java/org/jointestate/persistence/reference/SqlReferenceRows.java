package org.jointestate.persistence.reference;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.reference.ReferenceRows;
import org.jointestate.persistence.shared.Sql;

/** Facts that age, a row each; their details are lines of one text. */
public class SqlReferenceRows implements ReferenceRows {

    private final Sql sql;

    @Inject
    public SqlReferenceRows(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public Optional<ReferenceRow> find(UUID id) {
        return sql.first("select * from reference_fact where id = ?", SqlReferenceRows::row, id);
    }

    @Override
    public List<ReferenceRow> of(ReferenceKind kind) {
        return sql.list("select * from reference_fact where kind = ?", SqlReferenceRows::row, kind.name()).stream()
                .sorted(ReferenceRow.ORDER)
                .toList();
    }

    @Override
    public void hold(ReferenceKind kind) {
        sql.list("select kind from reference_turn where kind = ? for update", row -> row.getString(1), kind.name());
    }

    @Override
    public void add(ReferenceRow row) {
        sql.update(
                "insert into reference_fact (id, kind, name, from_day, to_day, details, source, version) values (?, ?, ?, ?, ?, ?, ?, ?)",
                row.id(),
                row.kind().name(),
                row.name(),
                row.from().orElse(null),
                row.to().orElse(null),
                String.join("\n", row.details()),
                row.source(),
                row.version());
    }

    @Override
    public boolean replace(ReferenceRow row) {
        return sql.update(
                        "update reference_fact set name = ?, from_day = ?, to_day = ?, details = ?, source = ?, version = ? where id = ? and version = ?",
                        row.name(),
                        row.from().orElse(null),
                        row.to().orElse(null),
                        String.join("\n", row.details()),
                        row.source(),
                        row.version(),
                        row.id(),
                        row.version() - 1)
                == 1;
    }

    @Override
    public boolean remove(UUID id, int version) {
        return sql.update("delete from reference_fact where id = ? and version = ?", id, version) == 1;
    }

    private static ReferenceRow row(ResultSet row) throws SQLException {
        return new ReferenceRow(
                UUID.fromString(row.getString("id")),
                ReferenceKind.valueOf(row.getString("kind")),
                row.getString("name"),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("to_day", LocalDate.class)),
                row.getString("details").lines().toList(),
                row.getString("source"),
                row.getInt("version"));
    }
}
