package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.factor.SecondFactor;
import org.jointestate.domain.people.factor.SecondFactors;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Second factors as rows. Whether a code may still be used is one conditional change each, so that the database answers it once. */
public class SqlSecondFactors implements SecondFactors {

    private static final String DUPLICATE = "23505";
    private static final String FIND = "select * from second_factor where person = ?";

    private final Sql sql;

    @Inject
    public SqlSecondFactors(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public Optional<SecondFactor> find(PersonId person) {
        return sql.first(FIND, SqlSecondFactors::read, person.toString());
    }

    @Override
    public Optional<SecondFactor> hold(PersonId person) {
        return sql.first(FIND + " for update", SqlSecondFactors::read, person.toString());
    }

    @Override
    public void enrol(PersonId person, String hidden, Instant at) {
        write(
                "update second_factor set secret = ?, since = ?, pending = null, pending_since = null,"
                        + " pending_session = null, reset_hash = null,"
                        + " reset_expires = null where person = ?",
                "insert into second_factor (secret, since, person) values (?, ?, ?)",
                hidden,
                at,
                person.toString());
    }

    @Override
    public void propose(PersonId person, String hidden, UUID session, Instant at) {
        write(
                "update second_factor set pending = ?, pending_since = ?, pending_session = ? where person = ?",
                "insert into second_factor (pending, pending_since, pending_session, person) values (?, ?, ?, ?)",
                hidden,
                at,
                session,
                person.toString());
    }

    @Override
    public void forgetProposal(PersonId person) {
        sql.update(
                "update second_factor set pending = null, pending_since = null, pending_session = null where person = ?",
                person.toString());
    }

    @Override
    public boolean accept(PersonId person, long step) {
        return sql.update(
                        "update second_factor set last_step = ? where person = ? and last_step < ?",
                        step,
                        person.toString(),
                        step)
                > 0;
    }

    @Override
    public void allowReset(PersonId person, String hash, Instant expires) {
        sql.update(
                "update second_factor set reset_hash = ?, reset_expires = ? where person = ?",
                hash,
                expires,
                person.toString());
    }

    @Override
    public void remove(PersonId person) {
        sql.update(
                "update second_factor set secret = null, since = null, pending = null, pending_since = null,"
                        + " pending_session = null, reset_hash = null, reset_expires = null where person = ?",
                person.toString());
        sql.update("delete from recovery_code where person = ?", person.toString());
    }

    @Override
    public void keepCodes(PersonId person, Collection<String> digests, Instant at) {
        sql.update("delete from recovery_code where person = ?", person.toString());
        sql.batch(
                "insert into recovery_code (person, digest, made) values (?, ?, ?)",
                digests.stream()
                        .map(digest -> new @Nullable Object[] {person.toString(), digest, at})
                        .toList());
    }

    @Override
    public boolean spendCode(PersonId person, String digest, Instant at) {
        return sql.update(
                        "update recovery_code set used = ? where person = ? and digest = ? and used is null",
                        at,
                        person.toString(),
                        digest)
                > 0;
    }

    @Override
    public int codesLeft(PersonId person) {
        return sql.first(
                        "select count(*) from recovery_code where person = ? and used is null",
                        row -> row.getInt(1),
                        person.toString())
                .orElse(0);
    }

    @Override
    public List<Sealed> inUse() {
        return sql.list(
                "select person, secret from second_factor where secret is not null",
                row -> new Sealed(PersonId.of(row.getString("person")), row.getString("secret")));
    }

    /** Two pages that are opened at once may both find no row. */
    private void write(String update, String insert, Object... arguments) {
        if (sql.update(update, arguments) > 0) {
            return;
        }
        try {
            sql.update(insert, arguments);
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
                throw new ChangedMeanwhile(failure);
            }
            throw failure;
        }
    }

    private static SecondFactor read(ResultSet row) throws SQLException {
        return new SecondFactor(
                Optional.ofNullable(row.getString("secret")),
                Optional.ofNullable(Sql.instantOrNull(row, "since")),
                Optional.ofNullable(row.getString("pending")),
                Optional.ofNullable(Sql.instantOrNull(row, "pending_since")),
                Optional.ofNullable(row.getString("pending_session")).map(UUID::fromString),
                Optional.ofNullable(row.getString("reset_hash")),
                Optional.ofNullable(Sql.instantOrNull(row, "reset_expires")));
    }
}
