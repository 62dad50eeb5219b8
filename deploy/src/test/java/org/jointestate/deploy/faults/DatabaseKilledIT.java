package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jointestate.deploy.RunningEstate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The database may be killed under the running application: what was acknowledged is there, and the application heals by itself. */
class DatabaseKilledIT {

    /** More than the connections of the pool, and the first requests of a fresh process: none may wait for another's second connection. */
    private static final int BOOKERS = 40;

    private static final int ACKNOWLEDGED_BEFORE_KILL = 120;

    /** Ten seconds is the aim and is printed; a busy machine of the tests gets more. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_killed_database_loses_nothing_and_is_found_again() throws Exception {
        killed(1);
    }

    @Tag("long")
    @Test
    void a_database_killed_twenty_times_loses_nothing_and_is_found_again() throws Exception {
        killed(20);
    }

    private static void killed(int times) throws Exception {
        List<Booker> crowd = Booker.crowd(BOOKERS * times);
        List<Ledger> ledgers = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        Random chance = new Random(times);
        long slowest = 0;
        try (var database = new DurablePostgres();
                var estate = RunningEstate.onPostgres(database.port()).start()) {
            try (var tables = estate.connect()) {
                Booker.enter(crowd, tables);
            }
            for (int time = 0; time < times; time++) {
                List<Ledger> fresh = new ArrayList<>();
                for (Booker who : crowd.subList(time * BOOKERS, (time + 1) * BOOKERS)) {
                    fresh.add(new Ledger(who, ledgers.size() + fresh.size()));
                }
                ledgers.addAll(fresh);
                Load.until(
                        BookingApi.overKills(estate.base()),
                        fresh,
                        ACKNOWLEDGED_BEFORE_KILL,
                        chance.nextInt(400),
                        database::kill);
                database.startAgain();
                slowest = Math.max(slowest, millisUntilAnswered(estate, crowd.get(0)));
                BookingApi api = new BookingApi(estate.base());
                for (Ledger ledger : fresh) {
                    complaints.addAll(ledger.complaints(api.reservedBy(ledger.who())));
                }
            }

            Stored stored;
            try (var tables = estate.connect()) {
                stored = Stored.in(tables);
            }
            ledgers.forEach(ledger -> complaints.addAll(ledger.complaints(stored)));
            int acknowledged = ledgers.stream().mapToInt(Ledger::acknowledged).sum();
            int doubtful = ledgers.stream().mapToInt(Ledger::doubtful).sum();
            Findings.say(
                    "Kill -9 of PostgreSQL: %d kills, %d bookers at once, %d acknowledged, %d without a clear answer, %d complaints, found again after at most %d ms, desks booked twice %d, claims that disagree %d",
                    times,
                    BOOKERS,
                    acknowledged,
                    doubtful,
                    complaints.size(),
                    slowest,
                    stored.doublesOfDesks().size(),
                    stored.claimsThatDisagree().size());
            assertAll(
                    () -> assertEquals(List.of(), complaints),
                    () -> assertTrue(acknowledged >= times * ACKNOWLEDGED_BEFORE_KILL, "Too little was acknowledged."),
                    () -> assertTrue(doubtful > 0, "No request was in flight at any kill."),
                    () -> assertEquals(List.of(), stored.doublesOfDesks()),
                    () -> assertEquals(List.of(), stored.doublesOfPeople()),
                    () -> assertEquals(Set.of(), stored.claimsThatDisagree()));
        }
    }

    private static long millisUntilAnswered(RunningEstate estate, Booker who) throws InterruptedException {
        var api = BookingApi.overKills(estate.base());
        long start = System.nanoTime();
        while (true) {
            try {
                api.desks(who, LocalDateTime.now().plusDays(2));
                return (System.nanoTime() - start) / 1_000_000;
            } catch (IOException notYet) {
                long gone = System.nanoTime() - start;
                assertTrue(gone < PATIENCE.toNanos(), () -> "It was not found again: " + notYet.getMessage());
                Thread.sleep(50);
            }
        }
    }
}
