package org.jointestate.persistence.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointestate.domain.trial.presence.CheckIns;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SqlCheckInsTest {

    private static final Instant BEGIN = Instant.parse("2019-10-24T23:00:00Z");
    private static final Instant END = Instant.parse("2020-04-24T23:00:00Z");

    @TestFactory
    Stream<DynamicTest> a_booking_counts_from_its_check_in_and_not_at_all_without_one() {
        return Stream.of("H2", "PostgreSQL")
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> check(name.equals("H2") ? TestDatabase.h2() : TestDatabase.postgres())));
    }

    private static void check(TestDatabase database) {
        var zone = "Z" + UUID.randomUUID().toString().substring(0, 7).toUpperCase();
        var person = UUID.randomUUID();
        database.in(em -> {
            layOut(em, zone, person);
            book(
                    em,
                    zone,
                    person,
                    "2019-11-04",
                    Instant.parse("2019-11-04T08:05:00Z"),
                    Instant.parse("2019-11-04T12:00:00Z"));
            book(em, zone, person, "2019-11-05", null, null);
            book(em, zone, person, "2020-05-05", Instant.parse("2020-05-05T08:05:00Z"), null);
            return null;
        });

        List<CheckIns.CheckIn> found =
                database.in(em -> new SqlCheckIns(em).between(List.of(new ZoneRef(zone)), BEGIN, END));

        assertEquals(1, found.size());
        assertEquals(Instant.parse("2019-11-04T08:05:00Z"), found.get(0).from());
        assertEquals(Instant.parse("2019-11-04T12:00:00Z"), found.get(0).to());
        assertEquals("FIRE", found.get(0).organisation().value());
        assertEquals(Stay.Source.PAGE, found.get(0).source());
    }

    private static void layOut(EntityManager em, String zone, UUID person) {
        var sql = new Sql(em);
        sql.update(
                "insert into site (code, name, address, time_zone, opening_hours, version)"
                        + " values (?, 'S', 'S', 'Europe/London', 'MONDAY 07:00-19:00', 1)",
                zone);
        sql.update(
                "insert into floor (code, site, floor_level, name, plan_width, plan_height) values (?, ?, 1, 'F', 9, 9)",
                zone,
                zone);
        sql.update(
                "insert into zone (code, floor, site, letter, name, network, shared, walled, area_x, area_y, area_width,"
                        + " area_height) values (?, ?, ?, 'Z', 'Z', 'BOTH', true, false, 0, 0, 9, 9)",
                zone,
                zone,
                zone);
        sql.update(
                "insert into desk (code, site, floor, zone, label, number, network, features, plan_x, plan_y, chair_above,"
                        + " version) values (?, ?, ?, ?, 'Z1', 1, 'BOTH', '', 0, 0, true, 1)",
                zone + "1",
                zone,
                zone,
                zone);
        sql.update(
                "insert into person (id, username, display_name, organisation, roles, active, version)"
                        + " values (?, ?, 'Somebody', 'FIRE', 'STAFF', true, 1)",
                person,
                person.toString().substring(0, 20));
    }

    private static void book(EntityManager em, String zone, UUID person, String day, Instant in, Instant out) {
        new Sql(em)
                .update(
                        "insert into booking (id, reference, person, organisation, desk, zone, site, starts, ends, state, reserved,"
                                + " checked_in, check_in_source, ended, version)"
                                + " values (?, ?, ?, 'FIRE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                        UUID.randomUUID(),
                        UUID.randomUUID().toString().substring(0, 12),
                        person,
                        zone + "1",
                        zone,
                        zone,
                        LocalDate.parse(day).atTime(8, 0),
                        LocalDate.parse(day).atTime(12, 0),
                        in == null ? "RESERVED" : "CHECKED_IN",
                        BEGIN,
                        in,
                        in == null ? null : "PAGE",
                        out);
    }
}
