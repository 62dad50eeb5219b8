package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.surge.ASurgeEstate;
import org.jointestate.domain.booking.surge.DeclareSurge;
import org.jointestate.domain.booking.surge.Displaced;
import org.jointestate.domain.booking.surge.SurgeId;
import org.jointestate.domain.booking.surge.SurgePlan;
import org.jointestate.domain.booking.surge.SurgePorts;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.persistence.shared.AtOnce;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * People book in the zone in the instant in which it is taken. A rule that was asked before the declaration lets a booking through that is
 * stored after it, at any isolation that does not lock what was read; so what counts is that it does not stay.
 */
abstract class SurgeRace {

    private static final int CLIENTS = 32;
    private static final int ROUNDS = 3;
    private static final Instant NOW = Instant.parse("2027-03-01T10:10:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Slot AFTERNOON = new Slot(MONDAY.atTime(13, 0), MONDAY.atTime(17, 0));
    private static final Slot TOMORROW =
            new Slot(MONDAY.plusDays(1).atTime(8, 0), MONDAY.plusDays(1).atTime(10, 0));

    private final MovingClock clock = new MovingClock(NOW);

    protected abstract TestDatabase fresh();

    private static SurgePlan plan(ASurgeEstate estate) {
        return new SurgePlan(
                "Flood",
                estate.first.site().code(),
                Set.of(estate.first.zone().code()),
                Set.of(),
                MONDAY.plusDays(1).atTime(12, 0),
                false,
                List.of(),
                Set.of(estate.team.code()));
    }

    private static ASurgeEstate laidOut(SurgeTransactions transactions, int inTheWay, int besides, int people) {
        var estate = new ASurgeEstate(inTheWay, besides, 0, people);
        transactions.in(ports -> {
            estate.addTo(ports.booking().sites(), ports.booking().people());
            return null;
        });
        return estate;
    }

    private static SurgeId declare(SurgeTransactions transactions, ASurgeEstate estate) {
        return assertInstanceOf(DeclareSurge.Answer.Declared.class, transactions.in(ports -> ports.declare(
                                new FixedCaller(estate.manager))
                        .declare(plan(estate))))
                .surge();
    }

    private static BookingDecision reserve(SurgePorts ports, ASurgeEstate estate, int person, Slot slot) {
        return ports.reserve(
                new FixedCaller(estate.people.get(person)),
                new BookingRequest(estate.first.desks().get(person).code(), slot));
    }

    private static List<BookingId> inTheWay(SurgeTransactions transactions, SurgeId surge) {
        return transactions.in(
                ports -> ports.surges().inTheWay(ports.surges().find(surge).orElseThrow(), MONDAY.atTime(10, 10)));
    }

    @Test
    void of_eight_who_declare_a_surge_for_one_zone_at_once_one_has_it_and_the_others_are_told() throws Exception {
        var transactions = new SurgeTransactions(fresh(), clock);
        for (int round = 0; round < ROUNDS; round++) {
            var estate = laidOut(transactions, 4, 2, 4);
            var start = new CyclicBarrier(8);
            var threads = Executors.newFixedThreadPool(8);
            try {
                var declarations = new ArrayList<Callable<DeclareSurge.Answer>>();
                for (int i = 0; i < 8; i++) {
                    declarations.add(() -> {
                        start.await();
                        return transactions.in(ports ->
                                ports.declare(new FixedCaller(estate.manager)).declare(plan(estate)));
                    });
                }
                var declared = 0;
                for (var answer : threads.invokeAll(declarations)) {
                    declared += answer.get() instanceof DeclareSurge.Answer.Declared ? 1 : 0;
                }
                assertEquals(1, declared, "round " + round);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /**
     * Every client is told the truth in the end: refused, or booked and later re-seated or told that there is no place. Every other client
     * waits until the declaration begins and books in the same instant, and once more when it stands, so that both happen in any run.
     */
    @Test
    void of_32_who_book_in_a_zone_while_it_is_taken_none_keeps_a_desk_there_and_none_is_forgotten() throws Exception {
        var transactions = new SurgeTransactions(fresh(), clock);
        var seenTo = 0;
        var refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var estate = laidOut(transactions, CLIENTS, CLIENTS - 4, CLIENTS);
            var done = new AtomicInteger();
            var declaredAfter = 1 + CLIENTS * round / ROUNDS;
            var declared = new CountDownLatch(1);
            var start = new CyclicBarrier(CLIENTS + 1);
            var threads = Executors.newFixedThreadPool(CLIENTS + 1);
            try {
                var booked = new ArrayList<Callable<List<BookingDecision>>>();
                for (int i = 0; i < CLIENTS; i++) {
                    var person = i;
                    booked.add(() -> {
                        start.await();
                        var answers = new ArrayList<BookingDecision>();
                        var late = person % 2 == 1;
                        while (late && done.get() < declaredAfter) {
                            Thread.sleep(1);
                        }
                        answers.add(transactions.in(ports -> reserve(ports, estate, person, AFTERNOON)));
                        done.incrementAndGet();
                        if (late) {
                            declared.await();
                        }
                        answers.add(transactions.in(ports -> reserve(ports, estate, person, TOMORROW)));
                        done.incrementAndGet();
                        return answers;
                    });
                }
                var surge = threads.submit(() -> {
                    start.await();
                    while (done.get() < declaredAfter) {
                        Thread.sleep(1);
                    }
                    try {
                        var id = declare(transactions, estate);
                        SurgePorts.work(transactions).finish();
                        return id;
                    } finally {
                        declared.countDown();
                    }
                });
                var answers = threads.invokeAll(booked);
                var id = surge.get();
                SurgePorts.work(transactions).finish();

                assertEquals(List.of(), inTheWay(transactions, id), "round " + round);
                for (var client : answers) {
                    for (var answer : client.get()) {
                        if (answer instanceof BookingDecision.Booked was) {
                            assertSeenTo(transactions, id, was.booking().id());
                            seenTo++;
                        } else {
                            assertEquals(Refusal.Reason.SURGE, reason(answer));
                            refused++;
                        }
                    }
                }
            } finally {
                threads.shutdownNow();
            }
        }

        assertTrue(seenTo > 0 && refused > 0, seenTo + " booked and " + refused + " refused: nobody met anybody.");
    }

    private static Refusal.Reason reason(BookingDecision answer) {
        return assertInstanceOf(BookingDecision.Refused.class, answer).because().reason();
    }

    private static void assertSeenTo(SurgeTransactions transactions, SurgeId surge, BookingId id) {
        var line = transactions.in(ports -> ports.surges().displaced(surge, id)).orElseThrow();
        var booking =
                transactions.in(ports -> ports.booking().bookings().find(id).orElseThrow());
        assertEquals(line.isReseated() ? BookingState.RESERVED : BookingState.RELEASED, booking.state());
        line.to().ifPresent(desk -> assertEquals(desk, booking.desk()));
    }

    /** The hole that the second look closes, step by step. */
    @Test
    void a_booking_whose_rules_were_asked_before_and_that_is_stored_after_the_declaration_is_found_by_the_next_look()
            throws Exception {
        var database = fresh();
        var transactions = new SurgeTransactions(database, clock);
        var estate = laidOut(transactions, 1, 1, 1);
        var asked = new CountDownLatch(1);
        var declared = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var booked = threads.submit(() -> database.in(em -> {
                var decision = reserve(SurgeTransactions.ports(em, clock), estate, 0, AFTERNOON);
                asked.countDown();
                await(declared);
                return decision;
            }));
            await(asked);
            var surge = declare(transactions, estate);

            assertEquals(0, SurgePorts.work(transactions).finish(), "nobody can see it yet");
            declared.countDown();
            var id = assertInstanceOf(BookingDecision.Booked.class, booked.get())
                    .booking()
                    .id();
            assertEquals(List.of(id), inTheWay(transactions, surge), "it has slipped through");

            assertEquals(1, SurgePorts.work(transactions).finish());
            assertEquals(List.of(), inTheWay(transactions, surge));
            assertSeenTo(transactions, surge, id);
        } finally {
            declared.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void two_nodes_that_work_at_once_move_and_tell_everybody_once() throws Exception {
        var transactions = new SurgeTransactions(fresh(), clock);
        var estate = laidOut(transactions, 40, 30, 40);
        for (int i = 0; i < 40; i++) {
            book(transactions, estate, i);
        }
        var surge = declare(transactions, estate);

        var done = sum(AtOnce.press(2, () -> SurgePorts.work(transactions).finish()));

        assertEquals(40, done);
        assertSeatedOnce(transactions, surge, 40, 30);
        transactions.in(ports -> ports.standDown().standDown(surge));
        assertEquals(40, sum(AtOnce.press(2, () -> SurgePorts.work(transactions).finish())));
        assertEquals(
                40,
                transactions.told().stream()
                        .filter(notice -> notice.kind() == NoticeKind.SURGE_GIVEN_BACK)
                        .count());
    }

    private static void assertSeatedOnce(SurgeTransactions transactions, SurgeId surge, int all, int seated) {
        var lines = transactions.in(ports -> ports.surges().displaced(surge));
        var desks = new HashSet<>();
        lines.forEach(row -> row.displaced().to().ifPresent(desks::add));
        assertEquals(all, lines.size());
        assertEquals(seated, desks.size(), "each at a desk of their own");
        assertEquals(
                seated,
                lines.stream().filter(row -> row.displaced().isReseated()).count());
        var told = transactions.told();
        assertEquals(
                seated,
                told.stream()
                        .filter(notice -> notice.kind() == NoticeKind.SURGE_MOVED)
                        .count());
        assertEquals(
                all - seated,
                told.stream()
                        .filter(notice -> notice.kind() == NoticeKind.SURGE_NO_PLACE)
                        .count());
    }

    private void book(SurgeTransactions transactions, ASurgeEstate estate, int person) {
        transactions.in(ports -> {
            var somebody = estate.people.get(person);
            var booking = Booking.reserve(
                    BookingId.fresh(),
                    somebody.id(),
                    somebody.organisation(),
                    estate.first.desks().get(person),
                    AFTERNOON,
                    NOW.minus(Duration.ofDays(2)));
            ports.booking().bookings().add(booking);
            return ports.booking().claims().take(booking);
        });
    }

    /** The time between the declaration and the moment when the last of 120 people has been seen to; said, not asserted. */
    @Tag("long")
    @Test
    void of_120_displaced_people_the_last_is_seen_to_within_seconds() throws IOException {
        var transactions = new SurgeTransactions(fresh(), clock);
        var figures = new ArrayList<Long>();
        for (int round = 0; round < 5; round++) {
            var estate = laidOut(transactions, 120, 110, 120);
            for (int i = 0; i < 120; i++) {
                book(transactions, estate, i);
            }
            var before = System.nanoTime();
            var surge = declare(transactions, estate);
            SurgePorts.work(transactions).finish();
            figures.add((System.nanoTime() - before) / 1_000_000);
            var lines = transactions.in(ports -> ports.surges().displaced(surge)).stream()
                    .map(row -> row.displaced())
                    .toList();
            assertEquals(120, lines.size());
            assertEquals(110, lines.stream().filter(Displaced::isReseated).count());
            transactions.in(ports -> ports.standDown().standDown(surge));
            SurgePorts.work(transactions).finish();
        }
        Files.writeString(
                Path.of("target/trials.txt"),
                String.format(
                        Locale.ROOT,
                        "Surge, 120 displaced, 110 re-seated and 10 told that there is no place, %s: %s ms in five rounds%n",
                        getClass().getSimpleName().startsWith("H2") ? "H2 in memory" : "PostgreSQL without fsync",
                        figures),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
