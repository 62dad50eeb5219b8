package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.retention.TakeNamesOffBookings;
import org.jointestate.domain.booking.use.CountUse;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names go 90 days after a booking, shown by a clock that is moved; what is counted is the same before and after. */
class TakeNamesOffTest {

    private static final Instant BEGIN = Instant.parse("2027-01-04T08:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final int PEOPLE = 8;

    private final AnEstate estate = AnEstate.of("NAMES", PEOPLE);
    private final MovingClock clock = new MovingClock(BEGIN);
    private TestDatabase database;
    private List<Person> people;

    private void given(String kind) {
        database = kind.equals("h2") ? TestDatabase.freshH2() : TestDatabase.freshPostgres();
        people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> new Person(
                        PersonId.fresh(),
                        new Username("names-" + n),
                        "Somebody",
                        new OrganisationCode(n % 2 == 0 ? "FIRE" : "POLICE"),
                        null,
                        Set.of(Role.STAFF)))
                .toList();
        database.in(em -> {
            estate.addTo(new JpaSites(em));
            people.forEach(new JpaPeople(em)::add);
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_name_goes_after_90_days_and_not_before_and_counts_stay(String kind) {
        given(kind);
        book(MONDAY, PEOPLE);
        pass(45);
        count();
        var counted = figures();
        var organisations = byOrganisation();
        assertTrue(counted.size() > 3, counted::toString);

        pass(45);
        assertEquals(0, take());
        assertEquals(PEOPLE, named());

        pass(2);
        assertEquals(PEOPLE, take());
        assertEquals(0, named());
        assertEquals(0, take());
        count();
        assertEquals(counted, figures());
        assertEquals(organisations, byOrganisation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void whoever_made_it_the_team_and_the_series_go_as_well_and_what_is_to_come_stays(String kind) {
        given(kind);
        var series = UUID.randomUUID();
        database.in(em -> {
            var sql = new Sql(em);
            sql.update("insert into team (code, name, organisation) values ('NAMES', 'Names', 'FIRE')");
            for (var end : List.of(MONDAY, MONDAY.plusDays(400))) {
                sql.update(
                        "insert into booking_series (id, person, desk, first_day, last_day, weekdays, time_of_day, made)"
                                + " values (?, ?, ?, ?, ?, 'MONDAY', 'DAY', ?)",
                        end.equals(MONDAY) ? series : UUID.randomUUID(),
                        people.get(0).id().toString(),
                        desk(0),
                        MONDAY,
                        end,
                        BEGIN);
            }
            var own = booking(0, MONDAY);
            own.joins(new SeriesId(series));
            own.wasMadeBy(people.get(1).id());
            new JpaBookings(em).add(own);
            var visit = Booking.reserveForVisitor(
                    BookingId.fresh(),
                    people.get(2).id(),
                    people.get(2).organisation(),
                    estate.desks().get(2),
                    slot(MONDAY),
                    BEGIN);
            new JpaBookings(em).add(visit);
            new JpaBookings(em).add(booking(3, MONDAY.plusDays(91)));
            em.flush();
            sql.update(
                    "update booking set team = 'NAMES' where id = ?", own.id().toString());
            sql.update(
                    "insert into series_occurrence (series, day_of, booking) select id, ?, ? from booking_series",
                    MONDAY,
                    own.id().toString());
            return null;
        });
        pass(92);

        // Two bookings and the series that is over.
        assertEquals(3, take());

        assertEquals(1, one("select count(*) from booking where person is not null"));
        assertEquals(
                0,
                one(
                        "select count(*) from booking where booked_by is not null or team is not null or series is not null"));
        assertEquals(1, one("select count(*) from booking where visitor = true"));
        assertEquals(1, one("select count(*) from booking_series"));
        assertEquals(0, one("select count(*) from series_occurrence"));
        assertEquals(0, take());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void two_nodes_in_batches_do_each_booking_once(String kind) throws Exception {
        given(kind);
        var all = TakeNamesOffBookings.AT_ONCE + 150;
        for (int done = 0; done < all; done += PEOPLE) {
            book(MONDAY.minusDays(done / PEOPLE), Math.min(PEOPLE, all - done));
        }
        pass(92);

        Callable<Integer> node = () -> {
            var sum = 0;
            for (int some = take(); some > 0; some = take()) {
                sum += some;
            }
            return sum;
        };
        var nodes = Executors.newFixedThreadPool(2);
        var sum = 0;
        for (var done : nodes.invokeAll(List.of(node, node))) {
            sum += done.get();
        }
        nodes.shutdown();

        assertEquals(all, sum);
        assertEquals(0, named());
    }

    /** Years of bookings without a name must not be read again every night. */
    @Test
    void what_is_looked_for_is_found_by_the_index_of_people() {
        given("postgres");
        book(MONDAY, PEOPLE);
        database.in(em -> {
            var sql = new Sql(em);
            sql.update(
                    "insert into booking (id, reference, organisation, desk, zone, site, starts, ends, state, reserved, kind, version)"
                            + " select 'n' || n, 'r' || n, 'FIRE', b.desk, b.zone, b.site, b.starts - n * interval '1 hour',"
                            + " b.ends - n * interval '1 hour', 'LEFT', b.reserved, b.kind, 1"
                            + " from generate_series(1, 50000) n, (select * from booking fetch first 1 rows only) b");
            sql.update("analyze booking");
            return null;
        });

        for (var column : List.of("person", "booked_by")) {
            var plan = rows("explain select id from booking where " + column + " > '' and ends < timestamp '2030-01-01'"
                    + " fetch first 500 rows only");
            assertFalse(plan.toString().contains("Seq Scan"), plan::toString);
        }
    }

    private void book(LocalDate day, int howMany) {
        database.in(em -> {
            for (int n = 0; n < howMany; n++) {
                var booking = booking(n, day);
                if (n % 4 == 3) {
                    booking.becomeNoShow(BEGIN);
                } else {
                    booking.checkIn(BEGIN, CheckInSource.QR);
                    booking.leave(BEGIN.plus(Duration.ofHours(8)));
                }
                new JpaBookings(em).add(booking);
            }
            return null;
        });
    }

    private Booking booking(int n, LocalDate day) {
        return Booking.reserve(
                BookingId.fresh(),
                people.get(n).id(),
                people.get(n).organisation(),
                estate.desks().get(n),
                slot(day),
                BEGIN);
    }

    private static Slot slot(LocalDate day) {
        return new Slot(day.atTime(9, 0), day.atTime(17, 0));
    }

    private String desk(int n) {
        return estate.desks().get(n).code().value();
    }

    private void pass(int days) {
        clock.pass(Duration.ofDays(days));
    }

    private int take() {
        return new AsTheRunner(database).in(em -> new TakeNamesOffBookings(new SqlNamedBookings(em), clock).take());
    }

    private void count() {
        while (new AsTheRunner(database)
                .in(em -> new CountUse(new JpaSites(em), new SqlBanks(em), new SqlUseFigures(em), clock).countOne())) {
            // The next month.
        }
    }

    private List<String> figures() {
        return rows("select dimension, item, bookings, came, no_shows, booked_halves, attended_halves from use_figure"
                + " where starts = date '2027-01-01' and grain = 'MONTH' order by 1, 2");
    }

    private List<String> byOrganisation() {
        return rows(
                "select organisation, state, count(*) as n from booking group by organisation, state order by 1, 2");
    }

    private List<String> rows(String query) {
        return database.in(em -> new Sql(em).list(query, row -> {
            var values = new ArrayList<String>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return values.toString();
        }));
    }

    private int named() {
        return one("select count(*) from booking where person is not null");
    }

    private int one(String query) {
        return database.in(em -> new Sql(em).first(query, row -> row.getInt(1)).orElseThrow());
    }
}
