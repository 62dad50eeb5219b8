package org.jointestate.persistence.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jointestate.domain.people.factor.SecondFactors;
import org.jointestate.persistence.shared.TestDatabase;

/** Two nodes that are shown one code at the same instant, and more of them: each in a transaction of its own that stays open for a while. */
final class SecondFactorRace {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private SecondFactorRace() {}

    static long sameStep(TestDatabase database, int nodes) throws Exception {
        var person = Somebody.in(database);
        database.in(em -> {
            new SqlSecondFactors(em).enrol(person, "sealed", NOON);
            return 0;
        });
        return race(database, nodes, factors -> factors.accept(person, 1000));
    }

    static long sameCode(TestDatabase database, int nodes) throws Exception {
        var person = Somebody.in(database);
        database.in(em -> {
            var factors = new SqlSecondFactors(em);
            factors.enrol(person, "sealed", NOON);
            factors.keepCodes(person, List.of("digest"), NOON);
            return 0;
        });
        return race(database, nodes, factors -> factors.spendCode(person, "digest", NOON));
    }

    private static long race(TestDatabase database, int nodes, Function<SecondFactors, Boolean> show) throws Exception {
        var together = new CyclicBarrier(nodes);
        var pool = Executors.newFixedThreadPool(nodes);
        try {
            var tries = new ArrayList<Callable<Boolean>>();
            for (int node = 0; node < nodes; node++) {
                tries.add(() -> database.in(em -> {
                    await(together);
                    var accepted = show.apply(new SqlSecondFactors(em));
                    // The others are waiting for this row by now.
                    pause();
                    return accepted;
                }));
            }
            long accepted = 0;
            for (var answer : pool.invokeAll(tries, 60, TimeUnit.SECONDS)) {
                accepted += answer.get() ? 1 : 0;
            }
            return accepted;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
