package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.Ledger;
import org.jointestate.domain.trial.record.LedgerEntry;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Costs and benefits in the database: a row a version, refused by the key when its number is taken. */
public class SqlLedger implements Ledger {

    private final Sql sql;

    @Inject
    public SqlLedger(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public boolean add(Collection<LedgerEntry> entries) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var entry : entries) {
            var line = entry.line();
            rows.add(new @Nullable Object[] {
                line.trial().value(),
                line.code(),
                entry.version(),
                entry.removed(),
                line.side(),
                line.kind(),
                line.name(),
                line.organisation(),
                line.year(),
                line.low(),
                line.best(),
                line.high(),
                line.optimismBias(),
                line.optimismReason(),
                line.priceYear(),
                line.owner(),
                line.evidence(),
                Optional.ofNullable(line.measure()).map(MeasureCode::value).orElse(null),
                entry.why(),
                entry.at(),
                Optional.ofNullable(entry.by()).map(PersonId::toString).orElse(null)
            });
        }
        try {
            sql.batch(
                    "insert into trial_ledger_line (trial, code, version, removed, side, kind, name, organisation,"
                            + " year_of_trial, low, best, high, optimism_bias, optimism_reason, price_year, owner, evidence,"
                            + " measure, why, changed_at, changed_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
    public List<LedgerEntry> entriesOf(TrialCode trial) {
        return sql.list("select * from trial_ledger_line where trial = ?", SqlLedger::entry, trial.value()).stream()
                .sorted(LedgerEntry.ORDER)
                .toList();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        var by = row.getString("changed_by");
        return new LedgerEntry(
                line(row),
                row.getInt("version"),
                row.getBoolean("removed"),
                row.getString("why"),
                Sql.instant(row, "changed_at"),
                by == null ? null : PersonId.of(by));
    }

    private static LedgerLine line(ResultSet row) throws SQLException {
        var measure = row.getString("measure");
        return new LedgerLine(
                new TrialCode(row.getString("trial")),
                row.getString("code"),
                LedgerLine.Side.valueOf(row.getString("side")),
                LedgerLine.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("organisation"),
                row.getInt("year_of_trial"),
                row.getBigDecimal("low"),
                row.getBigDecimal("best"),
                row.getBigDecimal("high"),
                row.getBigDecimal("optimism_bias"),
                row.getString("optimism_reason"),
                row.getString("price_year"),
                row.getString("owner"),
                row.getString("evidence"),
                measure == null ? null : new MeasureCode(measure));
    }
}
