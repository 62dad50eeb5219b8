package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Bookers at work, each with a ledger, until something is killed under them. */
final class Load {

    private static final int LONGEST = 3_000;

    private Load() {}

    /** What is killed. */
    @FunctionalInterface
    interface Kill {
        void now() throws IOException;
    }

    /** @param longer how many ms after so many acknowledgements it is killed */
    static void until(BookingApi api, List<Ledger> ledgers, int acknowledgements, int longer, Kill kill)
            throws IOException, InterruptedException {
        LocalDateTime firstDay = LocalDate.now().plusDays(2).atTime(8, 0);
        // Few desks, so that bookers also meet and are refused while it dies.
        List<String> desks =
                List.copyOf(api.desks(ledgers.get(0).who(), firstDay)).subList(0, 12);
        AtomicInteger acknowledged = new AtomicInteger();
        ExecutorService bookers = Executors.newFixedThreadPool(ledgers.size());
        try {
            for (Ledger ledger : ledgers) {
                bookers.submit(() -> ledger.work(api, desks, firstDay, acknowledged, LONGEST));
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            while (acknowledged.get() < acknowledgements && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            Thread.sleep(longer);
            kill.now();
            bookers.shutdown();
            assertTrue(bookers.awaitTermination(120, TimeUnit.SECONDS), "The bookers did not notice that it was gone.");
        } finally {
            bookers.shutdownNow();
        }
    }
}
