package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jointestate.domain.people.SpentSecrets;
import org.jointestate.persistence.shared.Sql;

/** Secrets that are over, taken out of their rows. */
public class SqlSpentSecrets implements SpentSecrets {

    private final Sql sql;

    @Inject
    public SqlSpentSecrets(EntityManager em) {
        this.sql = new Sql(em);
    }

    /** The version goes up, so that somebody who has read the old code cannot write it back. */
    @Override
    public int forgetCodesExpiredBefore(Instant moment) {
        return sql.update(
                        "update credential set code_hash = null, code_expires = null, version = version + 1 where code_expires < ?",
                        moment)
                + sql.update(
                        "update second_factor set reset_hash = null, reset_expires = null where reset_expires < ?",
                        moment);
    }

    @Override
    public int forgetTokensEndedBefore(Instant moment) {
        return sql.update("delete from access_token where revoked < ? or expires < ?", moment, moment);
    }

    @Override
    public int forgetAddressesEndedBefore(Instant moment) {
        return sql.update("delete from calendar_feed where revoked < ?", moment);
    }
}
