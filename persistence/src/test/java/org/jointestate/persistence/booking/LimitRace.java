package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** One person presses in many windows at once, each for another place that is free: only the limit keeps the bookings apart. */
abstract class LimitRace {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 12;
    private static final int TRIES = 12;
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Clock CLOCK = Clock.fixed(MONDAY.atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");

    /** Rolls back what was refused, as whoever runs a use case does. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final AnEstate estate = AnEstate.of("LIMITRACE", 1);
    private final List<Desk> rooms = IntStream.range(0, CLIENTS)
            .mapToObj(n -> estate.space(1 + n, SpaceKind.MEETING_ROOM, 1))
            .toList();
    private final Person person =
            new Person(PersonId.fresh(), new Username("presser"), "Presser", FIRE, null, Set.of(Role.STAFF));
    private TestDatabase database;

    protected abstract TestDatabase fresh();

    @Test
    void one_room_at_a_time_is_one_room_however_often_it_is_asked_at_once() throws Exception {
        prepare(rule(RuleTopic.AT_ONCE, 1));

        for (int round = 0; round < ROUNDS; round++) {
            var day = MONDAY.plusDays(round);
            assertEquals(1, won(n -> rooms.get(n), n -> slot(day), false), "round " + round);
        }
    }

    @Test
    void so_many_open_bookings_are_so_many_however_often_it_is_asked_at_once() throws Exception {
        prepare(rule(RuleTopic.OPEN_BOOKINGS, 3));

        assertEquals(3, won(n -> rooms.get(n), n -> slot(MONDAY.plusDays(n)), false));
        assertEquals(0, won(n -> rooms.get(n), n -> slot(MONDAY.plusDays(7 + n)), false));
    }

    @Test
    void the_days_of_a_week_are_so_many_however_often_it_is_asked_at_once() throws Exception {
        prepare(rule(RuleTopic.DAYS_A_WEEK, 2));

        assertEquals(2, won(n -> rooms.get(n), n -> slot(MONDAY.plusDays(n % 5)), false, 5));
    }

    @Test
    void a_host_has_so_many_visitors_at_once_however_often_it_is_asked_at_once() throws Exception {
        prepare(rule(RuleTopic.OPEN_BOOKINGS, 30));
        for (int n = 0; n < PlaceBooking.MOST_VISITORS - 2; n++) {
            var room = estate.space(50 + n, SpaceKind.MEETING_ROOM, 1);
            database.in(em -> {
                new JpaSites(em).add(room);
                return null;
            });
            assertTrue(book(room, slot(MONDAY), true));
        }

        assertEquals(2, won(n -> rooms.get(n), n -> slot(MONDAY), true));
    }

    private static BookingRule rule(RuleTopic topic, int amount) {
        return new BookingRule(
                RuleId.fresh(),
                topic,
                new RuleScope(Optional.empty(), Optional.empty(), Optional.of(SpaceKind.MEETING_ROOM)),
                amount,
                MONDAY.minusDays(1),
                Optional.empty(),
                "",
                "",
                0);
    }

    private static Slot slot(LocalDate day) {
        return new Slot(day.atTime(9, 0), day.atTime(11, 0));
    }

    private void prepare(BookingRule rule) {
        database = fresh();
        database.in(em -> {
            estate.addTo(new JpaSites(em));
            rooms.forEach(new JpaSites(em)::add);
            new JpaPeople(em).add(person);
            new SqlBookingRules(em).add(rule);
            return null;
        });
    }

    private int won(Function<Integer, Desk> room, Function<Integer, Slot> slot, boolean visitor) throws Exception {
        return won(room, slot, visitor, CLIENTS);
    }

    /** @return how many of the clients, who all begin at one instant, have their booking */
    private int won(Function<Integer, Desk> room, Function<Integer, Slot> slot, boolean visitor, int clients)
            throws Exception {
        var start = new CyclicBarrier(clients);
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var work = IntStream.range(0, clients)
                    .mapToObj(n -> (Callable<Boolean>) () -> {
                        start.await();
                        return book(room.apply(n), slot.apply(n), visitor);
                    })
                    .toList();
            var won = 0;
            for (var done : threads.invokeAll(work)) {
                won += done.get() ? 1 : 0;
            }
            return won;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean book(Desk room, Slot slot, boolean visitor) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.in(em -> {
                    var ports = new BookingPorts(
                            new JpaPeople(em),
                            new JpaSites(em),
                            new JpaBookings(em),
                            new SqlClaims(em),
                            new SqlBookingRules(em));
                    var decision = visitor
                            ? ports.place()
                                    .place(new PlaceBooking.Wanted(
                                                    new BookingRequest(room.code(), slot),
                                                    person.id(),
                                                    FIRE,
                                                    CLOCK.instant())
                                            .asHost())
                            : ports.reserveDesk(new FixedCaller(person), CLOCK)
                                    .reserve(new BookingRequest(room.code(), slot));
                    if (decision instanceof Undone) {
                        throw new GivenUp();
                    }
                    return decision instanceof BookingDecision.Booked;
                });
            } catch (GivenUp refused) {
                return false;
            } catch (RuntimeException e) {
                if (attempt == TRIES || !AsTheRunner.isWorthAnotherTry(e)) {
                    throw e;
                }
                Thread.sleep(5L * attempt);
            }
        }
    }
}
