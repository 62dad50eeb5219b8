package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.repeat.KeptReplies;
import org.jointestate.domain.people.repeat.KeptReply;
import org.jointestate.domain.people.repeat.Reply;
import org.jointestate.domain.people.repeat.RequestKey;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;

/** Replies as rows. The row is written before the work, so that its key makes a second one wait, and filled in after it. */
public class SqlKeptReplies implements KeptReplies {

    private static final String DUPLICATE = "23505";

    private final Sql sql;

    @Inject
    public SqlKeptReplies(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public Optional<KeptReply> find(PersonId person, RequestKey key) {
        return sql.first(
                "select asked, at, status, body, location, tag from kept_reply where person = ? and request_key = ?",
                row -> new KeptReply(
                        row.getString("asked"),
                        Sql.instant(row, "at"),
                        new Reply(
                                row.getInt("status"),
                                row.getString("body"),
                                row.getString("location"),
                                row.getString("tag"))),
                person.toString(),
                key.value());
    }

    @Override
    public boolean take(PersonId person, RequestKey key, String asked, Instant at) {
        try {
            sql.update(
                    "insert into kept_reply (person, request_key, asked, at) values (?, ?, ?, ?)",
                    person.toString(),
                    key.value(),
                    asked,
                    at);
            return true;
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void keep(PersonId person, RequestKey key, Reply reply) {
        sql.update(
                "update kept_reply set status = ?, body = ?, location = ?, tag = ? where person = ? and request_key = ?",
                reply.status(),
                reply.body(),
                reply.location(),
                reply.tag(),
                person.toString(),
                key.value());
    }

    @Override
    public void forget(PersonId person, RequestKey key) {
        sql.update("delete from kept_reply where person = ? and request_key = ?", person.toString(), key.value());
    }

    @Override
    public int forgetBefore(Instant moment) {
        return sql.update("delete from kept_reply where at < ?", moment);
    }
}
