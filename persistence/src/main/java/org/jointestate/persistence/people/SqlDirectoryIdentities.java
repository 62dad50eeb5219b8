package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.directory.DirectoryIdentities;
import org.jointestate.domain.people.directory.DirectoryIdentity;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;

/** Identities of directories in the database, whose key says that one of them is never two people. */
public class SqlDirectoryIdentities implements DirectoryIdentities {

    private final Sql sql;

    @Inject
    public SqlDirectoryIdentities(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public Optional<PersonId> personOf(DirectoryIdentity identity) {
        return sql.first(
                "select person from directory_identity where issuer = ? and subject = ?",
                row -> PersonId.of(row.getString("person")),
                identity.issuer(),
                identity.subject());
    }

    @Override
    public List<DirectoryIdentity> of(PersonId person) {
        return sql.list(
                "select issuer, subject from directory_identity where person = ? order by linked, issuer, subject",
                row -> new DirectoryIdentity(row.getString("issuer"), row.getString("subject")),
                person.toString());
    }

    @Override
    public void add(DirectoryIdentity identity, PersonId person, Instant at) {
        try {
            sql.update(
                    "insert into directory_identity (issuer, subject, person, linked) values (?, ?, ?, ?)",
                    identity.issuer(),
                    identity.subject(),
                    person.toString(),
                    at);
        } catch (SqlFailure failure) {
            if (failure.isTaken()) {
                throw new ChangedMeanwhile(failure);
            }
            throw failure;
        }
    }

    @Override
    public void forget(PersonId person) {
        sql.update("delete from directory_identity where person = ?", person.toString());
    }
}
