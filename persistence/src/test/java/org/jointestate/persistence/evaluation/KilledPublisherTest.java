package org.jointestate.persistence.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jointestate.persistence.shared.DoomedProcess;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that approves and publishes is killed again and again; on the embedded database, as in production. */
class KilledPublisherTest {

    @TempDir
    private Path folder;

    private final Set<String> published = new HashSet<>();

    @Test
    void two_killed_processes_leave_no_paper_without_its_signatures_and_lose_no_publication() throws Exception {
        kill(2);
    }

    @Tag("long")
    @Test
    void of_40_killed_processes_none_leaves_a_paper_without_its_signatures_or_loses_a_publication() throws Exception {
        kill(40);
    }

    private void kill(int times) throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("joint-estate");
        TestDatabase.at(url);
        try (var connection = open(url);
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
        var chance = new Random(times);
        for (int time = 1; time <= times; time++) {
            killOne(url, chance);
            check(url, time);
        }
        assertTrue(published.size() >= times, "Only " + published.size() + " publications.");
    }

    private void killOne(String url, Random chance) throws IOException, InterruptedException {
        try (var process = new DoomedProcess(folder, this::heard, PublishesUntilKilled.class, url)) {
            process.assertSpeaks(60, "Nobody published anything:");
            process.letWork(200 + chance.nextInt(1_000));
            process.assertAlive();
            process.kill();
        }
    }

    private boolean heard(String line) {
        var words = line.split(" ");
        return words.length == 2 && words[1].length() == 36 && published.add(words[1]);
    }

    private static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url + ";IFEXISTS=TRUE;WRITE_DELAY=0", "sa", "");
    }

    private void check(String url, int time) throws SQLException {
        try (var connection = open(url);
                var statement = connection.createStatement()) {
            for (var complaint : PublishesUntilKilled.complaints()) {
                try (var rows = statement.executeQuery(complaint)) {
                    rows.next();
                    assertEquals(0, rows.getLong(1), "after kill " + time + ": " + complaint);
                }
            }
            var stored = new HashSet<String>();
            try (var rows = statement.executeQuery("select dataset from sign_off where step = 'PUBLISHED'")) {
                while (rows.next()) {
                    stored.add(rows.getString(1));
                }
            }
            assertTrue(stored.containsAll(published), "an acknowledged publication is lost after kill " + time);
            statement.execute("shutdown");
        }
    }
}
