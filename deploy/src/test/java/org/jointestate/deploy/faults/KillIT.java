package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jointestate.deploy.RunningEstate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process may be killed in the middle of its work at any moment: what was acknowledged is there when it comes back. */
class KillIT {

    private static final int BOOKERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 60;

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
                Load.until(
                        new BookingApi(estate.base()),
                        fresh,
                        ACKNOWLEDGED_BEFORE_KILL,
                        chance.nextInt(400),
                        estate::kill);
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
}
