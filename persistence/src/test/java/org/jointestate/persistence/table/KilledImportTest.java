package org.jointestate.persistence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jointestate.persistence.shared.DoomedProcess;
import org.jointestate.persistence.shared.EstateDataSource;
import org.jointestate.persistence.shared.Migrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that takes tables in is killed, again and again: each table is there whole or not at all, and whole where that was said. */
class KilledImportTest {

    private static final int KILLS = 4;

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private int halfWay;

    @Test
    void a_table_is_there_whole_or_not_at_all_whenever_the_process_is_killed() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("joint-estate");
        layOut(url);
        for (int time = 0; time < KILLS; time++) {
            runUntilKilled(url, time);
            check(url);
        }
        assertTrue(acknowledged.size() >= KILLS, "Tables that were taken in: " + acknowledged.size());
        assertTrue(halfWay > 0, "No kill met a table half way.");
    }

    private void runUntilKilled(String url, int time) throws Exception {
        try (var process = new DoomedProcess(folder, this::heard, TakesInUntilKilled.class, url, time * 25)) {
            process.assertSpeaks(30, "It took nothing in:");
            process.letWork(40 + 53L * time);
            process.kill();
        }
    }

    private boolean heard(String line) {
        return line.startsWith("taken Z") && acknowledged.add(line.substring("taken ".length()));
    }

    private void check(String url) throws SQLException {
        Map<String, Integer> desks = new HashMap<>();
        try (var connection = DriverManager.getConnection(url + ";IFEXISTS=TRUE;WRITE_DELAY=0", "sa", "");
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(
                    "select z.code, (select count(*) from desk d where d.zone = z.code) from zone z")) {
                while (rows.next()) {
                    desks.put(rows.getString(1), rows.getInt(2));
                }
            }
            statement.execute("shutdown");
        }
        var complaints = new ArrayList<String>();
        desks.forEach((zone, count) -> {
            if (count != 0 && count != TakesInUntilKilled.DESKS) {
                complaints.add("half taken in: %s with %d desks".formatted(zone, count));
            }
        });
        var lost = new HashSet<>(acknowledged);
        lost.removeIf(zone -> desks.getOrDefault(zone, 0) == TakesInUntilKilled.DESKS);
        lost.forEach(zone -> complaints.add("lost: " + zone));
        assertEquals(List.of(), complaints);
        halfWay += (int) desks.values().stream().filter(count -> count == 0).count();
    }

    private static void layOut(String url) throws SQLException {
        var source = EstateDataSource.choose(url, null, null);
        Migrations.migrate(source);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            // A change of the estate gives it a new revision by a trigger, and H2 takes none where each statement
            // commits by itself.
            connection.setAutoCommit(false);
            statement.execute("insert into site (code, name, address, time_zone, opening_hours, version)"
                    + " values ('S', 'S', 'S', 'Europe/London', 'MONDAY 07:00-19:00', 1)");
            statement.execute("insert into floor (code, site, floor_level, name, plan_width, plan_height)"
                    + " values ('F', 'S', 1, 'F', 10000, 10000)");
            connection.commit();
            statement.execute("shutdown");
        }
    }
}
