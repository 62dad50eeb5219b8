package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.domain.trial.record.ImportMapping;
import org.jointestate.domain.trial.record.ImportMapping.Column;
import org.jointestate.domain.trial.record.ImportMapping.Holds;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jointestate.domain.trial.record.Imports;
import org.jointestate.domain.trial.record.StagedImport;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Imports and waiting files in the database. */
public class SqlImports implements Imports {

    private final Sql sql;

    @Inject
    public SqlImports(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(ImportRecord done) {
        sql.update(
                "insert into trial_import (id, trial, kind, file_name, sha256, covers, row_total, added, corrected,"
                        + " imported_at, imported_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                done.id(),
                done.trial().value(),
                done.kind(),
                cut(done.file()),
                done.sha256(),
                done.covers(),
                done.rows(),
                done.added(),
                done.corrected(),
                done.at(),
                text(done.by()));
    }

    @Override
    public List<ImportRecord> of(TrialCode trial) {
        return sql.list(
                "select * from trial_import where trial = ? order by imported_at desc, file_name",
                SqlImports::done,
                trial.value());
    }

    @Override
    public void stage(StagedImport waiting) {
        sql.update(
                "insert into trial_staged_import (id, trial, kind, file_name, content, staged_at, staged_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                waiting.id(),
                waiting.trial().value(),
                waiting.kind(),
                cut(waiting.file()),
                waiting.content(),
                waiting.at(),
                text(waiting.by()));
    }

    @Override
    public Optional<StagedImport> staged(UUID id) {
        return sql.first("select * from trial_staged_import where id = ?", SqlImports::waiting, id);
    }

    @Override
    public void unstage(UUID id) {
        sql.update("delete from trial_staged_import where id = ?", id);
    }

    @Override
    public int forgetStagedBefore(Instant when) {
        return sql.update("delete from trial_staged_import where staged_at < ?", when);
    }

    @Override
    public void keep(ImportMapping mapping) {
        sql.update(
                "delete from trial_import_column where trial = ? and source = ?",
                mapping.trial().value(),
                mapping.source());
        for (int place = 0; place < mapping.columns().size(); place++) {
            var column = mapping.columns().get(place);
            var measure = column.measure();
            sql.update(
                    "insert into trial_import_column (trial, source, place, head, holds, measure)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    mapping.trial().value(),
                    mapping.source(),
                    place,
                    column.head(),
                    column.holds(),
                    measure == null ? null : measure.value());
        }
    }

    @Override
    public List<ImportMapping> mappingsOf(TrialCode trial) {
        var bySource = new TreeMap<String, List<Column>>();
        sql.list(
                        "select * from trial_import_column where trial = ? order by source, place",
                        row -> Map.entry(row.getString("source"), column(row)),
                        trial.value())
                .forEach(one -> bySource.computeIfAbsent(one.getKey(), source -> new ArrayList<>())
                        .add(one.getValue()));
        return bySource.entrySet().stream()
                .map(one -> new ImportMapping(trial, one.getKey(), one.getValue()))
                .toList();
    }

    private static Column column(ResultSet row) throws SQLException {
        var measure = row.getString("measure");
        return new Column(
                row.getString("head"),
                Holds.valueOf(row.getString("holds")),
                measure == null ? null : new MeasureCode(measure));
    }

    /** A file may be called anything; its name must fit the column. */
    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    private static @Nullable String text(@Nullable PersonId person) {
        return person == null ? null : person.toString();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getString(column);
        return id == null ? null : PersonId.of(id);
    }

    private static ImportRecord done(ResultSet row) throws SQLException {
        return new ImportRecord(
                UUID.fromString(row.getString("id")),
                new TrialCode(row.getString("trial")),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("covers"),
                row.getLong("row_total"),
                row.getLong("added"),
                row.getLong("corrected"),
                Sql.instant(row, "imported_at"),
                person(row, "imported_by"));
    }

    private static StagedImport waiting(ResultSet row) throws SQLException {
        return new StagedImport(
                UUID.fromString(row.getString("id")),
                new TrialCode(row.getString("trial")),
                ImportKind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getString("content"),
                Sql.instant(row, "staged_at"),
                person(row, "staged_by"));
    }
}
