package org.jointestate.persistence.booking;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.booking.Draw;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.EstateDataSource;

/**
 * A plain process that books and cancels through the real adapters until somebody kills it. It says each booking and each
 * cancellation on its standard output after the commit has returned, never before: that is its acknowledgement.
 */
final class WritesUntilKilled {

    static final String DESK = "DESK-";
    static final int DESKS = 20;
    static final String BANK = "BANK";
    static final int QUOTA = 6;
    static final List<String> PEOPLE = List.of(
            "00000000-0000-4000-8000-000000000001",
            "00000000-0000-4000-8000-000000000002",
            "00000000-0000-4000-8000-000000000003",
            "00000000-0000-4000-8000-000000000004");

    /** It ends by itself, should the one that kills be killed. */
    private static final long LONGEST_LIFE = 60_000_000_000L;

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);

    private WritesUntilKilled() {}

    public static void main(String[] arguments) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.nonJtaDataSource", EstateDataSource.choose(arguments[0], null, null));
        var factory = Persistence.createEntityManagerFactory("joint-estate", settings);
        long end = System.nanoTime() + LONGEST_LIFE;
        for (int at = 0; at < PEOPLE.size(); at++) {
            var person = PersonId.of(PEOPLE.get(at));
            var chance = new Random(Long.parseLong(arguments[1]) * PEOPLE.size() + at);
            new Thread(() -> write(factory, person, chance, end)).start();
        }
    }

    private static void write(EntityManagerFactory factory, PersonId person, Random chance, long end) {
        var mine = new ArrayList<BookingId>();
        while (System.nanoTime() < end) {
            try (var em = factory.createEntityManager()) {
                em.getTransaction().begin();
                if (mine.size() > 2 && chance.nextInt(3) == 0) {
                    cancel(em, mine.remove(chance.nextInt(mine.size())));
                } else {
                    book(em, person, chance, mine);
                }
            }
        }
    }

    private static void book(EntityManager em, PersonId person, Random chance, List<BookingId> mine) {
        var desk = em.find(Desk.class, new DeskCode(DESK + chance.nextInt(DESKS)));
        // So many days that a desk is hardly ever full, and so few desks that some wishes are refused.
        var from = FIRST_DAY.plusDays(chance.nextInt(20_000)).atTime(8 + chance.nextInt(4), 0);
        var slot = new Slot(from, from.plusMinutes(30L * (1 + chance.nextInt(8))));
        var booking =
                Booking.reserve(BookingId.fresh(), person, new OrganisationCode("POLICE"), desk, slot, Instant.EPOCH);
        new JpaBookings(em).add(booking);
        // Half of the desks are in a bank, so a kill may also come between a claim and its draw.
        var draw = Optional.of(desk)
                .filter(one -> one.number() < DESKS / 2)
                .map(one -> new Draw(
                        new BankCode(BANK),
                        BANK,
                        booking.organisation(),
                        slot.day(),
                        BankPeriod.MONTH,
                        DeskDays.of(slot),
                        Optional.of(new DeskDays(QUOTA)),
                        0));
        if (new SqlClaims(em).take(booking, draw) instanceof Claim.Refused) {
            em.getTransaction().rollback();
            return;
        }
        em.getTransaction().commit();
        mine.add(booking.id());
        say("booked", booking.id());
    }

    private static void cancel(EntityManager em, BookingId id) {
        new JpaBookings(em).find(id).orElseThrow().cancel(Instant.EPOCH);
        new SqlClaims(em).giveUp(id);
        em.getTransaction().commit();
        say("cancelled", id);
    }

    private static synchronized void say(String what, BookingId id) {
        System.out.println(what + " " + id);
    }
}
