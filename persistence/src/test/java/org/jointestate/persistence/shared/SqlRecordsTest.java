package org.jointestate.persistence.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jointestate.domain.shared.RecordsState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two states are equal only if nothing was written in between, whoever wrote it. */
class SqlRecordsTest {

    /** Of its own, so that no other test writes meanwhile; those of the same server run in turn. */
    private static final TestDatabase DATABASE = TestDatabase.freshPostgres();

    private static final String WRITE = "update surge_turn set turns = turns + 1";

    private static Connection one;
    private static Connection another;

    private final SqlRecords records = new SqlRecords(DATABASE.dataSource());

    @BeforeAll
    static void open() throws SQLException {
        one = DATABASE.dataSource().getConnection();
        another = DATABASE.dataSource().getConnection();
    }

    @AfterAll
    static void close() throws SQLException {
        one.close();
        another.close();
    }

    private RecordsState state() {
        return records.state().orElseThrow();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void it_stays_while_people_only_look() throws SQLException {
        var before = state();
        run(one, "select count(*) from person");
        run(another, "begin; select count(*) from booking; commit");

        assertEquals(before, state());
    }

    @Test
    void whatever_is_written_anywhere_makes_another() throws SQLException {
        var before = state();
        run(one, WRITE);
        var after = state();

        assertNotEquals(before, after);
        assertEquals(after, state());
    }

    @Test
    void what_was_begun_before_makes_another_when_it_is_kept_and_not_sooner() throws SQLException {
        run(one, "begin; " + WRITE);
        // Somebody else's write, kept meanwhile, is behind the one that is still open.
        run(another, "update estate_revision set revision = 'another'");
        var open = state();
        assertEquals(open, state());

        run(one, "commit");

        assertNotEquals(open, state());
    }

    @Test
    void it_names_the_revision_of_the_estate() throws SQLException {
        run(one, "update estate_revision set revision = 'a new one'");

        assertEquals("a new one", state().estate());
    }

    @Test
    void a_connection_that_was_opened_makes_another_since_the_database_may_have_crashed() throws SQLException {
        var before = state();
        System.setProperty("joint.estate.db.url", one.getMetaData().getURL());
        System.setProperty("joint.estate.db.user", "postgres");
        try (var opened = new EstateDataSource().getConnection()) {
            assertEquals("public", opened.getSchema());
        } finally {
            System.clearProperty("joint.estate.db.url");
            System.clearProperty("joint.estate.db.user");
        }

        assertNotEquals(before, state());
    }

    @Test
    void h2_tells_none() {
        assertEquals(Optional.empty(), new SqlRecords(TestDatabase.h2().dataSource()).state());
    }

    @Test
    void a_database_that_is_away_is_a_failure_as_with_every_question() {
        var nobody = EstateDataSource.choose("jdbc:postgresql://127.0.0.1:1/none", "none", "none");

        assertThrows(SqlFailure.class, () -> new SqlRecords(nobody).state());
    }
}
