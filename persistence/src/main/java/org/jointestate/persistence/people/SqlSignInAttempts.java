package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.jointestate.domain.people.SignInAttempts;
import org.jointestate.persistence.shared.Sql;

/** Failed attempts in the database: a row each, found by name and by address. */
public class SqlSignInAttempts implements SignInAttempts {

    private final Sql sql;

    @Inject
    public SqlSignInAttempts(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void failed(String username, String address, Instant at) {
        sql.update(
                "insert into sign_in_attempt (id, username, address, failed_at) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                cut(username),
                cut(address),
                at);
    }

    @Override
    public int failuresOf(String username, Instant since) {
        return count("select count(*) from sign_in_attempt where username = ? and failed_at > ?", cut(username), since);
    }

    @Override
    public int failuresFrom(String address, Instant since) {
        return count("select count(*) from sign_in_attempt where address = ? and failed_at > ?", cut(address), since);
    }

    @Override
    public void forget(String username) {
        sql.update("delete from sign_in_attempt where username = ?", cut(username));
    }

    @Override
    public int forgetBefore(Instant moment) {
        return sql.update("delete from sign_in_attempt where failed_at < ?", moment);
    }

    private int count(String query, Object... arguments) {
        return sql.first(query, row -> row.getInt(1), arguments).orElse(0);
    }

    /** Whatever somebody types must fit the column. */
    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
