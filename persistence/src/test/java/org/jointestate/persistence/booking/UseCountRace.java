package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.use.AYearOfUse;
import org.jointestate.domain.booking.use.CountUse;
import org.jointestate.domain.booking.use.MonthCount;
import org.jointestate.domain.booking.use.PastBooking;
import org.jointestate.domain.booking.use.UseFigures;
import org.jointestate.domain.booking.use.UseMonth;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.persistence.shared.SqlFailure;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Several nodes that count at once, and one that dies in the middle: what is left is what one node would have counted. */
abstract class UseCountRace {

    private static final int NODES = 6;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final Instant NOW = Instant.parse("2027-03-10T08:00:00Z");

    /** What stops a node in the middle of its work. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    protected abstract TestDatabase fresh();

    @Test
    void nodes_that_count_at_once_leave_what_one_would() throws Exception {
        var estate = new AYearOfUse(5, "USERACE", FIRST, LocalDate.of(2027, 3, 5), 400);
        var one = fresh();
        fill(one, estate);
        while (count(one)) {
            // Until nothing is due.
        }
        var many = fresh();
        fill(many, estate);

        var start = new CyclicBarrier(NODES);
        var threads = Executors.newFixedThreadPool(NODES);
        try {
            var nodes = IntStream.range(0, NODES)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        start.await();
                        for (boolean more = true; more; ) {
                            more = again(many);
                        }
                        return true;
                    })
                    .toList();
            for (var answer : threads.invokeAll(nodes)) {
                assertTrue(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(everything(one), everything(many));
    }

    @Test
    void a_node_that_dies_before_its_commit_leaves_nothing_and_the_next_counts_it_whole() {
        var estate = new AYearOfUse(6, "USEKILL", FIRST, LocalDate.of(2027, 3, 5), 400);
        var one = fresh();
        fill(one, estate);
        while (count(one)) {
            // Until nothing is due.
        }
        var killed = fresh();
        fill(killed, estate);

        var kills = 0;
        do {
            var before = everything(killed);
            if (isKilled(killed)) {
                kills++;
                assertEquals(before, everything(killed), "after a kill");
            }
        } while (count(killed));

        assertEquals(5, kills, "once in each month");
        assertEquals(everything(one), everything(killed));
    }

    private static boolean isKilled(TestDatabase database) {
        try {
            database.in(em ->
                    counting(em, new DiesInTheMiddle(new SqlUseFigures(em))).countOne());
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    /** Writes, and is stopped before it is done. */
    private record DiesInTheMiddle(UseFigures figures) implements UseFigures {
        @Override
        public Optional<LocalDate> firstDay(SiteCode site) {
            return figures.firstDay(site);
        }

        @Override
        public List<PastBooking> bookings(SiteCode site, LocalDate from, LocalDate until) {
            return figures.bookings(site, from, until);
        }

        @Override
        public List<UseMonth> months(SiteCode site) {
            return figures.months(site);
        }

        @Override
        public void begin(SiteCode site, int year) {
            figures.begin(site, year);
        }

        @Override
        public void put(MonthCount count) {
            figures.put(count);
            throw new Killed();
        }

        @Override
        public Sums sums(SiteCode site, YearMonth from, YearMonth to) {
            return figures.sums(site, from, to);
        }
    }

    /** Once more, as the runner of jobs does, when two nodes are the first in a year at the same instant or wait too long. */
    private static boolean again(TestDatabase database) {
        try {
            return count(database);
        } catch (SqlFailure | PersistenceException lost) {
            return true;
        }
    }

    private static boolean count(TestDatabase database) {
        return database.in(em -> counting(em, new SqlUseFigures(em)).countOne());
    }

    private static CountUse counting(EntityManager em, UseFigures figures) {
        var ports = UseTransactions.ports(em);
        return new CountUse(ports.booking().sites(), ports.banks(), figures, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void fill(TestDatabase database, AYearOfUse estate) {
        database.in(em -> {
            var ports = UseTransactions.ports(em);
            estate.addTo(ports.booking().sites());
            estate.people().forEach(ports.booking().people()::add);
            ports.banks().add(estate.bank());
            return null;
        });
        for (int from = 0; from < estate.bookings().size(); from += 40) {
            var some = estate.bookings()
                    .subList(from, Math.min(from + 40, estate.bookings().size()));
            database.in(em -> {
                some.forEach(UseTransactions.ports(em).booking().bookings()::add);
                return null;
            });
        }
    }

    private static List<String> everything(TestDatabase database) {
        return database.in(em -> {
            var figures = new SqlUseFigures(em);
            var all = new ArrayList<String>();
            for (var site : UseTransactions.ports(em).booking().sites().all()) {
                for (var month : figures.months(site.code())) {
                    all.add(month.toString());
                    all.addAll(figures.sums(site.code(), month.month(), month.month()).figures().stream()
                            .map(Object::toString)
                            .toList());
                }
                var whole = figures.sums(site.code(), YearMonth.of(2026, 1), YearMonth.of(2027, 12));
                whole.figures().forEach(figure -> all.add(figure.toString()));
                whole.peaks().forEach(peak -> all.add(peak.toString()));
            }
            return all;
        });
    }
}
