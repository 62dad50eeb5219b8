package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.Ledger;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Costs and benefits in the database. */
public class SqlLedger implements Ledger {

    private final Sql sql;

    @Inject
    public SqlLedger(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(Collection<LedgerLine> lines) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var line : lines) {
            rows.add(new @Nullable Object[] {
                line.trial().value(),
                line.code(),
                line.side(),
                line.kind(),
                line.name(),
                line.organisation(),
                line.year(),
                line.low(),
                line.best(),
                line.high(),
                line.optimismBias(),
                line.priceYear(),
                line.owner(),
                line.evidence(),
                Optional.ofNullable(line.measure()).map(MeasureCode::value).orElse(null)
            });
        }
        sql.batch(
                "insert into trial_ledger_line (trial, code, side, kind, name, organisation, year_of_trial, low, best, high,"
                        + " optimism_bias, price_year, owner, evidence, measure)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public List<LedgerLine> of(TrialCode trial) {
        return sql.list(
                "select * from trial_ledger_line where trial = ? order by code", SqlLedger::line, trial.value());
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
                row.getString("price_year"),
                row.getString("owner"),
                row.getString("evidence"),
                measure == null ? null : new MeasureCode(measure));
    }
}
