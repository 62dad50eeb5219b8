package org.jointestate.persistence.booking.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.waiting.JoinWaitingList;
import org.jointestate.domain.booking.waiting.OfferState;
import org.jointestate.domain.booking.waiting.WaitingId;
import org.jointestate.domain.booking.waiting.WaitingPorts;
import org.jointestate.domain.booking.waiting.WaitingState;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.shared.AtOnce;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Many who answer, join, book and work for a waiting list in one instant: what comes of it is always as if they had come one by one. */
abstract class WaitingRace {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 6;
    private static final Instant NOW = Instant.parse("2027-03-01T10:10:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 3);
    private static final Slot WHOLE = new Slot(DAY.atTime(7, 0), DAY.atTime(19, 0));

    private final MovingClock clock = new MovingClock(NOW);

    protected abstract TestDatabase fresh();

    /** An estate whose desks are all booked, by people who are nobody else, and people who want one. */
    private static final class Full {
        private final WaitingTransactions transactions;
        private final AnEstate estate;
        private final List<Person> people;
        private final List<Person> holders;
        private final List<BookingId> booked = new ArrayList<>();

        Full(WaitingTransactions transactions, int desks, int people) {
            this.transactions = transactions;
            var code = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            this.estate = AnEstate.of(code, desks);
            this.people = IntStream.range(0, people)
                    .mapToObj(number -> person(code + "-w" + number))
                    .toList();
            this.holders = IntStream.range(0, desks)
                    .mapToObj(number -> person(code + "-h" + number))
                    .toList();
            transactions.in(ports -> {
                estate.addTo(ports.booking().sites());
                this.people.forEach(ports.booking().people()::add);
                holders.forEach(ports.booking().people()::add);
                return null;
            });
            transactions.in(ports -> {
                for (int i = 0; i < desks; i++) {
                    var holder = holders.get(i);
                    var booking = Booking.reserve(
                            BookingId.fresh(),
                            holder.id(),
                            holder.organisation(),
                            estate.desks().get(i),
                            WHOLE,
                            NOW.minus(Duration.ofDays(1)));
                    ports.booking().bookings().add(booking);
                    ports.booking().claims().take(booking);
                    booked.add(booking.id());
                }
                return null;
            });
        }

        private static Person person(String name) {
            return new Person(
                    PersonId.fresh(),
                    new Username(name.toLowerCase(Locale.ROOT)),
                    "Somebody",
                    new OrganisationCode("POLICE"),
                    null,
                    Set.of(Role.STAFF));
        }

        JoinWaitingList.Answer join(int person) {
            return transactions.in(ports -> ports.join(new FixedCaller(people.get(person)))
                    .join(estate.site().code(), DAY, DayPart.DAY, Optional.empty()));
        }

        WaitingId joined(int person) {
            return assertInstanceOf(JoinWaitingList.Answer.Joined.class, join(person))
                    .id();
        }

        BookingDecision accept(int person, WaitingId id) {
            return transactions.in(
                    ports -> ports.accept(new FixedCaller(people.get(person))).accept(id));
        }

        BookingDecision reserve(int person, int desk) {
            return transactions.in(ports -> ports.booking()
                    .reserveDesk(new FixedCaller(people.get(person)), ports.clock())
                    .reserve(new BookingRequest(estate.desks().get(desk).code(), WHOLE)));
        }

        void cancel(int desk) {
            transactions.in(ports -> ports.booking()
                    .cancelBooking(new FixedCaller(holders.get(desk)), ports.clock())
                    .cancel(booked.get(desk)));
        }

        int finish() {
            return WaitingPorts.work(transactions).finish();
        }

        WaitingState state(WaitingId id) {
            return transactions
                    .in(ports -> ports.lists().find(id))
                    .orElseThrow()
                    .state();
        }

        /** Every claim is that of a booking that holds its desk or of an open offer, and each of both has all its claims. */
        void assertWhole(String where) {
            assertEquals(
                    0,
                    transactions.count("select count(*) from claim c where not exists (select 1 from booking b"
                            + " where b.id = c.booking and b.state = 'RESERVED') and not exists (select 1 from"
                            + " waiting_offer o where o.id = c.booking and o.state = 'OPEN')"),
                    where + ": claims of nobody");
            assertEquals(
                    0,
                    transactions.count("select count(*) from waiting_offer o where o.state = 'OPEN' and"
                            + " (select count(*) from claim c where c.booking = o.id) <> 24"),
                    where + ": offers that hold too little");
            assertEquals(
                    0,
                    transactions.count("select count(*) from waiting_offer o where o.state = 'ACCEPTED' and not exists"
                            + " (select 1 from booking b where b.id = o.id)"),
                    where + ": accepted and no booking");
            assertEquals(
                    transactions.count("select count(*) from waiting_entry where state = 'OFFERED'"),
                    transactions.count("select count(*) from waiting_offer where state = 'OPEN'"),
                    where + ": entries and offers");
        }
    }

    private WaitingTransactions transactions() {
        return new WaitingTransactions(fresh(), new CountedSecrets(), clock);
    }

    @Test
    void of_many_presses_on_one_offer_one_books_and_all_hear_of_the_same_booking() throws Exception {
        var transactions = transactions();
        for (int round = 0; round < ROUNDS; round++) {
            var full = new Full(transactions, 1, 1);
            var id = full.joined(0);
            full.cancel(0);
            assertEquals(1, full.finish());

            var answers = AtOnce.press(IntStream.range(0, CLIENTS)
                    .<Callable<BookingDecision>>mapToObj(client -> () -> full.accept(0, id))
                    .toList());

            assertEquals(
                    1,
                    answers.stream()
                            .filter(BookingDecision.Booked.class::isInstance)
                            .count(),
                    answers.toString());
            assertEquals(
                    1,
                    answers.stream()
                            .map(answer -> answer instanceof BookingDecision.Booked booked
                                    ? booked.booking().id()
                                    : assertInstanceOf(BookingDecision.AlreadySo.class, answer)
                                            .booking()
                                            .id())
                            .distinct()
                            .count());
            full.assertWhole("round " + round);
        }
    }

    /** The limit is on the stroke: whichever comes first, the other finds it done. */
    @Test
    void an_offer_that_runs_out_as_it_is_accepted_is_either_and_never_both() throws Exception {
        var transactions = transactions();
        for (int round = 0; round < ROUNDS; round++) {
            var full = new Full(transactions, 1, 2);
            var id = full.joined(0);
            full.cancel(0);
            full.finish();
            var offer = transactions.in(ports -> ports.lists().newestOffer(id)).orElseThrow();

            // What the job does after the limit, while the answer was let in before it.
            var calls = new ArrayList<Callable<Boolean>>();
            calls.add(() -> full.accept(0, id) instanceof BookingDecision.Booked);
            for (int node = 0; node < 3; node++) {
                calls.add(() -> transactions.in(ports -> {
                    var ended = ports.lists().settle(offer, OfferState.LAPSED, WaitingState.LAPSED, clock.instant());
                    if (ended) {
                        ports.booking().claims().giveUp(offer.id());
                    }
                    return ended;
                }));
            }
            var done = AtOnce.press(calls);

            assertEquals(1, done.stream().filter(Boolean::booleanValue).count(), "round " + round);
            assertEquals(done.get(0) ? WaitingState.GOT : WaitingState.LAPSED, full.state(id));
            full.assertWhole("round " + round);
        }
    }

    @Test
    void three_nodes_that_offer_at_once_offer_each_desk_to_one_and_each_person_one() throws Exception {
        var transactions = transactions();
        var full = new Full(transactions, 8, 12);
        for (int person = 0; person < 12; person++) {
            full.joined(person);
        }
        for (int desk = 0; desk < 8; desk++) {
            full.cancel(desk);
        }

        var made = AtOnce.press(List.<Callable<Integer>>of(full::finish, full::finish, full::finish));

        assertEquals(8, made.stream().mapToInt(Integer::intValue).sum());
        assertEquals(8, transactions.count("select count(distinct desk) from waiting_offer where state = 'OPEN'"));
        full.assertWhole("offered");
    }

    /** Somebody who looks at the floor may be faster than the list; then nobody is offered what is gone. */
    @Test
    void who_books_while_the_list_is_served_is_told_the_truth_and_so_is_the_list() throws Exception {
        var transactions = transactions();
        var offered = 0;
        var booked = 0;
        for (int round = 0; round < ROUNDS * 2; round++) {
            var full = new Full(transactions, 2, 8);
            var ids = IntStream.range(0, 4).mapToObj(full::joined).toList();
            full.cancel(0);
            full.cancel(1);
            var calls = new ArrayList<Callable<Boolean>>();
            calls.add(() -> full.finish() > 0);
            calls.add(() -> full.finish() > 0);
            for (int i = 4; i < 8; i++) {
                var person = i;
                calls.add(() -> {
                    var answer = full.reserve(person, person % 2);
                    if (answer instanceof BookingDecision.Refused refused) {
                        assertEquals(
                                Refusal.Reason.DESK_TAKEN, refused.because().reason());
                    }
                    return answer instanceof BookingDecision.Booked;
                });
            }
            var answers = AtOnce.press(calls);
            full.finish();

            var won =
                    answers.subList(2, 6).stream().filter(Boolean::booleanValue).count();
            var open = ids.stream()
                    .filter(id -> full.state(id) == WaitingState.OFFERED)
                    .count();
            assertEquals(2, won + open, "round " + round);
            offered += open;
            booked += won;
            full.assertWhole("round " + round);
        }
        assertTrue(offered + booked == ROUNDS * 4, offered + " and " + booked);
    }

    @Test
    void who_joins_many_times_at_once_is_on_the_list_once_and_the_day_has_one_seed() throws Exception {
        var transactions = transactions();
        for (int round = 0; round < ROUNDS; round++) {
            var full = new Full(transactions, 1, 4);

            var answers = AtOnce.press(IntStream.range(0, CLIENTS)
                    .<Callable<JoinWaitingList.Answer>>mapToObj(client -> () -> full.join(client % 4))
                    .toList());

            assertEquals(
                    4,
                    answers.stream()
                            .filter(JoinWaitingList.Answer.Joined.class::isInstance)
                            .count());
            answers.stream()
                    .filter(JoinWaitingList.Answer.Refused.class::isInstance)
                    .forEach(answer -> assertEquals(
                            Refusal.Reason.ALREADY_WAITING,
                            ((JoinWaitingList.Answer.Refused) answer).because().reason()));
            assertEquals(
                    1,
                    transactions.count("select count(*) from waiting_day where site = '"
                            + full.estate.site().code() + "'"));
        }
    }

    @Test
    void answers_refusals_and_the_clock_together_lose_no_desk() throws Exception {
        var transactions = transactions();
        var full = new Full(transactions, 4, 12);
        var ids = IntStream.range(0, 12).mapToObj(full::joined).toList();
        for (int desk = 0; desk < 4; desk++) {
            full.cancel(desk);
        }
        full.finish();
        for (int round = 0; round < 4; round++) {
            var calls = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 12; i++) {
                var person = i;
                calls.add(() -> person % 3 == 0
                        ? full.accept(person, ids.get(person)) instanceof BookingDecision.Booked
                        : transactions.in(ports -> ports.leave(new FixedCaller(full.people.get(person)))
                                        .leave(ids.get(person)))
                                != null);
            }
            calls.add(() -> full.finish() >= 0);
            calls.add(() -> full.finish() >= 0);
            AtOnce.press(calls);
            full.assertWhole("round " + round);
            full.finish();
        }

        var got = ids.stream().filter(id -> full.state(id) == WaitingState.GOT).count();
        assertEquals(4, got, "the four who always accept have a desk each");
    }
}
