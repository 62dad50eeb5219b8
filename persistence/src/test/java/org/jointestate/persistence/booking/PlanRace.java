package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.closure.ClosurePorts;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.building.TakeOutOfUse;
import org.jointestate.domain.estate.plan.PlanDecision;
import org.jointestate.domain.estate.plan.SavePlan;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans are arranged, and desks taken out of use, in the instant in which people book there. */
abstract class PlanRace {

    private static final Audit NOTHING = (action, thing) -> {};
    private static final int DESKS = 24;
    private static final int CLIENTS = 12;
    private static final Instant NOW = Instant.parse("2027-03-01T10:10:00Z");
    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);
    private static final Slot MORNING = new Slot(TUESDAY.atTime(8, 0), TUESDAY.atTime(12, 0));
    private static final Slot AFTERNOON = new Slot(TUESDAY.atTime(13, 0), TUESDAY.atTime(17, 0));

    private final MovingClock clock = new MovingClock(NOW);
    private final AnEstate bare =
            AnEstate.of("R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT), 0);
    private final FloorCode floor = bare.floor().code();
    private final List<Desk> desks =
            IntStream.range(0, DESKS).mapToObj(this::desk).toList();
    private final List<Person> people =
            IntStream.range(0, DESKS).mapToObj(this::person).toList();
    private TestDatabase database = TestDatabase.h2();
    private ClosureTransactions transactions = new ClosureTransactions(database, clock);

    protected abstract TestDatabase fresh();

    @BeforeEach
    void prepare() {
        database = fresh();
        transactions = new ClosureTransactions(database, clock);
        transactions.in(ports -> {
            bare.addTo(ports.sites());
            desks.forEach(ports.sites()::add);
            people.forEach(ports.people()::add);
            return null;
        });
    }

    /** Three columns in the one zone. */
    private Desk desk(int index) {
        return new Desk(
                new DeskCode("%s%02d".formatted(bare.zone().code().value(), index + 1)),
                bare.zone(),
                index + 1,
                Network.BOTH,
                Set.of(),
                new PlanPosition(20 + 70 * (index % 3), 20 + 50 * (index / 3), false));
    }

    private Person person(int index) {
        var name = "plan." + UUID.randomUUID().toString().substring(0, 8) + index;
        return new Person(
                PersonId.fresh(),
                new Username(name),
                "Somebody",
                new OrganisationCode("POLICE"),
                null,
                Set.of(Role.STAFF));
    }

    /** Every desk one unit to the right, or back. */
    private PlanDecision shift(int revision, int by) {
        return transactions.in(ports -> new SavePlan(ports.sites(), NOTHING)
                .save(new SavePlan.Arrangement(
                        floor,
                        revision,
                        desks.stream()
                                .map(desk -> new SavePlan.Placed(
                                        desk.code(),
                                        new PlanPosition(
                                                desk.position().x() + by,
                                                desk.position().y(),
                                                false)))
                                .toList(),
                        List.of())));
    }

    private int revision() {
        return transactions.in(ports -> ports.sites().floor(floor).orElseThrow().planRevision());
    }

    private BookingDecision reserve(int person, int desk, Slot slot) {
        return transactions.in(ports -> ports.reserve(new FixedCaller(people.get(person)), clock)
                .reserve(new BookingRequest(desks.get(desk).code(), slot)));
    }

    /** Every booking and every claim, as the tables hold them. */
    private List<String> bookingsAndClaims() {
        return database.in(em -> {
            var sql = new Sql(em);
            var rows = new ArrayList<>(sql.list(
                    "select id, reference, person, desk, zone, site, starts, ends, state, revision, version from booking order by id",
                    row -> IntStream.rangeClosed(1, 11)
                            .mapToObj(column -> text(row, column))
                            .toList()
                            .toString()));
            rows.addAll(sql.list(
                    "select space, place, cell, person, booking from claim order by space, place, cell",
                    row -> IntStream.rangeClosed(1, 5)
                            .mapToObj(column -> text(row, column))
                            .toList()
                            .toString()));
            return rows;
        });
    }

    private static String text(java.sql.ResultSet row, int column) {
        try {
            return String.valueOf(row.getString(column));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void of_two_editors_who_save_at_one_instant_one_is_told_and_nothing_is_mixed() throws Exception {
        for (int round = 0; round < 10; round++) {
            var revision = revision();
            var start = new CyclicBarrier(2);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var answers = new ArrayList<Callable<PlanDecision>>();
                for (int by = 1; by <= 2; by++) {
                    var shift = 2 * round + by;
                    answers.add(() -> {
                        start.await();
                        try {
                            return shift(revision, shift);
                        } catch (ChangedMeanwhile theirs) {
                            return new PlanDecision.ChangedMeanwhile();
                        }
                    });
                }
                var saved = 0;
                for (var answer : threads.invokeAll(answers)) {
                    saved += answer.get() instanceof PlanDecision.Saved ? 1 : 0;
                }

                assertEquals(1, saved, "round " + round);
                assertEquals(revision + 1, revision());
                var moved = transactions.in(
                        ports -> ports.sites().placesOf(bare.site().code()).stream()
                                .map(place -> place.desk().position().x()
                                        - desk(place.desk().number() - 1)
                                                .position()
                                                .x())
                                .distinct()
                                .toList());
                assertEquals(1, moved.size(), () -> "half of one and half of the other: " + moved);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void whatever_is_moved_every_booking_and_claim_stays_and_whoever_books_meanwhile_is_booked() throws Exception {
        for (int i = 0; i < DESKS; i++) {
            assertInstanceOf(BookingDecision.Booked.class, reserve(i, i, MORNING));
        }
        var before = bookingsAndClaims();
        for (int by = 1; by <= 5; by++) {
            assertInstanceOf(PlanDecision.Saved.class, shift(revision(), by));
        }
        assertEquals(before, bookingsAndClaims(), "moved five times and nothing else");

        var stop = new CountDownLatch(1);
        var saves = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(CLIENTS + 1);
        try {
            var editor = threads.submit(() -> {
                while (stop.getCount() > 0) {
                    assertInstanceOf(PlanDecision.Saved.class, shift(revision(), 6 + saves.get() % 10));
                    saves.incrementAndGet();
                }
                return saves.get();
            });
            var clients = new ArrayList<Callable<Integer>>();
            for (int client = 0; client < CLIENTS; client++) {
                var mine = client;
                clients.add(() -> {
                    while (saves.get() < 1) {
                        Thread.sleep(1);
                    }
                    var booked = 0;
                    for (int i = mine; i < DESKS; i += CLIENTS) {
                        booked += reserve(i, i, AFTERNOON) instanceof BookingDecision.Booked ? 1 : 0;
                    }
                    return booked;
                });
            }
            var booked = 0;
            for (var client : threads.invokeAll(clients)) {
                booked += client.get();
            }
            stop.countDown();

            assertTrue(editor.get(60, TimeUnit.SECONDS) > 1, "the editor met nobody");
            assertEquals(DESKS, booked);
        } finally {
            stop.countDown();
            threads.shutdownNow();
        }
        var after = bookingsAndClaims();
        assertTrue(after.containsAll(before), "a booking or a claim of before is not as it was");
        // Eight half hours each, and the booking itself.
        assertEquals(before.size() + DESKS * 9, after.size());
    }

    @Test
    void who_books_a_desk_while_it_is_taken_out_of_use_is_refused_or_seated_elsewhere_and_nobody_is_forgotten()
            throws Exception {
        var half = DESKS / 2;
        var start = new CyclicBarrier(half + 1);
        var threads = Executors.newFixedThreadPool(half + 1);
        var refused = 0;
        var seen = new ArrayList<BookingId>();
        try {
            var clients = new ArrayList<Callable<List<BookingDecision>>>();
            for (int i = 0; i < half; i++) {
                var mine = i;
                clients.add(() -> {
                    start.await();
                    return List.of(reserve(mine, mine, MORNING), reserve(mine, mine, AFTERNOON));
                });
            }
            var manager = threads.submit(() -> {
                start.await();
                for (int i = half - 1; i >= 0; i--) {
                    takeOut(i);
                }
                ClosurePorts.work(transactions).finish();
                return null;
            });
            for (var client : threads.invokeAll(clients)) {
                for (var answer : client.get()) {
                    if (answer instanceof BookingDecision.Booked booked) {
                        seen.add(booked.booking().id());
                    } else {
                        assertEquals(
                                Refusal.Reason.DESK_OUT_OF_USE,
                                assertInstanceOf(BookingDecision.Refused.class, answer)
                                        .because()
                                        .reason());
                        refused++;
                    }
                }
            }
            manager.get();
        } finally {
            threads.shutdownNow();
        }

        ClosurePorts.work(transactions).finish();
        assertEquals(List.of(), transactions.in(ports -> ports.find().find()));
        assertEquals(DESKS, seen.size() + refused);
        for (var id : seen) {
            var booking = transactions.in(ports -> ports.bookings().find(id).orElseThrow());
            assertEquals(BookingState.RESERVED, booking.state(), "there was room for all");
            boolean inUse = transactions.in(
                    ports -> ports.sites().desk(booking.desk()).orElseThrow().isInUse());
            assertTrue(inUse);
        }
        assertEquals(
                seen.size(),
                transactions.told().stream()
                        .map(told -> told.about().orElseThrow().booking())
                        .filter(seen::contains)
                        .distinct()
                        .count());
    }

    private void takeOut(int desk) {
        var part = new EstatePart.OfSpace(desks.get(desk).code());
        while (true) {
            try {
                transactions.in(ports -> new TakeOutOfUse(ports.sites(), NOTHING).take(part, ports.version(part)));
                return;
            } catch (ChangedMeanwhile theirs) {
                // Whoever presses the button again has their way.
                continue;
            }
        }
    }

    /** The hole that the second look closes, step by step. */
    @Test
    void a_booking_whose_rules_were_asked_before_and_that_is_stored_after_is_found_by_the_next_look() throws Exception {
        var asked = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var booked = threads.submit(() -> database.in(em -> {
                var decision = ClosureTransactions.ports(em, clock)
                        .reserve(new FixedCaller(people.get(0)), clock)
                        .reserve(new BookingRequest(desks.get(0).code(), MORNING));
                asked.countDown();
                await(taken);
                return decision;
            }));
            await(asked);
            takeOut(0);

            assertEquals(0, ClosurePorts.work(transactions).finish().all(), "nobody can see it yet");
            taken.countDown();
            var id = assertInstanceOf(BookingDecision.Booked.class, get(booked))
                    .booking()
                    .id();

            assertEquals(1, ClosurePorts.work(transactions).finish().seated());
            Booking booking = transactions.in(ports -> ports.bookings().find(id).orElseThrow());
            assertTrue(!booking.desk().equals(desks.get(0).code()));
        } finally {
            taken.countDown();
            threads.shutdownNow();
        }
    }

    private static <T> T get(java.util.concurrent.Future<T> future) throws InterruptedException, ExecutionException {
        return future.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two nodes at once: everybody is moved and told once. */
    @Test
    void two_nodes_that_work_at_once_move_and_tell_everybody_once() throws Exception {
        var half = DESKS / 2;
        for (int i = 0; i < half; i++) {
            assertInstanceOf(BookingDecision.Booked.class, reserve(i, i, MORNING));
        }
        for (int i = 0; i < half; i++) {
            takeOut(i);
        }
        var threads = Executors.newFixedThreadPool(2);
        var before = System.nanoTime();
        try {
            var done = 0;
            List<Callable<Integer>> nodes = List.of(
                    () -> ClosurePorts.work(transactions).finish().all(),
                    () -> ClosurePorts.work(transactions).finish().all());
            for (var node : threads.invokeAll(nodes)) {
                done += node.get();
            }

            assertEquals(half, done);
            assertEquals(
                    half,
                    transactions.told().stream()
                            .filter(told -> told.kind().name().equals("OUT_OF_USE_MOVED"))
                            .filter(told ->
                                    people.stream().anyMatch(one -> one.id().equals(told.person())))
                            .count());
            assertTrue(System.nanoTime() - before < Duration.ofSeconds(30).toNanos());
        } finally {
            threads.shutdownNow();
        }
    }
}
