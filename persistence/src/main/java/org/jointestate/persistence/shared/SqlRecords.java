package org.jointestate.persistence.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jointestate.domain.shared.Records;
import org.jointestate.domain.shared.RecordsState;
import org.postgresql.PGConnection;

/**
 * The state of the records as PostgreSQL itself tells it: its snapshot says which transactions have ended. Every transaction that writes
 * has a number of its own, so that two snapshots that are equal see the same rows, whatever was written by whom and by which node. To say
 * so costs no write, no lock and no table.
 *
 * <p>Numbers of transactions that wrote nothing may be given again after PostgreSQL has crashed. No connection outlives that, so the mark
 * also says how many this process has opened, and when PostgreSQL was started, should something between the two keep connections. A
 * standby that only reads tells its snapshots otherwise and is not asked. H2 has nothing like it.
 */
@ApplicationScoped
public class SqlRecords implements Records {

    /** Asks for the estate's revision with it, which is needed wherever the state is. */
    private static final String STATE = "select case when pg_is_in_recovery() then null else"
            + " cast(pg_current_snapshot() as varchar) || ' '"
            + " || cast(extract(epoch from pg_postmaster_start_time()) as varchar) end, revision from estate_revision";

    /** Before PostgreSQL 13 it had another name. */
    private static final String UNKNOWN_FUNCTION = "42883";

    @Resource(lookup = "java:app/jdbc/joint-estate")
    private DataSource dataSource;

    private volatile boolean untold;

    @SuppressWarnings("NullAway.Init")
    protected SqlRecords() {}

    /** For tests. */
    public SqlRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<RecordsState> state() {
        if (untold) {
            return Optional.empty();
        }
        var opened = EstateDataSource.opened();
        try (var connection = dataSource.getConnection()) {
            return ask(connection, opened);
        } catch (SQLException failure) {
            if (UNKNOWN_FUNCTION.equals(failure.getSQLState())) {
                untold = true;
                return Optional.empty();
            }
            // Whatever is asked next would meet the same, and perhaps wait as long for it.
            throw new SqlFailure(failure);
        }
    }

    private Optional<RecordsState> ask(Connection connection, int opened) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            untold = true;
            return Optional.empty();
        }
        try (var statement = connection.prepareStatement(STATE);
                var row = statement.executeQuery()) {
            row.next();
            var snapshot = row.getString(1);
            // Opened meanwhile: it cannot be said on which side of a crash this was answered.
            return snapshot == null || opened != EstateDataSource.opened()
                    ? Optional.empty()
                    : Optional.of(new RecordsState(opened + "/" + snapshot, row.getString(2)));
        }
    }
}
