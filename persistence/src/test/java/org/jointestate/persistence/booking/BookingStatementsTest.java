package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.booking.reserve.ReserveDesk;
import org.jointestate.domain.booking.rule.LookAround;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.CountedStatements;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlAudit;
import org.jointestate.persistence.shared.SqlFailure;
import org.jointestate.persistence.shared.SqlOutbox;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one booking asks of the database and writes: all of it, or nothing, and on few ways. */
class BookingStatementsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T06:00:00Z"), ZoneOffset.UTC);
    private static final List<String> WRITTEN = List.of("booking", "claim", "notice", "outbox", "audit_entry");

    static Stream<TestDatabase> databases() {
        return Stream.of(TestDatabase.h2(), TestDatabase.postgres());
    }

    static Stream<TestDatabase> postgresAlone() {
        return Stream.of(TestDatabase.postgres());
    }

    @ParameterizedTest
    @MethodSource("postgresAlone")
    void one_booking_goes_to_postgresql_twice_before_it_is_kept(TestDatabase shared) {
        var statements = new CountedStatements();
        var database = shared.through(statements::watch);
        var here = new Here(database);
        here.book(here.one, 0, slot(1));
        statements.forget();

        assertInstanceOf(BookingDecision.Booked.class, here.book(here.one, 0, slot(2)));

        var seen = statements.seen();
        assertEquals(2, seen.size(), () -> String.join("\n", seen));
        assertTrue(seen.get(0).startsWith("update person"), "Somebody waits for their turn before anything is read.");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_belongs_to_a_booking_is_written_with_it(TestDatabase database) {
        var here = new Here(database);

        assertInstanceOf(BookingDecision.Booked.class, here.book(here.one, 0, slot(1)));

        assertEquals(List.of(1, 16, 1, 1, 1), here.written(here.one));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void of_a_booking_that_the_claims_refuse_nothing_is_written(TestDatabase database) {
        var here = new Here(database);
        here.book(here.one, 0, slot(1));

        var refused = assertInstanceOf(BookingDecision.Refused.class, here.book(here.other, 0, slot(1)));

        assertEquals("DESK_TAKEN", refused.because().reason().name());
        assertEquals(List.of(0, 0, 0, 0, 0), here.written(here.other));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_failure_that_is_none_of_the_claims_is_not_taken_for_a_refusal(TestDatabase database) {
        var here = new Here(database);

        assertThrows(
                SqlFailure.class,
                () -> database.in(em -> {
                    var sql = new Sql(em);
                    return sql.updateWith(
                            () -> {
                                sql.write(
                                        "insert into organisation (code, name, short_name) values (?, 'A', 'A')",
                                        here.code);
                                sql.write(
                                        "insert into organisation (code, name, short_name) values (?, 'A', 'A')",
                                        here.code);
                            },
                            "update person set booking_turns = booking_turns where id = ?",
                            here.one.id().toString());
                }));
    }

    @ParameterizedTest
    @MethodSource("postgresAlone")
    void nothing_is_asked_while_what_is_written_beside_is_collected(TestDatabase database) {
        var here = new Here(database);

        assertThrows(
                IllegalStateException.class,
                () -> database.in(em -> {
                    var sql = new Sql(em);
                    return sql.updateWith(
                            () -> sql.list("select code from site", row -> row.getString(1)),
                            "update person set booking_turns = booking_turns where id = ?",
                            here.one.id().toString());
                }));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_written_first_is_seen_by_the_questions_that_go_with_it(TestDatabase database) {
        var here = new Here(database);
        var id = here.one.id().toString();
        var seen = new ArrayList<Object>();

        database.in(em -> {
            new Sql(em)
                    .writeThenAsk(
                            "update person set booking_turns = 41 where id = ?",
                            List.of(id),
                            List.of(
                                    new Sql.Question(
                                            "select 'x' as it from site where code = ?",
                                            row -> seen.add(row.getString("it")),
                                            List.of(here.code)),
                                    new Sql.Question(
                                            "select code from site where code = 'none'",
                                            row -> seen.add("none"),
                                            List.of()),
                                    new Sql.Question(
                                            "select booking_turns from person where id = ?",
                                            row -> seen.add(row.getLong(1)),
                                            List.of(id))));
            return null;
        });

        assertEquals(List.of("x", 41L), seen);
    }

    /** The mapper and the question of ours read the same columns, and a field that one of them forgets shows here. */
    @ParameterizedTest
    @MethodSource("databases")
    void a_booking_is_read_in_a_turn_as_the_mapper_reads_it(TestDatabase database) {
        var here = new Here(database);
        here.book(here.one, 0, slot(1));
        here.book(here.one, 1, slot(2));
        database.in(em -> {
            var booking = new JpaBookings(em)
                    .openOf(here.one.id(), MONDAY.atStartOfDay())
                    .get(1);
            booking.joins(SeriesId.fresh());
            booking.wasMadeBy(here.other.id());
            booking.checkIn(CLOCK.instant(), CheckInSource.KIOSK);
            return null;
        });
        database.in(em -> {
            var booking = new JpaBookings(em)
                    .openOf(here.one.id(), MONDAY.atStartOfDay())
                    .get(0);
            booking.moveTo(here.estate.desks().get(2), slot(3), CLOCK.instant());
            return null;
        });

        var byMapper = database.in(em -> new JpaBookings(em).openOf(here.one.id(), MONDAY.atStartOfDay()));
        var inTurn = database.in(em -> new JpaBookings(em)
                .inTurn(here.one.id(), MONDAY.atStartOfDay(), MONDAY, new JpaSites(em), new SqlBookingRules(em))
                .open());

        assertEquals(2, inTurn.size());
        assertEquals(
                byMapper.stream().map(BookingStatementsTest::fields).toList(),
                inTurn.stream().map(BookingStatementsTest::fields).toList());
    }

    private static List<String> fields(Booking booking) {
        return Arrays.stream(Booking.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return field.getName() + " " + field.get(booking);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static Slot slot(int daysAhead) {
        var day = MONDAY.plusDays(daysAhead);
        return new Slot(day.atTime(9, 0), day.atTime(17, 0));
    }

    /** A site with desks and two people, in a database. */
    private static final class Here {

        final String code = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        final AnEstate estate = AnEstate.of(code, 3);
        final Person one = person();
        final Person other = person();
        private final TestDatabase database;

        Here(TestDatabase database) {
            this.database = database;
            database.in(em -> {
                estate.addTo(new JpaSites(em));
                new JpaPeople(em).add(one);
                new JpaPeople(em).add(other);
                return null;
            });
        }

        private static Person person() {
            return new Person(
                    PersonId.fresh(),
                    new Username("s" + UUID.randomUUID().toString().substring(0, 12)),
                    "Somebody",
                    new OrganisationCode("FIRE"),
                    null,
                    Set.of(Role.STAFF));
        }

        BookingDecision book(Person person, int desk, Slot slot) {
            return new AsTheRunner(database).in(em -> reserveDesk(em, person)
                    .reserve(new BookingRequest(estate.desks().get(desk).code(), slot)));
        }

        private static ReserveDesk reserveDesk(EntityManager em, Person person) {
            var caller = new FixedCaller(person);
            var sites = new JpaSites(em);
            var bookings = new JpaBookings(em);
            return new ReserveDesk(
                    new PlaceBooking(
                            sites,
                            new LookAround(sites, new JpaPeople(em), new SqlBookingRules(em), bookings),
                            bookings,
                            new SqlClaims(em),
                            new SqlAudit(em, caller, CLOCK),
                            new Messenger(new SqlNotices(em), new SqlOutbox(em))),
                    caller,
                    CLOCK);
        }

        /** How many rows of each table are of this person. */
        List<Integer> written(Person person) {
            var id = person.id().toString();
            return database.in(em -> WRITTEN.stream()
                    .map(table -> new Sql(em)
                            .list(
                                    "select count(*) as n from " + table + " where "
                                            + switch (table) {
                                                case "audit_entry" -> "actor = ?";
                                                case "outbox" -> "about in (select id from booking where person = ?)";
                                                default -> "person = ?";
                                            },
                                    row -> row.getInt("n"),
                                    id)
                            .get(0))
                    .toList());
        }
    }
}
