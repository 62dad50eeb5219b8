package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request with a key is done once, however often, from however many clients and through whatever end of the process it is sent. */
class IdempotencyIT {

    private static final int CLIENTS = 32;
    private static final int ROUNDS = 10;
    private static final int KILLED = 24;

    /** After so many of these have their answer, the process is killed under the others. */
    private static final int FEW = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void one_of_32_that_send_the_same_request_at_once_books_and_nobody_hears_another_answer(Engine engine)
            throws Exception {
        var crowd = Booker.crowd(ROUNDS + KILLED);
        try (var estate = engine.start(crowd)) {
            var base = estate.base();
            var desks = List.copyOf(new BookingApi(base).desks(crowd.get(0), day(2).atTime(9, 0)));
            Set<String> ids = new HashSet<>();
            for (int round = 0; round < ROUNDS; round++) {
                var who = crowd.get(round);
                var key = UUID.randomUUID().toString();
                var wish = wish(desks.get(round), day(2));
                var answers = atOnce(IntStream.range(0, CLIENTS)
                        .<Callable<HttpResponse<String>>>mapToObj(at -> () -> post(base, who, key, wish))
                        .toList());
                Set<String> bookings = new HashSet<>();
                for (var answer : answers) {
                    if (answer.statusCode() == 201) {
                        bookings.add(answer.body());
                    } else {
                        assertEquals(409, answer.statusCode(), answer.body());
                        assertTrue(answer.body().contains("IN_FLIGHT"), answer.body());
                    }
                }
                assertEquals(1, bookings.size(), () -> "Answers with a booking: " + bookings);

                var later = post(base, who, key, wish);
                var first = answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .findFirst()
                        .orElseThrow();
                assertAll(
                        () -> assertEquals(201, later.statusCode()),
                        () -> assertEquals(first.body(), later.body()),
                        () -> assertEquals(header(first, "Location"), header(later, "Location")),
                        () -> assertEquals(header(first, "ETag"), header(later, "ETag")),
                        () -> assertEquals("true", header(later, "Idempotency-Replayed")));
                var other = post(base, who, key, wish(desks.get(round), day(3)));
                assertEquals(422, other.statusCode());
                assertTrue(other.body().contains("IDEMPOTENCY_KEY_REUSED"), other.body());
                ids.add(later.body());
            }
            assertEquals(ROUNDS, ids.size());

            // The process dies while requests are under way. Whoever heard nothing sends the same again.
            var dying = crowd.subList(ROUNDS, ROUNDS + KILLED);
            var keys = dying.stream().map(who -> "kill-" + who.username()).toList();
            var few = new CountDownLatch(FEW);
            var killer = Executors.newSingleThreadExecutor();
            killer.submit(() -> {
                few.await(10, TimeUnit.SECONDS);
                return estate.kill();
            });
            var heard = atOnce(IntStream.range(0, KILLED)
                    .<Callable<HttpResponse<String>>>mapToObj(
                            at -> () -> orNothing(few, base, dying.get(at), keys.get(at), wish(desks.get(at), day(4))))
                    .toList());
            killer.shutdown();
            assertTrue(killer.awaitTermination(60, TimeUnit.SECONDS));
            estate.startAgain();
            for (int at = 0; at < KILLED; at++) {
                var again = post(base, dying.get(at), keys.get(at), wish(desks.get(at), day(4)));
                assertEquals(201, again.statusCode(), again.body());
                if (heard.get(at) != null && heard.get(at).statusCode() == 201) {
                    assertEquals(heard.get(at).body(), again.body());
                }
            }
            Findings.say(
                    "Idempotency, %s: %d rounds of %d clients, one booking each; killed under %d requests, %d were answered before, all were booked once",
                    engine,
                    ROUNDS,
                    CLIENTS,
                    KILLED,
                    heard.stream().filter(answer -> answer != null).count());
            var stored = engine.inTables(estate, Stored::in);
            assertAll(
                    () -> assertEquals(ROUNDS + KILLED, stored.bookings().size()),
                    () -> assertEquals(List.of(), stored.doublesOfDesks()),
                    () -> assertEquals(List.of(), stored.doublesOfPeople()));
        }
    }

    private static LocalDate day(int ahead) {
        return LocalDate.now().plusDays(ahead);
    }

    private static String wish(String desk, LocalDate day) {
        LocalDateTime nine = day.atTime(9, 0);
        return "{\"desk\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(desk, nine, nine.plusHours(4));
    }

    private HttpResponse<String> post(URI base, Booker who, String key, String json)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve("/api/v1/bookings"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + who.token())
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> orNothing(CountDownLatch heard, URI base, Booker who, String key, String json)
            throws InterruptedException {
        try {
            var answer = post(base, who, key, json);
            heard.countDown();
            return answer;
        } catch (IOException died) {
            return null;
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static <T> List<T> atOnce(List<Callable<T>> requests) throws Exception {
        var runners = Executors.newFixedThreadPool(requests.size());
        try {
            var ready = new CyclicBarrier(requests.size());
            var running = requests.stream()
                    .map(request -> runners.submit(() -> {
                        ready.await(60, TimeUnit.SECONDS);
                        return request.call();
                    }))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (var each : running) {
                answers.add(each.get(120, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            runners.shutdownNow();
        }
    }
}
