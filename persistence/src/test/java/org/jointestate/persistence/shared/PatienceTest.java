package org.jointestate.persistence.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A connection to PostgreSQL waits as long as the work of its thread may. */
class PatienceTest {

    @Test
    void the_database_and_the_network_are_told_what_the_work_of_the_thread_may_take() throws SQLException {
        try (var connection = patient()) {
            assertEquals("8s", limit(connection));
            assertEquals(9_000, connection.getNetworkTimeout());

            Patience.WORK.during(() -> assertEquals("1min", limit(connection)));
            assertEquals(61_000, connection.getNetworkTimeout());
            Patience.MIGRATION.during(() -> assertEquals("1h", limit(connection)));

            assertEquals("8s", limit(connection));
            assertEquals(9_000, connection.getNetworkTimeout());
        }
    }

    @Test
    void a_rollback_takes_nothing_of_it_back() throws SQLException {
        try (var connection = patient()) {
            connection.setAutoCommit(false);
            Patience.WORK.during(() -> assertEquals("1min", limit(connection)));
            connection.rollback();

            Patience.WORK.during(() -> assertEquals("1min", limit(connection)));
            connection.commit();
            Patience.WORK.during(() -> assertEquals("1min", limit(connection)));
            connection.rollback();
            assertEquals("8s", limit(connection));
        }
    }

    @Test
    void a_statement_that_is_too_slow_costs_its_transaction_and_not_the_connection() throws SQLException {
        try (var connection = patient();
                var slow = connection.createStatement()) {
            slow.execute("set statement_timeout = 200");
            var failure = assertThrows(SQLException.class, () -> slow.execute("select pg_sleep(5)"));

            assertEquals("57014", failure.getSQLState());
            assertTrue(connection.isValid(0));
            assertFalse(connection.isClosed());
        }
    }

    @Test
    void what_accepts_and_says_nothing_is_given_up_within_five_seconds_and_not_asked_again_at_once() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var source = new EstateDataSource(EstateDataSource.choose(
                    "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/nothing", "somebody", "secret"));

            var first = millisToFail(source);
            var second = millisToFail(source);

            assertTrue(first < 6_500, "It took " + first);
            assertTrue(second < 500, "Nobody asks again for a moment, and it took " + second);
            Thread.sleep(Duration.ofSeconds(2).toMillis());
            assertTrue(millisToFail(source) > 500, "later it is asked again");
        }
    }

    private static long millisToFail(EstateDataSource source) {
        var start = System.nanoTime();
        assertThrows(SQLException.class, source::getConnection);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static Connection patient() throws SQLException {
        return PatientConnection.over(TestDatabase.postgres().dataSource().getConnection());
    }

    private static String limit(Connection connection) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show statement_timeout")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
