package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jointestate.deploy.RunningEstate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * R11: a database that accepts and never answers. Whoever asks is told in words within ten seconds, whether they were in the middle of
 * something or come later, and all is well soon after it speaks again, without anybody's help.
 */
class SilentDatabaseIT {

    /** More than the connections of the pool. */
    private static final int READERS = 40;

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(10);

    /** The machine of the tests is busy: what it adds to ten seconds is no matter of the database. */
    private static final Duration OF_A_BUSY_MACHINE = Duration.ofSeconds(3);

    private static final Duration HEALED_WITHIN = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);

    /** One answer: how long it took, and what it was. */
    private record Told(String path, long millis, int status, String type, String body) {

        boolean isWell() {
            return status == 200 || status == 404;
        }
    }

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    @Test
    void whoever_asks_a_silent_database_is_told_in_words_within_ten_seconds_and_it_heals_by_itself() throws Exception {
        List<Booker> crowd = Booker.crowd(READERS);
        try (var database = new DurablePostgres();
                var network = new CutNetwork(database.port());
                var estate = RunningEstate.onPostgres(network.port()).start()) {
            try (var tables = estate.connect()) {
                Booker.enter(crowd, tables);
            }
            assertEquals(List.of(), unwell(during(estate, crowd, Duration.ofSeconds(3), () -> {})), "before the cut");

            var shortCut = during(estate, crowd, Duration.ofSeconds(5), network::cut);
            network.heal();
            long afterShort = millisUntilWell(estate, crowd.get(0));

            var longCut = during(estate, crowd, Duration.ofSeconds(60), network::cut);
            network.heal();
            long afterLong = millisUntilWell(estate, crowd.get(0));

            var before = during(estate, crowd, Duration.ofSeconds(1), network::cut);
            network.healHalf();
            long afterHalf = millisUntilWell(estate, crowd.get(0));
            var half = during(estate, crowd, Duration.ofSeconds(3), () -> {});

            var failed = new ArrayList<Told>();
            for (var some : List.of(shortCut, longCut, before)) {
                failed.addAll(unwell(some));
            }
            var slowest = failed.stream().mapToLong(Told::millis).max().orElse(0);
            Findings.say(
                    "A silent database: cut of 5 s, 60 s and half-open, %d readers, %d told of it, the slowest after %d ms, well again after %d, %d and %d ms",
                    READERS, failed.size(), slowest, afterShort, afterLong, afterHalf);
            assertAll(
                    () -> assertTrue(failed.size() > READERS, "Too few met the silence: " + failed.size()),
                    () -> assertTrue(
                            slowest <= TOLD_WITHIN.plus(OF_A_BUSY_MACHINE).toMillis(),
                            () -> "The slowest was told after " + slowest + " ms."),
                    () -> failed.forEach(SilentDatabaseIT::assertInWords),
                    () -> assertTrue(
                            failed.stream().anyMatch(told -> told.path().endsWith(".ics"))
                                    && failed.stream()
                                            .anyMatch(told -> told.path().contains("/api/")),
                            "A page and a program must have met it."),
                    () -> assertEquals(List.of(), unwell(half), "all is well when it is healed"));
        }
    }

    private static void assertInWords(Told told) {
        assertEquals(500, told.status(), told::toString);
        assertTrue(told.body().contains("We could not do this. Nothing was changed."), told::toString);
        assertFalse(told.body().contains("Exception") || told.body().contains("\tat "), told::toString);
        assertTrue(
                told.type().startsWith(told.path().contains("/api/") ? "application/problem+json" : "text/html"),
                told::toString);
    }

    private static List<Told> unwell(List<Told> all) {
        return all.stream().filter(told -> !told.isWell()).toList();
    }

    /** Everybody asks again and again; a second later it happens; for so long they go on. Each request that was begun is waited for. */
    private List<Told> during(RunningEstate estate, List<Booker> crowd, Duration time, Runnable happens)
            throws Exception {
        Queue<Told> told = new ConcurrentLinkedQueue<>();
        Queue<Exception> unanswered = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        var done = new ArrayList<java.util.concurrent.Future<?>>();
        for (var who : crowd) {
            boolean program = crowd.indexOf(who) % 4 != 0;
            done.add(readers.submit(() -> {
                while (!over.get()) {
                    try {
                        told.add(ask(estate, who, program));
                    } catch (IOException | InterruptedException e) {
                        unanswered.add(e);
                        return;
                    }
                }
            }));
        }
        Thread.sleep(1_000);
        happens.run();
        Thread.sleep(time.toMillis());
        over.set(true);
        for (var each : done) {
            each.get(120, TimeUnit.SECONDS);
        }
        assertEquals(List.of(), List.copyOf(unanswered), "Somebody was not answered at all.");
        return List.copyOf(told);
    }

    private Told ask(RunningEstate estate, Booker who, boolean program) throws IOException, InterruptedException {
        String path = program
                ? "/api/v1/desks?site=HQ&date=" + LocalDate.now().plusDays(3)
                // Nobody's calendar: it has to be looked for, and is not there.
                : "/calendar/je_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics";
        long start = System.nanoTime();
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(estate.base() + path))
                        .timeout(Duration.ofSeconds(90))
                        .header("Authorization", "Bearer " + who.token())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new Told(
                path,
                (System.nanoTime() - start) / 1_000_000,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body());
    }

    private long millisUntilWell(RunningEstate estate, Booker who) throws Exception {
        long start = System.nanoTime();
        while (!ask(estate, who, true).isWell()) {
            assertTrue(System.nanoTime() - start < HEALED_WITHIN.toNanos(), "It did not heal by itself.");
            Thread.sleep(100);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
