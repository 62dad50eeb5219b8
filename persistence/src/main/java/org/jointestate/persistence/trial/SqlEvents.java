package org.jointestate.persistence.trial;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.EventVersion;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/** The event log in the database: a row a version, refused by the key when its number is taken. */
final class SqlEvents {

    private final Sql sql;

    SqlEvents(EntityManager em) {
        this.sql = new Sql(em);
    }

    boolean add(EventVersion version) {
        var event = version.event();
        var row = new @Nullable Object[] {
            event.id(),
            version.version(),
            version.withdrawn(),
            event.trial().value(),
            event.name(),
            event.from(),
            event.end(),
            event.kind(),
            event.measures().stream().map(MeasureCode::value).collect(Collectors.joining(",")),
            event.source(),
            event.confirmed(),
            version.why(),
            version.at(),
            Optional.ofNullable(version.by()).map(PersonId::toString).orElse(null)
        };
        try {
            sql.batch(
                    "insert into trial_event (id, version, withdrawn, trial, name, day_from, day_to, kind, measures, source,"
                            + " confirmed, why, changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Collections.singletonList(row));
            return true;
        } catch (SqlFailure failure) {
            if (failure.isTaken()) {
                return false;
            }
            throw failure;
        }
    }

    List<EventVersion> versionsOf(TrialCode trial) {
        return sql.list("select * from trial_event where trial = ?", SqlEvents::version, trial.value()).stream()
                .sorted(EventVersion.ORDER)
                .toList();
    }

    private static EventVersion version(ResultSet row) throws SQLException {
        var by = row.getString("changed_by");
        return new EventVersion(
                event(row),
                row.getInt("version"),
                row.getBoolean("withdrawn"),
                row.getString("why"),
                Sql.instant(row, "changed_at"),
                by == null ? null : PersonId.of(by));
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                UUID.fromString(row.getString("id")),
                new TrialCode(row.getString("trial")),
                row.getString("name"),
                Sql.date(row, "day_from"),
                row.getObject("day_to", LocalDate.class),
                LoggedEvent.Kind.valueOf(row.getString("kind")),
                Arrays.stream(row.getString("measures").split(","))
                        .filter(code -> !code.isEmpty())
                        .map(MeasureCode::new)
                        .toList(),
                row.getString("source"),
                row.getBoolean("confirmed"));
    }
}
