package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.BankPorts;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.bank.BankDecision;
import org.jointestate.domain.booking.bank.BankTerms;
import org.jointestate.domain.booking.bank.LendBank;
import org.jointestate.domain.booking.notice.InMemoryNotices;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Many at once for the last desk-day of their organisation, each at a desk of their own: the claims let all through, and the count one. */
abstract class BankRace {

    private static final int CLIENTS = 32;
    private static final int ROUNDS = 15;
    private static final int TRIES = 12;
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Clock CLOCK = Clock.fixed(MONDAY.atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");
    private static final BankCode BANK = new BankCode("RACE");

    /** What stops a client in the middle of its work. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final AnEstate estate = AnEstate.of("BANKRACE", CLIENTS);
    private final InMemoryNotices notices = new InMemoryNotices();
    private final List<Person> people = IntStream.range(0, CLIENTS)
            .mapToObj(i ->
                    new Person(PersonId.fresh(), new Username("drawer." + i), "Drawer", FIRE, null, Set.of(Role.STAFF)))
            .toList();

    protected abstract TestDatabase fresh();

    @Test
    void of_many_who_want_the_last_desk_day_exactly_one_gets_it() throws Exception {
        var database = prepared(new DeskDays(2));

        for (int round = 0; round < ROUNDS; round++) {
            var day = MONDAY.plusWeeks(round);

            var won = all(i -> book(database, i, i, whole(day), false).isPresent());

            assertEquals(1, won, "told that they have the last desk-day, round " + round);
        }
        assertEquals(ROUNDS, count(database, "select count(*) from booking"));
        assertEquals(0, count(database, DISAGREEING));
        assertEquals(2L * ROUNDS, count(database, "select sum(halves) from bank_count"));
    }

    @Test
    void whoever_is_stopped_in_the_middle_leaves_nothing_drawn_and_moves_and_cancellations_keep_the_count()
            throws Exception {
        var database = prepared(new DeskDays(24));

        var done = all(i -> {
            var chance = new Random(i);
            var mine = new ArrayList<BookingId>();
            for (int step = 0; step < 12; step++) {
                var day = MONDAY.plusDays(chance.nextInt(12));
                var slot = chance.nextBoolean() ? whole(day) : morning(day);
                var desk = chance.nextInt(CLIENTS);
                try {
                    switch (mine.isEmpty() ? 0 : chance.nextInt(4)) {
                        case 1 -> cancel(database, i, mine.remove(mine.size() - 1));
                        case 2 -> move(database, i, mine.get(0), desk, slot);
                        default ->
                            book(database, i, desk, slot, chance.nextInt(5) == 0)
                                    .ifPresent(mine::add);
                    }
                } catch (Killed stopped) {
                    // Its transaction was rolled back, as that of a dead client is.
                }
            }
            return true;
        });

        assertEquals(CLIENTS, done);
        assertTrue(count(database, "select count(*) from bank_draw") > 10, "Hardly anything was drawn.");
        assertEquals(0, count(database, DISAGREEING));
        assertEquals(0, count(database, "select count(*) from bank_count where halves > 24"));
        assertEquals(
                count(database, "select count(*) from booking where state = 'RESERVED'"),
                count(database, "select count(*) from bank_draw"));
    }

    /** A manager changes the bank again and again while people book in it: nobody draws by terms that hold no more. */
    @Test
    void a_change_of_the_bank_and_bookings_do_not_pass_each_other_by() throws Exception {
        var database = prepared(new DeskDays(64));

        all(i -> {
            for (int step = 0; step < 4; step++) {
                if (i == 0) {
                    // Half of the desks, then all, then half.
                    change(database, step % 2 == 0 ? CLIENTS / 2 : CLIENTS);
                } else {
                    book(database, i, i, whole(MONDAY.plusDays(1 + step)), false);
                }
            }
            return true;
        });
        change(database, CLIENTS / 2);

        assertEquals(0, count(database, DISAGREEING));
        assertEquals(
                0,
                count(
                        database,
                        "select count(*) from bank_draw d join booking b on b.id = d.booking"
                                + " where not exists (select 1 from bank_desk k where k.bank = d.bank and k.desk = b.desk)"),
                "draws at desks that are not in the bank");
    }

    /** Counts that are not the sum of their draws, and draws that no count has. */
    private static final String DISAGREEING =
            "select (select count(*) from bank_count c where c.halves <> coalesce((select sum(d.halves) from bank_draw d"
                    + " where d.bank = c.bank and d.organisation = c.organisation and d.period_start = c.period_start), 0))"
                    + " + (select count(*) from bank_draw d where not exists (select 1 from bank_count c where c.bank = d.bank"
                    + " and c.organisation = d.organisation and c.period_start = d.period_start))"
                    + " + (select count(*) from bank_draw d join booking b on b.id = d.booking"
                    + " where b.state in ('CANCELLED', 'RELEASED', 'NO_SHOW'))";

    private interface Client {
        boolean act(int number) throws Exception;
    }

    private int all(Client client) throws Exception {
        var start = new CyclicBarrier(CLIENTS);
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        start.await();
                        return client.act(i);
                    })
                    .toList();
            var won = 0;
            for (var answer : threads.invokeAll(clients)) {
                won += answer.get() ? 1 : 0;
            }
            return won;
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<BookingId> book(TestDatabase database, int person, int desk, Slot slot, boolean killed) {
        var decision = again(database, ports -> {
            var answer = ports.booking()
                    .reserveDesk(new FixedCaller(people.get(person)), CLOCK)
                    .reserve(new BookingRequest(estate.desks().get(desk).code(), slot));
            if (killed && answer instanceof BookingDecision.Booked) {
                throw new Killed();
            }
            return answer;
        });
        return decision instanceof BookingDecision.Booked booked
                ? Optional.of(booked.booking().id())
                : Optional.empty();
    }

    private void move(TestDatabase database, int person, BookingId id, int desk, Slot slot) {
        again(database, ports -> ports.booking()
                .changeBooking(new FixedCaller(people.get(person)), CLOCK)
                .change(id, new BookingRequest(estate.desks().get(desk).code(), slot)));
    }

    private void cancel(TestDatabase database, int person, BookingId id) {
        again(database, ports -> ports.booking()
                .cancelBooking(new FixedCaller(people.get(person)), CLOCK)
                .cancel(id));
    }

    private void change(TestDatabase database, int desks) {
        again(database, ports -> {
            var bank = ports.banks().find(BANK).orElseThrow();
            return ports.change(CLOCK).change(BANK, bank.version(), terms(new DeskDays(64), desks));
        });
    }

    /** As the runner does: once more after a lost race, and again when the database asks for it. */
    private <T> T again(TestDatabase database, Function<BankPorts, T> work) {
        var looked = false;
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = BankTransactions.run(database, notices, work);
                if (looked || !(answer instanceof Undone undone) || !undone.worthAnotherLook()) {
                    return answer;
                }
                looked = true;
            } catch (RuntimeException e) {
                if (attempt == TRIES || !AsTheRunner.isWorthAnotherTry(e)) {
                    throw e;
                }
            }
        }
    }

    private static Slot whole(LocalDate day) {
        return new Slot(day.atTime(8, 0), day.atTime(18, 0));
    }

    private static Slot morning(LocalDate day) {
        return new Slot(day.atTime(8, 0), day.atTime(12, 0));
    }

    private BankTerms terms(DeskDays quota, int desks) {
        return new BankTerms(
                "Race",
                estate.desks().stream().limit(desks).map(Desk::code).collect(Collectors.toSet()),
                List.of(new BankTerms.WantedShare(FIRE, 1, Optional.of(quota), Set.of())),
                MONDAY.plusYears(1),
                LocalTime.of(10, 0),
                0);
    }

    private TestDatabase prepared(DeskDays quota) {
        var database = fresh();
        BankTransactions.run(database, notices, ports -> {
            people.forEach(ports.booking().people()::add);
            estate.addTo(ports.booking().sites());
            return null;
        });
        var lent = BankTransactions.run(database, notices, ports -> ports.lend(CLOCK)
                .lend(new LendBank.Draft(
                        BANK,
                        new OrganisationCode("POLICE"),
                        estate.site().code(),
                        BankPeriod.WEEK,
                        MONDAY,
                        terms(quota, CLIENTS))));
        assertEquals(new BankDecision.Done(BANK, 0), lent);
        return database;
    }

    private static long count(TestDatabase database, String query) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
