package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointestate.deploy.RunningEstate;
import org.junit.jupiter.api.Test;

/** Two archives on one PostgreSQL are one estate: no desk is promised twice between them, and one may die while the other goes on. */
class TwoNodesIT {

    private static final int WIDTH = 16;
    private static final int ROUNDS = 10;
    private static final int BOOKERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 60;
    private static final Map<String, String> KEY = Map.of("JOINT_ESTATE_AUDIT_KEY", "5e".repeat(32));

    @Test
    void two_nodes_promise_no_desk_twice_and_one_goes_on_when_the_other_is_killed() throws Exception {
        var race = new BookingRace(WIDTH, ROUNDS, 1);
        List<Booker> crowd = Booker.crowd(2 * BOOKERS);
        try (var database = new DurablePostgres();
                var first = node(database);
                var second = node(database)) {
            enter(race.crowd(), first);
            enter(crowd, first);

            var outcome = race.forOneDesk(first, second);

            List<Ledger> ofFirst = ledgers(crowd.subList(0, BOOKERS));
            List<Ledger> ofSecond = ledgers(crowd.subList(BOOKERS, crowd.size()));
            var other = new BookingApi(second.base());
            var beside = new Thread(() -> {
                try {
                    Load.until(other, ofSecond, 4 * ACKNOWLEDGED_BEFORE_KILL, 0, () -> {});
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            beside.start();
            Load.until(new BookingApi(first.base()), ofFirst, ACKNOWLEDGED_BEFORE_KILL, 100, first::kill);
            beside.join(240_000);
            Stored stored;
            try (var tables = second.connect()) {
                stored = Stored.in(tables);
            }
            List<String> complaints = new ArrayList<>();
            for (Ledger ledger : ofFirst) {
                complaints.addAll(ledger.complaints(stored));
                // Whoever has lost their node finds everything at the other.
                complaints.addAll(ledger.complaints(other.reservedBy(ledger.who())));
            }
            for (Ledger ledger : ofSecond) {
                complaints.addAll(ledger.complaints(stored));
            }
            int doubtful = ofSecond.stream().mapToInt(Ledger::doubtful).sum();
            assertAll(
                    () -> assertEquals(ROUNDS, outcome.roundsWithOneWinner(), () -> "" + outcome.answers()),
                    () -> assertEquals(List.of(), complaints),
                    () -> assertTrue(ofFirst.stream().mapToInt(Ledger::doubtful).sum() > 0, "Nobody was interrupted."),
                    () -> assertEquals(0, doubtful, "The other node failed too."),
                    () -> assertEquals(List.of(), stored.doublesOfDesks()),
                    () -> assertEquals(List.of(), stored.doublesOfPeople()),
                    () -> assertEquals(Set.of(), stored.claimsThatDisagree()));
            assertChainIsWhole(second, database);
        }
    }

    private static RunningEstate node(DurablePostgres database) throws Exception {
        var builder = RunningEstate.onPostgres(database.port());
        KEY.forEach(builder::environment);
        return builder.start();
    }

    private static void enter(List<Booker> crowd, RunningEstate estate) throws SQLException {
        try (var tables = estate.connect()) {
            Booker.enter(crowd, tables);
        }
    }

    private static List<Ledger> ledgers(List<Booker> crowd) {
        List<Ledger> ledgers = new ArrayList<>();
        crowd.forEach(who -> ledgers.add(new Ledger(who, ledgers.size())));
        return ledgers;
    }

    /** Both have sealed the audit, by turns; it is one chain. */
    private static void assertChainIsWhole(RunningEstate node, DurablePostgres database) throws Exception {
        node.stop();
        var said = RunningEstate.runToEnd(
                Map.of(
                        "JOINT_ESTATE_HOME",
                        node.home().toString(),
                        "JOINT_ESTATE_AUDIT_KEY",
                        KEY.get("JOINT_ESTATE_AUDIT_KEY"),
                        "JOINT_ESTATE_DB_URL",
                        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(database.port()),
                        "JOINT_ESTATE_DB_USER",
                        "postgres",
                        "JOINT_ESTATE_DB_PASSWORD",
                        "postgres"),
                "verify-audit");
        assertEquals(0, said.status(), said.output());
    }
}
