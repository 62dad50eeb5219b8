package org.jointestate.persistence.shared;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one data source, which picks its driver by the configured address: embedded H2 unless {@code joint.estate.db.url} (environment:
 * {@code JOINT_ESTATE_DB_URL}) names a PostgreSQL. So one archive serves both without a rebuild.
 *
 * <p>H2 is opened with {@code WRITE_DELAY=0}, without which it loses acknowledged commits when the process is killed, and with
 * {@code DB_CLOSE_DELAY=-1}, so that the setting holds until the process ends. H2 does not close it by itself at the end of the process
 * ({@code DB_CLOSE_ON_EXIT=FALSE}): it would do so beside requests that are still being answered. {@link #closeEmbedded} does it last.
 *
 * <p>A PostgreSQL that is stopped, or behind a network that is cut, accepts and says nothing. Each connection waits for it as the work that
 * uses it may ({@link PatientConnection}); and when one could not be made in time, nobody asks again for a moment: whoever came later
 * would wait as long for the same silence.
 */
public class EstateDataSource implements DataSource {

    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final String UNREACHABLE = "08001";
    private static final int SECONDS_TO_CONNECT = 3;
    private static final int SECONDS_TO_SIGN_IN = 4;

    /** A failure that took so long was silence; one that was quick was an answer, and the next may be another. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private static final Duration NOT_ASKED_AGAIN_FOR = Duration.ofSeconds(2);

    private volatile @Nullable DataSource chosen;

    /** On the clock of {@link System#nanoTime}. */
    private volatile long askAgainAt = System.nanoTime();

    /** The one of the settings. */
    public EstateDataSource() {}

    EstateDataSource(DataSource chosen) {
        this.chosen = chosen;
    }

    private DataSource chosen() {
        var result = chosen;
        if (result == null) {
            result = choose(
                    setting("joint.estate.db.url"),
                    setting("joint.estate.db.user"),
                    setting("joint.estate.db.password"));
            chosen = result;
        }
        return result;
    }

    /**
     * The data source for an address, or for the embedded database in the home folder when there is no address. Its connections have the
     * patience of work for which nobody waits; those of an instance have that of the work which they are used for.
     */
    public static DataSource choose(@Nullable String url, @Nullable String user, @Nullable String password) {
        if (url != null && url.startsWith("jdbc:postgresql:")) {
            var postgres = new PGSimpleDataSource();
            postgres.setUrl(url);
            postgres.setUser(user == null ? "" : user);
            postgres.setPassword(password == null ? "" : password);
            // A network that is cut must fail whatever waits, not hold it for ever.
            postgres.setConnectTimeout(SECONDS_TO_CONNECT);
            postgres.setLoginTimeout(SECONDS_TO_SIGN_IN);
            postgres.setSocketTimeout((int) Patience.WORK.network().toSeconds());
            postgres.setReWriteBatchedInserts(true);
            return postgres;
        }
        if (url != null && !url.startsWith("jdbc:h2:")) {
            throw new IllegalArgumentException(
                    "The database address (%s) must begin with jdbc:postgresql: or be left out for the embedded database."
                            .formatted(url));
        }
        var h2 = new JdbcDataSource();
        h2.setURL((url == null ? embeddedAddress() : url)
                + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000");
        h2.setUser("sa");
        h2.setPassword("");
        return h2;
    }

    /** Closes the embedded database, if it is that: a file that was closed is small and opens at once. Nobody can use it afterwards. */
    void closeEmbedded() throws SQLException {
        if (chosen() instanceof JdbcDataSource) {
            try (var connection = getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        }
    }

    private static String embeddedAddress() {
        var home = setting("joint.estate.home");
        if (home == null) {
            throw new IllegalStateException(
                    "JOINT_ESTATE_HOME is not set, so there is no place for the embedded database.");
        }
        return "jdbc:h2:file:" + home + "/database/joint-estate";
    }

    /** What whoever starts the process has set: a system property such as {@code joint.estate.home}, or JOINT_ESTATE_HOME. */
    public static @Nullable String setting(String key) {
        var property = System.getProperty(key);
        var value = property != null
                ? property
                : System.getenv(key.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
        return value == null || value.isBlank() ? null : value;
    }

    /** How many connections this process has asked for so far. */
    static int opened() {
        return OPENED.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        // Before it is there, so that nobody can have been answered by it and not have counted it.
        OPENED.incrementAndGet();
        var source = chosen();
        if (!(source instanceof PGSimpleDataSource)) {
            return source.getConnection();
        }
        var start = System.nanoTime();
        if (start - askAgainAt < 0) {
            throw new SQLTransientConnectionException("The database did not answer a moment ago.", UNREACHABLE);
        }
        try {
            return PatientConnection.over(source.getConnection());
        } catch (SQLException failure) {
            var now = System.nanoTime();
            if (now - start > SILENCE.toNanos()) {
                askAgainAt = now + NOT_ASKED_AGAIN_FOR.toNanos();
            }
            throw failure;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        // The pool passes what the descriptor says; the configuration alone decides who we are.
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return chosen().getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        chosen().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        chosen().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return chosen().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return chosen().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return chosen().isWrapperFor(type);
    }
}
