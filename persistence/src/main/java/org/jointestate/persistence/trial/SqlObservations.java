package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Observations in the database: a row an entry, refused by the key when its number is taken. */
public class SqlObservations implements Observations {

    private static final String SELECT = "select * from trial_entry where trial = ?";
    private static final String ORDER = " order by measure, period_from, entry_number";

    private record Cell(MeasureCode measure, Period period) {}

    private final Sql sql;

    @Inject
    public SqlObservations(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public boolean add(Collection<Entry> entries) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var entry : entries) {
            rows.add(new @Nullable Object[] {
                entry.trial().value(),
                entry.measure().value(),
                entry.period().from(),
                entry.period().to(),
                entry.number(),
                entry.value(),
                entry.denominator(),
                entry.source(),
                entry.reason(),
                entry.at(),
                Optional.ofNullable(entry.by()).map(PersonId::toString).orElse(null)
            });
        }
        try {
            sql.batch(
                    "insert into trial_entry (trial, measure, period_from, period_to, entry_number, amount, denominator,"
                            + " source, reason, entered_at, entered_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
            return true;
        } catch (SqlFailure failure) {
            if (failure.isTaken()) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public List<Observation> of(TrialCode trial, MeasureCode measure) {
        return grouped(
                sql.list(SELECT + " and measure = ?" + ORDER, SqlObservations::entry, trial.value(), measure.value()));
    }

    @Override
    public List<Observation> of(TrialCode trial) {
        return grouped(sql.list(SELECT + ORDER, SqlObservations::entry, trial.value()));
    }

    private static List<Observation> grouped(List<Entry> entries) {
        Map<Cell, List<Entry>> cells = new LinkedHashMap<>();
        entries.forEach(
                entry -> cells.computeIfAbsent(new Cell(entry.measure(), entry.period()), cell -> new ArrayList<>())
                        .add(entry));
        return cells.entrySet().stream()
                .map(cell ->
                        new Observation(cell.getKey().measure(), cell.getKey().period(), cell.getValue()))
                .toList();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var by = row.getString("entered_by");
        return new Entry(
                new TrialCode(row.getString("trial")),
                new MeasureCode(row.getString("measure")),
                new Period(Sql.date(row, "period_from"), Sql.date(row, "period_to")),
                row.getInt("entry_number"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("denominator"),
                Entry.Source.valueOf(row.getString("source")),
                row.getString("reason"),
                Sql.instant(row, "entered_at"),
                by == null ? null : PersonId.of(by));
    }
}
