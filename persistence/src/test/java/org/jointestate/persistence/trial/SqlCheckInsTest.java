package org.jointestate.persistence.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.presence.CheckIns;
import org.jointestate.domain.trial.presence.Stay;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
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
        assertEquals(LocalDateTime.parse("2019-11-04T12:00"), found.get(0).slotEnds());
        assertEquals(Instant.parse("2019-11-04T08:05:00Z"), found.get(0).from());
        assertEquals(Instant.parse("2019-11-04T12:00:00Z"), found.get(0).to());
        assertEquals("FIRE", found.get(0).organisation().value());
        assertEquals(Stay.Source.PAGE, found.get(0).source());
        assertNull(found.get(0).next());
    }

    @TestFactory
    Stream<DynamicTest> a_check_in_counts_by_the_team_of_its_booking_and_not_by_that_of_today() {
        return both(database -> {
            var zone = code();
            var person = UUID.randomUUID();
            database.in(em -> {
                layOut(em, zone, person);
                var sql = new Sql(em);
                for (var team : List.of(zone + "A", zone + "B")) {
                    sql.update("insert into team (code, organisation, name) values (?, 'FIRE', ?)", team, team);
                }
                book(em, zone, person, "2019-11-04", Instant.parse("2019-11-04T08:05:00Z"), null);
                sql.update("update booking set team = ? where zone = ?", zone + "A", zone);
                book(em, zone, person, "2019-11-05", Instant.parse("2019-11-05T08:05:00Z"), null);
                sql.update("update person set team = ? where id = ?", zone + "B", person);
                return null;
            });

            var found = database.in(em -> new SqlCheckIns(em).between(List.of(new ZoneRef(zone)), BEGIN, END));

            assertEquals(
                    List.of(Optional.of(new TeamCode(zone + "A")), Optional.empty()),
                    found.stream().map(CheckIns.CheckIn::team).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> the_next_check_in_of_the_same_person_counts_wherever_it_was_and_up_to_a_day_after_the_trial() {
        return both(database -> {
            var zone = code();
            var elsewhere = code();
            var person = UUID.randomUUID();
            var other = UUID.randomUUID();
            var morning = Instant.parse("2019-11-04T08:05:00Z");
            var noon = Instant.parse("2019-11-04T12:10:00.000001Z");
            var lastEvening = Instant.parse("2020-04-24T21:00:00Z");
            var afterTheTrial = Instant.parse("2020-04-25T06:00:00Z");
            database.in(em -> {
                layOut(em, zone, person);
                layOut(em, elsewhere, other);
                book(em, zone, person, "2019-11-04", morning, null);
                book(em, elsewhere, person, "2019-11-04", noon, null);
                book(em, elsewhere, other, "2019-11-05", Instant.parse("2019-11-04T09:00:00Z"), null);
                book(em, zone, person, "2020-04-24", lastEvening, null);
                book(em, elsewhere, person, "2020-04-25", afterTheTrial, null);
                return null;
            });

            var found = database.in(em -> new SqlCheckIns(em).between(List.of(new ZoneRef(zone)), BEGIN, END));

            assertEquals(
                    List.of(morning, lastEvening),
                    found.stream().map(CheckIns.CheckIn::from).toList());
            assertEquals(
                    List.of(noon, afterTheTrial),
                    found.stream().map(CheckIns.CheckIn::next).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> bookings_of_a_zone_come_without_people_and_without_those_given_back() {
        return both(database -> {
            var zone = code();
            var person = UUID.randomUUID();
            var in = Instant.parse("2019-11-04T08:05:00Z");
            database.in(em -> {
                layOut(em, zone, person);
                book(em, zone, person, "2019-11-04", in, Instant.parse("2019-11-04T11:00:00Z"));
                book(em, zone, person, "2019-11-05", null, null);
                book(em, zone, person, "2019-11-06", null, null);
                new Sql(em)
                        .update(
                                "update booking set state = 'CANCELLED' where zone = ? and starts >= ?",
                                zone,
                                LocalDate.parse("2019-11-06").atStartOfDay());
                book(em, zone, person, "2019-11-07", null, null);
                new Sql(em)
                        .update(
                                "update booking set state = 'RELEASED' where zone = ? and starts >= ?",
                                zone,
                                LocalDate.parse("2019-11-07").atStartOfDay());
                book(em, zone, person, "2019-11-25", null, null);
                new Sql(em).update("update booking set person = null where zone = ?", zone);
                return null;
            });

            var found = database.in(em -> new SqlDeskBookings(em)
                    .of(List.of(new ZoneRef(zone)), LocalDate.parse("2019-10-25"), LocalDate.parse("2019-11-25")));

            assertEquals(2, found.size());
            assertEquals(LocalDateTime.parse("2019-11-04T08:00"), found.get(0).starts());
            assertEquals(LocalDateTime.parse("2019-11-04T12:00"), found.get(0).ends());
            assertEquals(in, found.get(0).checkedIn());
            assertEquals(Instant.parse("2019-11-04T11:00:00Z"), found.get(0).ended());
            assertNull(found.get(1).checkedIn());
            assertEquals(Optional.of(LocalDate.parse("2019-11-04")), database.in(em -> new SqlDeskBookings(em)
                    .firstDay(List.of(new SiteCode(zone)))));
            assertEquals(Optional.empty(), database.in(em -> new SqlDeskBookings(em)
                    .firstDay(List.of(new SiteCode("NOWHERE")))));
        });
    }

    @TestFactory
    Stream<DynamicTest> who_holds_the_presence_of_a_trial_is_waited_for() {
        return both(database -> {
            var code = new TrialCode(
                    "HOLD-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase());
            var stay = new Stay(
                    code,
                    "P01",
                    new OrganisationCode("FIRE"),
                    new ZoneRef("HQ-1-B"),
                    BEGIN,
                    BEGIN.plusSeconds(60),
                    Stay.Source.QR,
                    false);
            database.in(em -> {
                new JpaTrials(em).add(new Trial(SharedOfficeTemplate.protocol(code), Set.of(), BEGIN, "key"));
                return null;
            });
            var held = new CountDownLatch(1);
            var second = CompletableFuture.supplyAsync(() -> {
                await(held);
                return database.in(em -> {
                    new JpaTrials(em).hold(code);
                    return new SqlStays(em).of(code);
                });
            });

            database.in(em -> {
                new JpaTrials(em).hold(code);
                held.countDown();
                pause();
                new SqlStays(em).add(List.of(stay));
                return null;
            });

            assertEquals(List.of(stay), second.join());
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Long enough for the second to be at the lock. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<DynamicTest> both(Consumer<TestDatabase> check) {
        return Stream.of("H2", "PostgreSQL")
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> check.accept(name.equals("H2") ? TestDatabase.h2() : TestDatabase.postgres())));
    }

    private static String code() {
        return "Z" + UUID.randomUUID().toString().substring(0, 7).toUpperCase();
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
