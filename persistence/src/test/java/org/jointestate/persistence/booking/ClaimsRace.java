package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Many at once for one desk, and one person for many desks. That the keys do it is shown by taking them away. */
abstract class ClaimsRace {

    private static final int CLIENTS = 32;
    private static final int ROUNDS = 50;
    private static final int PARK_ROUNDS = 20;
    private static final int BAYS = 10;

    private final AnEstate estate = AnEstate.of("RACE", CLIENTS);
    private final List<Person> people = IntStream.range(0, CLIENTS)
            .mapToObj(i -> new Person(
                    PersonId.fresh(),
                    new Username("racer." + i),
                    "Racer",
                    new OrganisationCode("POLICE"),
                    null,
                    Set.of(Role.STAFF)))
            .toList();

    protected abstract TestDatabase fresh();

    @Test
    void of_many_who_want_one_desk_and_of_many_desks_for_one_person_exactly_one_is_booked() throws Exception {
        var database = prepared();

        for (int round = 0; round < ROUNDS; round++) {
            assertEquals(1, oneDesk(database, round), "told that they have the desk, round " + round);
            assertEquals(1, onePerson(database, round), "desks for one person, round " + round);
        }

        assertEquals(2L * ROUNDS, bookings(database));
        assertEquals(2L * ROUNDS * 8, claims(database));
    }

    /** As many as there are bays win, all others are refused, and no bay is held twice: by the count of claims and their key. */
    @Test
    void of_many_who_want_a_bay_of_one_car_park_as_many_are_booked_as_it_has_bays() throws Exception {
        var database = prepared();
        var park = estate.space(1, SpaceKind.PARKING_BAY, BAYS);
        Transactions.run(database, ports -> {
            ports.sites().add(park);
            return null;
        });
        for (int round = 0; round < PARK_ROUNDS; round++) {
            var day = LocalDate.of(2027, 3, 1).plusDays(round);

            var won = won(
                    database,
                    IntStream.range(0, CLIENTS)
                            .mapToObj(i -> booking(i, park, new Slot(day.atTime(9, 0), day.atTime(13, 0))))
                            .toList());

            assertEquals(BAYS, won, "bays, round " + round);
        }
        assertEquals((long) PARK_ROUNDS * BAYS, bookings(database));
        assertEquals((long) PARK_ROUNDS * BAYS * 8, claims(database));
    }

    /** Where there are as many bays as clients, nobody is refused, though all ask at once for hours that overlap in many ways. */
    @Test
    void nobody_is_refused_while_a_bay_is_free() throws Exception {
        var database = prepared();
        var park = estate.space(1, SpaceKind.PARKING_BAY, CLIENTS);
        Transactions.run(database, ports -> {
            ports.sites().add(park);
            return null;
        });
        for (int round = 0; round < PARK_ROUNDS; round++) {
            var day = LocalDate.of(2027, 3, 1).plusDays(round);

            var won = won(
                    database,
                    IntStream.range(0, CLIENTS)
                            .mapToObj(i -> booking(
                                    i,
                                    park,
                                    new Slot(day.atTime(8 + i % 4, 0), day.atTime(12 + i % 3, i % 2 == 0 ? 0 : 30))))
                            .toList());

            assertEquals(CLIENTS, won, "round " + round);
        }
    }

    @Test
    void without_the_keys_more_than_one_is_booked() throws Exception {
        var database = prepared();
        execute(database, "alter table claim drop constraint claim_place");
        execute(database, "alter table claim drop constraint claim_person");

        var most = 0;
        for (int round = 0; round < ROUNDS && most < 2; round++) {
            most = Math.max(most, Math.min(oneDesk(database, round), onePerson(database, round)));
        }

        assertTrue(most > 1, "Nobody was booked twice without the keys, so the race proves nothing.");
    }

    private int oneDesk(TestDatabase database, int round) throws Exception {
        return won(
                database,
                IntStream.range(0, CLIENTS)
                        .mapToObj(i -> booking(i, 0, LocalDate.of(2027, 3, 1).plusDays(round)))
                        .toList());
    }

    private int onePerson(TestDatabase database, int round) throws Exception {
        return won(
                database,
                IntStream.range(0, CLIENTS)
                        .mapToObj(i -> booking(0, i, LocalDate.of(2028, 3, 1).plusDays(round)))
                        .toList());
    }

    private int won(TestDatabase database, List<Booking> bookings) throws Exception {
        var start = new CyclicBarrier(bookings.size());
        ExecutorService threads = Executors.newFixedThreadPool(bookings.size());
        try {
            var answers = new ArrayList<Callable<Boolean>>();
            for (var booking : bookings) {
                answers.add(() -> {
                    start.await();
                    return take(database, booking);
                });
            }
            var won = 0;
            for (var answer : threads.invokeAll(answers)) {
                won += answer.get() ? 1 : 0;
            }
            return won;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client met an error instead of an answer.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean take(TestDatabase database, Booking booking) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Transactions.run(database, ports -> {
                            ports.bookings().add(booking);
                            return ports.claims().take(booking);
                        })
                        instanceof Claim.Taken;
            } catch (RuntimeException e) {
                if (attempt == 4 || !AsTheRunner.isWorthAnotherTry(e)) {
                    throw e;
                }
            }
        }
    }

    private Booking booking(int person, int desk, LocalDate day) {
        return Booking.reserve(
                BookingId.fresh(),
                people.get(person).id(),
                people.get(person).organisation(),
                estate.desks().get(desk),
                new Slot(day.atTime(9, 0), day.atTime(13, 0)),
                Instant.parse("2026-11-22T12:00:00Z"));
    }

    private Booking booking(int person, Desk space, Slot slot) {
        return Booking.reserve(
                BookingId.fresh(),
                people.get(person).id(),
                people.get(person).organisation(),
                space,
                slot,
                Instant.parse("2026-11-22T12:00:00Z"));
    }

    private TestDatabase prepared() {
        var database = fresh();
        Transactions.run(database, ports -> {
            people.forEach(ports.people()::add);
            estate.addTo(ports.sites());
            return null;
        });
        return database;
    }

    private static long bookings(TestDatabase database) throws SQLException {
        return count(database, "booking");
    }

    private static long claims(TestDatabase database) throws SQLException {
        return count(database, "claim");
    }

    private static long count(TestDatabase database, String table) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(TestDatabase database, String statement) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
