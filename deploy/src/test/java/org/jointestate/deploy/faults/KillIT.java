package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointestate.deploy.RunningEstate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process may be killed in the middle of its work at any moment: what was acknowledged is there when it comes back. */
class KillIT {

    private static final int BOOKERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 60;
    private static final int LONGEST_LOAD = 3_000;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_was_acknowledged_outlives_a_killed_process(Engine engine) throws Exception {
        killed(engine, 2);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Engine.class)
    void what_was_acknowledged_outlives_a_process_killed_ten_times(Engine engine) throws Exception {
        killed(engine, 10);
    }

    private static void killed(Engine engine, int times) throws Exception {
        List<Booker> crowd = Booker.crowd(BOOKERS * times);
        List<Ledger> ledgers = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        Random chance = new Random(times);
        try (var estate = engine.start(crowd)) {
            for (int time = 0; time < times; time++) {
                if (!estate.isAlive()) {
                    estate.startAgain();
                    // Asked of the estate before its file is looked into: what people see must be right, and it must
                    // open the file itself.
                    complaints.addAll(seenByPeople(estate, ledgers.subList((time - 1) * BOOKERS, ledgers.size())));
                }
                List<Ledger> fresh = new ArrayList<>();
                for (Booker who : crowd.subList(time * BOOKERS, (time + 1) * BOOKERS)) {
                    fresh.add(new Ledger(who, ledgers.size() + fresh.size()));
                }
                ledgers.addAll(fresh);
                loadAndKill(estate, fresh, chance.nextInt(400));
            }

            Stored stored = engine.inTables(estate, Stored::in);
            ledgers.forEach(ledger -> complaints.addAll(ledger.complaints(stored)));
            int acknowledged = ledgers.stream().mapToInt(Ledger::acknowledged).sum();
            int doubtful = ledgers.stream().mapToInt(Ledger::doubtful).sum();
            Findings.say(
                    "Kill -9, %s: %d kills, %d acknowledged, %d without an answer, %d complaints, %d bookings held, desks booked twice %d, people at two desks %d, claims that disagree %d",
                    engine,
                    times,
                    acknowledged,
                    doubtful,
                    complaints.size(),
                    stored.held().size(),
                    stored.doublesOfDesks().size(),
                    stored.doublesOfPeople().size(),
                    stored.claimsThatDisagree().size());
            assertAll(
                    () -> assertEquals(List.of(), complaints),
                    () -> assertTrue(acknowledged >= times * ACKNOWLEDGED_BEFORE_KILL, "Too little was acknowledged."),
                    // A kill that interrupts nobody proves little.
                    () -> assertTrue(doubtful > 0, "No request was in flight at any kill."),
                    () -> assertEquals(List.of(), stored.doublesOfDesks()),
                    () -> assertEquals(List.of(), stored.doublesOfPeople()),
                    () -> assertEquals(Set.of(), stored.claimsThatDisagree()));
        }
    }

    private static List<String> seenByPeople(RunningEstate estate, List<Ledger> ledgers) throws Exception {
        BookingApi api = new BookingApi(estate.base());
        List<String> complaints = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            complaints.addAll(ledger.complaints(api.reservedBy(ledger.who())));
        }
        return complaints;
    }

    private static void loadAndKill(RunningEstate estate, List<Ledger> ledgers, int longer) throws Exception {
        BookingApi api = new BookingApi(estate.base());
        LocalDateTime firstDay = LocalDate.now().plusDays(2).atTime(8, 0);
        // Few desks, so that bookers also meet and are refused while the process dies.
        List<String> desks =
                List.copyOf(api.desks(ledgers.get(0).who(), firstDay)).subList(0, 12);
        AtomicInteger acknowledged = new AtomicInteger();
        ExecutorService bookers = Executors.newFixedThreadPool(ledgers.size());
        try {
            for (Ledger ledger : ledgers) {
                bookers.submit(() -> ledger.work(api, desks, firstDay, acknowledged, LONGEST_LOAD));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            while (acknowledged.get() < ACKNOWLEDGED_BEFORE_KILL && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            Thread.sleep(longer);
            estate.kill();
            bookers.shutdown();
            assertTrue(bookers.awaitTermination(120, TimeUnit.SECONDS), "The bookers did not notice that it was gone.");
        } finally {
            bookers.shutdownNow();
        }
    }
}
