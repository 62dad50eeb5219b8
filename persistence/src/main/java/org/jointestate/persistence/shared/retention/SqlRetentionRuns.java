package org.jointestate.persistence.shared.retention;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.domain.shared.retention.RetentionRun;
import org.jointestate.domain.shared.retention.RetentionRuns;
import org.jointestate.persistence.shared.Sql;

/** A row for each rule. The row adds up by itself, so that two nodes at one instant lose nothing. */
public class SqlRetentionRuns implements RetentionRuns {

    private final Sql sql;

    @Inject
    public SqlRetentionRuns(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void note(RetentionRule rule, Instant at, int rows) {
        if (update(rule, at, rows) == 0) {
            sql.update(
                    "insert into retention_run (rule, ran, rows_then, rows_in_all) select ?, cast(? as timestamp), 0, 0"
                            + " where not exists (select 1 from retention_run where rule = ?)",
                    rule,
                    at,
                    rule);
            update(rule, at, rows);
        }
    }

    private int update(RetentionRule rule, Instant at, int rows) {
        return rows == 0
                ? sql.update("update retention_run set ran = ?, rows_then = 0 where rule = ?", at, rule)
                : sql.update(
                        "update retention_run set ran = ?, rows_then = ?, ran_last_with_rows = ?,"
                                + " rows_in_all = rows_in_all + ? where rule = ?",
                        at,
                        rows,
                        at,
                        rows,
                        rule);
    }

    /** A rule that there is no more is not told: its row was written by an older version. */
    @Override
    public List<RetentionRun> all() {
        return sql
                .list("select rule, ran, rows_then, ran_last_with_rows, rows_in_all from retention_run", row -> {
                    var rule = RetentionRule.named(row.getString("rule"));
                    return rule.isEmpty()
                            ? Optional.<RetentionRun>empty()
                            : Optional.of(new RetentionRun(
                                    rule.get(),
                                    Sql.instant(row, "ran"),
                                    row.getInt("rows_then"),
                                    Optional.ofNullable(Sql.instantOrNull(row, "ran_last_with_rows")),
                                    row.getLong("rows_in_all")));
                })
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(RetentionRun::rule))
                .toList();
    }
}
