package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.presence.Stays;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Stays in the database. */
public class SqlStays implements Stays {

    private final Sql sql;

    @Inject
    public SqlStays(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void end(Collection<Stay> stays) {
        for (var stay : stays) {
            sql.update(
                    "update trial_stay set stay_to = ?, closed_by_rule = ?"
                            + " where trial = ? and pseudonym = ? and zone = ? and stay_from = ?",
                    stay.to(),
                    stay.closedByRule(),
                    stay.trial().value(),
                    stay.pseudonym(),
                    stay.zone().value(),
                    stay.from());
        }
    }

    @Override
    public void add(Collection<Stay> stays) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var stay : stays) {
            rows.add(new @Nullable Object[] {
                stay.trial().value(),
                stay.pseudonym(),
                stay.organisation().value(),
                stay.zone().value(),
                stay.from(),
                stay.to(),
                stay.source(),
                stay.closedByRule()
            });
        }
        sql.batch(
                "insert into trial_stay (trial, pseudonym, organisation, zone, stay_from, stay_to, source, closed_by_rule)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public List<Stay> of(TrialCode trial) {
        return sql.list(
                "select * from trial_stay where trial = ? order by stay_from, pseudonym, zone",
                SqlStays::stay,
                trial.value());
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                new TrialCode(row.getString("trial")),
                row.getString("pseudonym"),
                new OrganisationCode(row.getString("organisation")),
                new ZoneRef(row.getString("zone")),
                Sql.instant(row, "stay_from"),
                Sql.instant(row, "stay_to"),
                Stay.Source.valueOf(row.getString("source")),
                row.getBoolean("closed_by_rule"));
    }
}
