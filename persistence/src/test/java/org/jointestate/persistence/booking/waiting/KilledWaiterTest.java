package org.jointestate.persistence.booking.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.DoomedProcess;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that makes and answers offers is killed again and again; on the embedded database, as in production. */
class KilledWaiterTest {

    @TempDir
    private Path folder;

    private final Set<String> accepted = new HashSet<>();

    @Test
    void two_killed_processes_leave_no_desk_held_for_nobody_and_lose_no_acceptance() throws Exception {
        kill(2);
    }

    @Tag("long")
    @Test
    void of_60_killed_processes_none_leaves_a_desk_held_for_nobody_or_loses_an_acceptance() throws Exception {
        kill(60);
    }

    private void kill(int times) throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("joint-estate");
        layOut(url);
        var chance = new Random(times);
        for (int time = 1; time <= times; time++) {
            killOne(url, time, chance);
            check(url, time);
        }
        assertTrue(accepted.size() >= times, "Only " + accepted.size() + " acceptances: nobody met anybody.");
        Files.writeString(
                Path.of("target/trials.txt"),
                "Kill -9 among waiting lists, EMBEDDED: %d kills, %d acceptances acknowledged, 0 lost, 0 desks held for nobody%n"
                        .formatted(times, accepted.size()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void layOut(String url) throws SQLException {
        TestDatabase.at(url).in(em -> {
            WaitsUntilKilled.ESTATE.addTo(new JpaSites(em));
            IntStream.range(0, WaitsUntilKilled.PEOPLE)
                    .mapToObj(WaitsUntilKilled::person)
                    .forEach(new JpaPeople(em)::add);
            return null;
        });
        try (var connection = open(url);
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    private static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url + ";IFEXISTS=TRUE;WRITE_DELAY=0", "sa", "");
    }

    private void killOne(String url, int time, Random chance) throws IOException, InterruptedException {
        try (var process = new DoomedProcess(folder, this::heard, WaitsUntilKilled.class, url, time)) {
            process.assertSpeaks(60, "Nobody accepted anything:");
            process.letWork(300 + chance.nextInt(1_200));
            process.assertAlive();
            process.kill();
        }
    }

    private boolean heard(String line) {
        var words = line.split(" ");
        return words.length == 2 && words[1].length() == 36 && accepted.add(words[1]);
    }

    private void check(String url, int time) throws SQLException {
        try (var connection = open(url);
                var statement = connection.createStatement()) {
            for (var complaint : WaitsUntilKilled.complaints()) {
                try (var rows = statement.executeQuery(complaint)) {
                    rows.next();
                    assertEquals(0, rows.getLong(1), "after kill " + time + ": " + complaint);
                }
            }
            var stored = new HashSet<String>();
            try (var rows = statement.executeQuery("select id from booking")) {
                while (rows.next()) {
                    stored.add(rows.getString(1));
                }
            }
            assertTrue(stored.containsAll(accepted), "an acknowledged acceptance is lost after kill " + time);
            statement.execute("shutdown");
        }
    }
}
