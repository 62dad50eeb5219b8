package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jointestate.persistence.shared.DoomedProcess;
import org.jointestate.persistence.shared.EstateDataSource;
import org.jointestate.persistence.shared.Migrations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database keeps every acknowledged commit when its process is killed, and its file opens again. */
class KilledWriterTest {

    /** The file of a trial that fails stays for whoever looks into it. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final Set<String> booked = new HashSet<>();
    private final Set<String> cancelled = new HashSet<>();
    private int killsInTheMiddle;

    @Test
    void three_killed_writers_lose_nothing_that_they_had_acknowledged() throws Exception {
        kill(3);
    }

    @Tag("long")
    @Test
    void of_190_killed_writers_none_loses_what_it_had_acknowledged() throws Exception {
        kill(190);
    }

    private void kill(int times) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("joint-estate");
        layOut(url);
        var chance = new Random(times);
        for (int time = 1; time <= times; time++) {
            killOneWriter(url, time, chance);
            // The file of each ninth is left as it is: the next writer opens it, and may be killed while it does.
            if (time % 10 != 9) {
                check(url, time);
            }
        }
        Files.writeString(
                Path.of("target/trials.txt"),
                "Kill -9 of a plain writer, EMBEDDED: %d kills, %d of them with commits in flight, %d bookings and %d cancellations acknowledged, 0 lost%n"
                        .formatted(times, killsInTheMiddle, booked.size(), cancelled.size()),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertTrue(killsInTheMiddle > times / 2, "Most writers were killed before they had written anything.");
    }

    private void killOneWriter(String url, int time, Random chance) throws IOException, InterruptedException {
        try (var process = new DoomedProcess(folder, this::heard, WritesUntilKilled.class, url, time)) {
            if (time % 10 == 0) {
                // Perhaps while it repairs the file that the one before left behind.
                process.letWork(200 + chance.nextInt(2_000));
            } else {
                process.assertSpeaks(60, "The writer wrote nothing:");
                process.letWork(chance.nextInt(250));
            }
            process.assertAlive();
            if (process.hasSpoken()) {
                killsInTheMiddle++;
            }
            process.kill();
        }
    }

    private boolean heard(String line) {
        var words = line.split(" ");
        return words.length == 2
                && words[1].length() == 36
                && (words[0].equals("booked") ? booked : cancelled).add(words[1]);
    }

    private void check(String url, int time) throws SQLException, IOException {
        Files.copy(
                folder.resolve("joint-estate.mv.db"),
                folder.resolve("as-it-was-left.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        try (var connection = DriverManager.getConnection(url + ";IFEXISTS=TRUE;WRITE_DELAY=0", "sa", "");
                var statement = connection.createStatement()) {
            Map<String, String> states = new HashMap<>();
            try (var rows = statement.executeQuery("select id, state from booking")) {
                while (rows.next()) {
                    states.put(rows.getString(1), rows.getString(2));
                }
            }
            var complaints = new ArrayList<String>();
            booked.stream().filter(id -> !states.containsKey(id)).forEach(id -> complaints.add("lost: booking " + id));
            cancelled.stream()
                    .filter(id -> !"CANCELLED".equals(states.get(id)))
                    .forEach(id -> complaints.add("came back: booking " + id));
            assertEquals(List.of(), complaints, "after kill " + time);
            // Each of the four threads may have had one commit in flight at each kill.
            int doubtful = time * WritesUntilKilled.PEOPLE.size();
            long more =
                    states.keySet().stream().filter(id -> !booked.contains(id)).count();
            assertTrue(more <= doubtful, () -> more + " bookings were never acknowledged");
            long gone = states.entrySet().stream()
                    .filter(each -> each.getValue().equals("CANCELLED") && !cancelled.contains(each.getKey()))
                    .count();
            assertTrue(gone <= doubtful, () -> gone + " cancellations were never acknowledged");
            // Where any two overlap, two neighbours by their start do.
            assertEquals(0, count(connection, """
                    select count(*) from (
                        select starts, lag(ends) over (partition by desk order by starts, ends) as before
                          from booking where state = 'RESERVED')
                     where starts < before"""), "doubles");
            assertEquals(List.of(), disagreeing(connection), "bookings and claims that disagree after kill " + time);
            assertEquals(0, count(connection, """
                    select (select count(*) from bank_count c where c.halves <> coalesce((select sum(d.halves)
                              from bank_draw d where d.bank = c.bank and d.period_start = c.period_start), 0))
                         + (select count(*) from bank_draw d join booking b on b.id = d.booking where b.state <> 'RESERVED')
                         + (select count(*) from booking b join desk k on k.code = b.desk where b.state = 'RESERVED'
                              and k.number < 10 and not exists (select 1 from bank_draw d where d.booking = b.id))"""), "desk-days that leaked after kill " + time);
            statement.execute("shutdown");
        }
    }

    /** Bookings whose claims are too few or too many, with what was acknowledged about them. */
    private List<String> disagreeing(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select b.id, b.state, b.desk, b.starts, b.ends,
                           (select count(*) from claim c where c.booking = b.id and c.space = b.desk
                               and c.cell >= b.starts and c.cell < b.ends) as claims
                      from booking b
                     where (select count(*) from claim c where c.booking = b.id and c.space = b.desk
                               and c.cell >= b.starts and c.cell < b.ends)
                        <> case when b.state = 'RESERVED' then datediff('MINUTE', b.starts, b.ends) / 30 else 0 end""")) {
            while (rows.next()) {
                var id = rows.getString("id");
                found.add("booking %s is %s on %s from %s to %s with %d claims; booked %s, cancelled %s"
                        .formatted(
                                id,
                                rows.getString("state"),
                                rows.getString("desk"),
                                rows.getString("starts"),
                                rows.getString("ends"),
                                rows.getInt("claims"),
                                booked.contains(id) ? "acknowledged" : "not acknowledged",
                                cancelled.contains(id) ? "acknowledged" : "not acknowledged"));
            }
        }
        return found;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void layOut(String url) throws SQLException {
        var source = EstateDataSource.choose(url, null, null);
        Migrations.migrate(source);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            // What renews the estate's revision may not commit by itself.
            connection.setAutoCommit(false);
            statement.execute("insert into site (code, name, address, time_zone, opening_hours, version)"
                    + " values ('S', 'S', 'S', 'Europe/London', 'MONDAY 07:00-19:00', 1)");
            statement.execute("insert into floor (code, site, floor_level, name, plan_width, plan_height)"
                    + " values ('F', 'S', 1, 'F', 100, 100)");
            statement.execute(
                    "insert into zone (code, floor, site, letter, name, network, shared, walled, area_x, area_y,"
                            + " area_width, area_height) values ('Z', 'F', 'S', 'Z', 'Z', 'BOTH', true, false, 0, 0, 9, 9)");
            for (int desk = 0; desk < WritesUntilKilled.DESKS; desk++) {
                statement.execute(
                        "insert into desk (code, site, floor, zone, label, number, network, features, plan_x, plan_y,"
                                + " chair_above, version) values ('%s%2$d', 'S', 'F', 'Z', 'Z%2$d', %2$d, 'BOTH', '', 0, 0, true, 1)"
                                        .formatted(WritesUntilKilled.DESK, desk));
            }
            for (String person : WritesUntilKilled.PEOPLE) {
                statement.execute(
                        "insert into person (id, username, display_name, organisation, roles, active, version)"
                                + " values ('%1$s', '%1$s', 'Writer', 'POLICE', 'STAFF', true, 1)".formatted(person));
            }
            statement.execute(
                    "insert into bank (code, name, lender, site, per, valid_from, valid_until, back_at, notice_days,"
                            + " draws, version) values ('%1$s', '%1$s', 'FIRE', 'S', 'MONTH', date '2027-01-01', date '2099-01-01',"
                                    .formatted(WritesUntilKilled.BANK)
                            + " time '10:00', 0, 0, 0)");
            statement.execute("insert into bank_share (bank, organisation, parts, quota) values ('%s', 'POLICE', 1, %d)"
                    .formatted(WritesUntilKilled.BANK, WritesUntilKilled.QUOTA));
            connection.commit();
            statement.execute("shutdown");
        }
    }
}
