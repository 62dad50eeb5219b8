package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.part.NotedPart;
import org.jointestate.domain.trial.part.Part;
import org.jointestate.domain.trial.part.Parts;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.Sql;

/** A row each time somebody comes or goes. */
public class SqlParts implements Parts {

    private final Sql sql;

    @Inject
    public SqlParts(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(Collection<NotedPart> noted) {
        for (var one : noted) {
            sql.update(
                    "insert into trial_part (trial, person, kind, turn, noted_at) values (?, ?, ?, ?, ?)",
                    one.trial().value(),
                    one.person().toString(),
                    one.part(),
                    one.turn(),
                    one.at());
        }
    }

    @Override
    public List<NotedPart> of(TrialCode trial) {
        return sql.list(
                "select person, kind, turn, noted_at from trial_part where trial = ? order by noted_at, person, kind, turn",
                row -> new NotedPart(
                        trial,
                        PersonId.of(row.getString("person")),
                        Part.valueOf(row.getString("kind")),
                        row.getInt("turn"),
                        Sql.instant(row, "noted_at")),
                trial.value());
    }
}
