package org.jointestate.persistence.evaluation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.evaluation.Enclosure;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.evaluation.Enclosures;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;

/** Enclosures as rows, one a version; the key lets each version be added once. */
public class SqlEnclosures implements Enclosures {

    private static final String DUPLICATE = "23505";

    private final Sql sql;

    @Inject
    public SqlEnclosures(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public boolean add(Enclosure enclosure) {
        try {
            sql.update(
                    "insert into enclosure (id, trial, kind, version, content, added_by, added_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    enclosure.id(),
                    enclosure.trial().value(),
                    enclosure.kind(),
                    enclosure.version(),
                    enclosure.content(),
                    enclosure.by().toString(),
                    enclosure.at());
            return true;
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof java.sql.SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public Map<EnclosureKind, Enclosure> newestOf(TrialCode trial) {
        var newest = new EnumMap<EnclosureKind, Enclosure>(EnclosureKind.class);
        sql.list(
                        "select id, kind, version, content, added_by, added_at from enclosure e where trial = ? and version ="
                                + " (select max(version) from enclosure n where n.trial = e.trial and n.kind = e.kind)",
                        row -> new Enclosure(
                                UUID.fromString(row.getString("id")),
                                trial,
                                EnclosureKind.valueOf(row.getString("kind")),
                                row.getInt("version"),
                                row.getString("content"),
                                PersonId.of(row.getString("added_by")),
                                Sql.instant(row, "added_at")),
                        trial.value())
                .forEach(enclosure -> newest.put(enclosure.kind(), enclosure));
        return newest;
    }

    @Override
    public Set<PersonId> authorsOf(TrialCode trial) {
        return Set.copyOf(sql.list(
                "select distinct added_by from enclosure where trial = ? and kind = ?",
                row -> PersonId.of(row.getString("added_by")),
                trial.value(),
                EnclosureKind.WORDS));
    }
}
