package org.jointestate.persistence.booking.waiting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.waiting.WaitingPorts;
import org.jointestate.domain.booking.waiting.WaitingState;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.shared.TestDatabase;

/**
 * A plain process in which people book, give back, wait, accept and leave through the real adapters until somebody kills it. It says each
 * acceptance on its standard output after the commit has returned, never before: that is its acknowledgement.
 */
final class WaitsUntilKilled {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T10:10:00Z"), ZoneOffset.UTC);
    static final AnEstate ESTATE = AnEstate.of("KILL", 2);
    static final int PEOPLE = 6;

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 3);
    private static final int DAYS = 12;

    /** It ends by itself, should the one that kills be killed. */
    private static final long LONGEST_LIFE = 60_000_000_000L;

    private WaitsUntilKilled() {}

    static Person person(int number) {
        return new Person(
                new PersonId(new UUID(0, 4096 + number)),
                new Username("waits-" + number),
                "Somebody",
                new OrganisationCode("POLICE"),
                null,
                Set.of(Role.STAFF));
    }

    public static void main(String[] arguments) {
        var transactions = new WaitingTransactions(TestDatabase.at(arguments[0]), new CountedSecrets(), CLOCK);
        long end = System.nanoTime() + LONGEST_LIFE;
        IntStream.range(0, PEOPLE).forEach(number -> {
            var chance = new Random(Long.parseLong(arguments[1]) * PEOPLE + number);
            new Thread(() -> {
                        while (System.nanoTime() < end) {
                            live(transactions, person(number), chance);
                        }
                    })
                    .start();
        });
        new Thread(() -> {
                    while (System.nanoTime() < end) {
                        WaitingPorts.work(transactions).finish();
                    }
                })
                .start();
    }

    /** One thing of what people do about a day. */
    private static void live(WaitingTransactions transactions, Person person, Random chance) {
        var caller = new FixedCaller(person);
        var day = FIRST_DAY.plusDays(chance.nextInt(DAYS));
        var slot = new Slot(day.atTime(7, 0), day.atTime(19, 0));
        var desk = ESTATE.desks().get(chance.nextInt(2)).code();
        try {
            var mine = transactions.in(ports -> ports.lists().liveOf(person.id(), FIRST_DAY));
            for (var entry : mine) {
                if (entry.state() == WaitingState.OFFERED) {
                    if (chance.nextInt(4) == 0) {
                        transactions.in(ports -> ports.leave(caller).leave(entry.id()));
                    } else if (transactions.in(ports -> ports.accept(caller).accept(entry.id()))
                            instanceof BookingDecision.Booked booked) {
                        say(booked.booking().id().toString());
                    }
                    return;
                }
            }
            var held = transactions.in(ports -> ports.booking().bookings().openOf(person.id(), day.atStartOfDay()));
            var thatDay = held.stream()
                    .filter(booking -> booking.slot().day().equals(day))
                    .findFirst();
            if (thatDay.isPresent()) {
                transactions.in(ports -> ports.booking()
                        .cancelBooking(caller, CLOCK)
                        .cancel(thatDay.get().id()));
            } else if (transactions.in(
                            ports -> ports.booking().reserveDesk(caller, CLOCK).reserve(new BookingRequest(desk, slot)))
                    instanceof BookingDecision.Refused) {
                transactions.in(
                        ports -> ports.join(caller).join(ESTATE.site().code(), day, DayPart.DAY, Optional.empty()));
            }
        } catch (ChangedMeanwhile theirs) {
            // The same person does something else in another thread of this process: nobody is told that it was done.
            return;
        }
    }

    private static synchronized void say(String id) {
        System.out.println("accepted " + id);
    }

    /** What must be nought in any state that a kill may leave. */
    static List<String> complaints() {
        return List.of(
                "select count(*) from claim c where not exists (select 1 from booking b where b.id = c.booking"
                        + " and b.state = 'RESERVED') and not exists (select 1 from waiting_offer o"
                        + " where o.id = c.booking and o.state = 'OPEN')",
                "select count(*) from waiting_offer o where o.state = 'OPEN'"
                        + " and (select count(*) from claim c where c.booking = o.id) <> 24",
                "select count(*) from booking b where (select count(*) from claim c where c.booking = b.id)"
                        + " <> case when b.state = 'RESERVED' then 24 else 0 end",
                "select count(*) from waiting_offer o where o.state = 'ACCEPTED'"
                        + " and not exists (select 1 from booking b where b.id = o.id)",
                "select count(*) from waiting_offer o where o.state in ('DECLINED', 'LAPSED', 'WITHDRAWN', 'OPEN')"
                        + " and exists (select 1 from booking b where b.id = o.id)",
                "select count(*) from waiting_entry e where case when e.state = 'OFFERED' then 1 else 0 end <>"
                        + " (select count(*) from waiting_offer o where o.live_entry = e.id)");
    }
}
