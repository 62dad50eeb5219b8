package org.jointestate.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The archive from the outside: how it starts, what it opens, what it leaves, how it ends. */
@ExtendWith(SharedEstate.class)
class ArchiveIT {

    private static final int AFTER_SIGTERM = 128 + 15;
    private static final int AFTER_SIGKILL = 128 + 9;

    @Test
    void listens_for_http_on_loopback_and_on_nothing_else(RunningEstate estate) throws IOException {
        Set<String> listeners = Listeners.of(estate.pid());

        assertEquals(Set.of("tcp 127.0.0.1:" + estate.port()), listeners);
    }

    @Test
    void shows_its_first_page_and_hides_the_servers_own(RunningEstate estate) {
        assertAll(
                () -> assertEquals(200, estate.statusOf("/sign-in.xhtml")),
                () -> assertEquals(200, estate.statusOf("/health/ready")),
                () -> assertEquals(403, estate.statusOf("/metrics")),
                () -> assertEquals(403, estate.statusOf("/openapi")),
                () -> assertNull(estate.open("/sign-in.xhtml").getHeaderField("Server")));
    }

    @Test
    void keeps_its_home_to_its_owner_and_its_noise_out_of_the_terminal(RunningEstate estate) throws IOException {
        assertEquals("rwx------", permissions(estate.home()));
        assertEquals("rw-------", permissions(estate.home().resolve("log/server.log")));
        List<String> said = estate.output().lines().toList();
        assertTrue(said.stream().allMatch(line -> line.startsWith("Joint Estate")), said::toString);
        assertTrue(estate.log().contains("was successfully deployed"));
    }

    /** The first start shows the administrator's one-time code in such a line. */
    @Test
    void what_is_said_to_the_person_at_the_terminal_is_not_kept_in_the_log(RunningEstate estate) {
        String log = estate.log();

        estate.output()
                .lines()
                .filter(line -> line.startsWith(SpokenLines.MARKER))
                .forEach(line -> assertFalse(log.contains(line), "A spoken line is in the log."));
    }

    @Test
    void refuses_a_second_start_on_the_same_home(RunningEstate estate) throws IOException {
        var second = estate.startBeside(Map.of("PORT", "1"));

        assertEquals(1, second.status());
        assertEquals(
                "Joint Estate is already running on JOINT_ESTATE_HOME (%s) as process %d. Stop it first, or choose another directory."
                        .formatted(estate.home(), estate.pid()),
                second.output().strip());
    }

    @Test
    void refuses_a_port_that_is_taken(RunningEstate estate, @TempDir Path other) throws IOException {
        var second = estate.startBeside(Map.of("JOINT_ESTATE_HOME", other.toString()));

        assertEquals(1, second.status());
        assertTrue(
                second.output().startsWith("Port %d on 127.0.0.1 is taken".formatted(estate.port())), second.output());
        assertEquals(1, second.output().lines().count());
    }

    @Test
    void refuses_a_home_that_cannot_be_written() throws IOException {
        // Not even root can make a folder there.
        var refused = RunningEstate.runToEnd(Map.of("JOINT_ESTATE_HOME", "/proc/joint-estate"));

        assertEquals(1, refused.status());
        assertTrue(
                refused.output().startsWith("JOINT_ESTATE_HOME (/proc/joint-estate) cannot be written"),
                refused.output());
        assertEquals(1, refused.output().lines().count());
    }

    @Test
    void refuses_an_option_it_does_not_know_and_explains_those_it_does(@TempDir Path home) throws IOException {
        Map<String, String> environment = Map.of("JOINT_ESTATE_HOME", home.toString());

        var unknown = RunningEstate.runToEnd(environment, "--dmeo");
        var help = RunningEstate.runToEnd(environment, "--help");

        assertEquals(2, unknown.status());
        assertEquals(0, help.status());
        assertTrue(help.output().contains("JOINT_ESTATE_DB_URL"));
    }

    @Test
    void stops_cleanly_and_comes_back_after_a_stop_and_after_a_kill() throws IOException {
        try (var estate = RunningEstate.onEmbedded().start()) {
            List<String> afterStart = scratch(estate);
            long began = System.nanoTime();
            assertEquals(AFTER_SIGTERM, estate.stop());
            assertTrue(System.nanoTime() - began < 20_000_000_000L, "It took more than 20 s to stop.");
            assertTrue(estate.output().stripTrailing().endsWith("Joint Estate has stopped."), estate.output());
            assertFalse(Files.exists(estate.home().resolve("tmp")));
            auditIsWhole(estate);

            estate.startAgain();
            assertEquals(200, estate.statusOf("/sign-in.xhtml"));
            assertEquals(AFTER_SIGKILL, estate.kill());
            auditIsWhole(estate);

            estate.startAgain();
            assertEquals(200, estate.statusOf("/sign-in.xhtml"));
            // What the killed process had unpacked was not unpacked beside.
            assertEquals(afterStart, scratch(estate));
        }
    }

    /** By the command that needs no server; the first start alone has written some entries. */
    private static void auditIsWhole(RunningEstate estate) throws IOException {
        var checked =
                RunningEstate.runToEnd(Map.of("JOINT_ESTATE_HOME", estate.home().toString()), "verify-audit");
        assertEquals(0, checked.status(), checked.output());
        assertTrue(checked.output().contains("The audit is whole."), checked.output());
        assertFalse(checked.output().contains("followed: 0;"), checked.output());
    }

    @Test
    void runs_on_postgresql_by_environment_alone() throws Exception {
        try (var estate = RunningEstate.onPostgres().start();
                var connection = estate.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select current_database()")) {
            assertEquals(200, estate.statusOf("/sign-in.xhtml"));
            assertTrue(rows.next());
        }
    }

    private static List<String> scratch(RunningEstate estate) throws IOException {
        try (var entries = Files.list(estate.home().resolve("tmp"))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
