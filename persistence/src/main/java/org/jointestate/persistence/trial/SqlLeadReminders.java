package org.jointestate.persistence.trial;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.reminder.LeadReminders;
import org.jointestate.persistence.shared.Sql;

/** Who wants the morning mail, in the database. A day is noted by one statement that finds it not yet noted. */
public class SqlLeadReminders implements LeadReminders {

    private final Sql sql;

    @Inject
    public SqlLeadReminders(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public boolean wanted(PersonId person) {
        return sql.first(
                        "select wanted from trial_lead_reminder where person = ?",
                        row -> row.getBoolean(1),
                        person.value())
                .orElse(false);
    }

    @Override
    public void choose(PersonId person, boolean wanted) {
        if (sql.update("update trial_lead_reminder set wanted = ? where person = ?", wanted, person.value()) == 0) {
            sql.update("insert into trial_lead_reminder (person, wanted) values (?, ?)", person.value(), wanted);
        }
    }

    @Override
    public List<PersonId> all() {
        return sql.list(
                "select person from trial_lead_reminder where wanted = ? order by person",
                row -> new PersonId(UUID.fromString(row.getString(1))),
                true);
    }

    @Override
    public boolean orderOn(PersonId person, LocalDate day) {
        return sql.update(
                        "update trial_lead_reminder set last_day = ? where person = ? and wanted = ? and (last_day is null or last_day < ?)",
                        day,
                        person.value(),
                        true,
                        day)
                == 1;
    }
}
