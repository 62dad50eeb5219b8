package org.jointestate.persistence.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.h2.util.DateTimeUtils;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.booking.JpaBookings;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.people.privacy.PersonalDataCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A field that somebody forgets in an orm.xml is mapped by the mapper's own rules, and nobody notices. So what is mapped to which column of
 * which type is compared with a list that people can read, on both databases, on machines in UTC and in London.
 */
class MappingTest {

    private static final Path LIST = Path.of("src/test/resources/columns.txt");
    private static final TimeZone BEFORE = TimeZone.getDefault();

    /** A database and the time zone of the machine. */
    record Machine(String database, String zone) {

        TestDatabase open() {
            if (database.equals("postgres")) {
                return TestDatabase.postgres();
            }
            // It remembers the zone in which it was opened; a process never meets another.
            DateTimeUtils.resetCalendar();
            return TestDatabase.freshH2();
        }
    }

    static Stream<Machine> machines() {
        return Stream.of("h2", "postgres")
                .flatMap(database -> Stream.of("UTC", "Europe/London").map(zone -> new Machine(database, zone)));
    }

    @AfterEach
    void goBack() {
        TimeZone.setDefault(BEFORE);
        DateTimeUtils.resetCalendar();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void every_column_has_the_name_and_type_of_the_list(Machine machine) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(machine.zone()));
        var database = machine.open();

        var lines = database.in(MappingTest::mapped);
        Files.write(Path.of("target/columns.txt"), lines, StandardCharsets.UTF_8);

        assertTrue(lines.size() > 70, "Only " + lines.size() + " columns were seen.");
        assertEquals(
                String.join("\n", Files.readAllLines(LIST)),
                String.join("\n", lines),
                "The list (src/test/resources/columns.txt) and the mapping differ; target/columns.txt is what is mapped.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void every_column_that_may_hold_something_about_somebody_is_on_the_list_of_personal_data(String database) {
        assertEquals(
                List.of(),
                PersonalDataCheck.faults(
                        database.equals("h2") ? TestDatabase.freshH2() : TestDatabase.freshPostgres()));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void wall_clock_and_instants_come_back_as_they_were_on_the_nights_the_clocks_change(Machine machine) {
        TimeZone.setDefault(TimeZone.getTimeZone(machine.zone()));
        var database = machine.open();
        var name = "Z" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        var estate = AnEstate.of(name, 1);
        var person = new Person(
                PersonId.fresh(),
                new Username(name),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                java.util.Set.of(Role.STAFF));
        database.in(em -> {
            estate.addTo(new JpaSites(em));
            new JpaPeople(em).add(person);
            return null;
        });
        // The mapper binds a wall clock through the machine's zone and moves the hour that London skips in March. So
        // the server runs in
        // UTC, where no hour is skipped; on a machine in London all but that one hour must hold.
        var march = machine.zone().equals("UTC") ? 1 : 2;
        for (var moment : List.of(
                LocalDateTime.of(2026, 10, 25, 1, 0),
                LocalDateTime.of(2026, 10, 25, 1, 30),
                LocalDateTime.of(2027, 3, 28, march, 0),
                LocalDateTime.of(2027, 3, 28, march, 30))) {
            for (var at :
                    List.of("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2027-03-28T0%d:15:30Z".formatted(march))) {
                var booking = Booking.reserve(
                        BookingId.fresh(),
                        person.id(),
                        person.organisation(),
                        estate.desks().get(0),
                        new Slot(moment, moment.plusMinutes(30)),
                        Instant.parse(at));
                booking.checkIn(Instant.parse(at), CheckInSource.PAGE);
                database.in(em -> {
                    new JpaBookings(em).add(booking);
                    return null;
                });

                var found =
                        database.in(em -> new JpaBookings(em).find(booking.id()).orElseThrow());

                assertEquals(booking.slot(), found.slot());
                assertEquals(booking.reserved(), found.reserved());
                assertEquals(booking.checkedIn(), found.checkedIn());
            }
        }
    }

    private static List<String> mapped(EntityManager em) {
        var session = em.unwrap(ServerSession.class);
        var types = new java.util.HashMap<String, String>();
        new Sql(em)
                .list(
                        "select lower(table_name) as t, lower(column_name) as c, lower(data_type) as d"
                                + " from information_schema.columns where lower(table_schema) = 'public'",
                        row -> types.put(
                                row.getString("t") + "." + row.getString("c"),
                                row.getString("d").replace(" without time zone", "")));
        var lines = new TreeSet<String>();
        var tables = new TreeSet<String>();
        session.getDescriptors().forEach((type, descriptor) -> {
            descriptor.getTableNames().forEach(table -> tables.add(((String) table).toLowerCase(Locale.ROOT)));
            descriptor.getMappings().forEach(mapping -> {
                var column = mapping.getField() == null
                        ? "nothing"
                        : mapping.getField().getTableName().toLowerCase(Locale.ROOT) + "."
                                + mapping.getField().getName();
                lines.add("%s %s: %s.%s"
                        .formatted(
                                column,
                                types.getOrDefault(column.toLowerCase(Locale.ROOT), "missing"),
                                type.getSimpleName(),
                                mapping.getAttributeName()));
                types.remove(column.toLowerCase(Locale.ROOT));
            });
        });
        types.forEach((column, type) -> {
            if (tables.contains(column.substring(0, column.indexOf('.')))) {
                lines.add(column + " " + type + ": mapped by nothing");
            }
        });
        return List.copyOf(lines);
    }
}
