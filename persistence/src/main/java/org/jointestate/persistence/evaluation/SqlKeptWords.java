package org.jointestate.persistence.evaluation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.evaluation.signoff.KeptWord;
import org.jointestate.domain.evaluation.signoff.KeptWords;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;

/** A row for each reason. */
public class SqlKeptWords implements KeptWords {

    private final Sql sql;

    @Inject
    public SqlKeptWords(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public boolean add(KeptWord word) {
        try {
            sql.update(
                    "insert into kept_word (id, trial, mark, word, because, kept_by, kept_at) values (?, ?, ?, ?, ?, ?, ?)",
                    word.id(),
                    word.trial().value(),
                    word.mark(),
                    word.word(),
                    word.because(),
                    word.by().toString(),
                    word.at());
            return true;
        } catch (SqlFailure failure) {
            if (failure.isTaken()) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public List<KeptWord> of(TrialCode trial) {
        return sql.list(
                "select id, mark, word, because, kept_by, kept_at from kept_word where trial = ? order by kept_at, id",
                row -> new KeptWord(
                        UUID.fromString(row.getString("id")),
                        trial,
                        row.getString("mark"),
                        row.getString("word"),
                        row.getString("because"),
                        PersonId.of(row.getString("kept_by")),
                        Sql.instant(row, "kept_at")),
                trial.value());
    }
}
