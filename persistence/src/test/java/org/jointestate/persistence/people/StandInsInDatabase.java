package org.jointestate.persistence.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.breakglass.BreakGlass;
import org.jointestate.domain.people.deputy.Deputyship;
import org.jointestate.domain.people.deputy.StandIn;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.shared.CountedStatements;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlAudit;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For whom somebody stands in is found with the session, in the same one question; and a sealed account is broken once. */
abstract class StandInsInDatabase {

    /** Shortly after midnight in London, the day before in UTC: the days of a deputy are London's. */
    private static final Instant NOW = Instant.parse("2027-06-30T23:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2027, 7, 1);

    private Person leader;
    private Person deputy;

    abstract TestDatabase database();

    @BeforeEach
    void two_of_one_organisation() {
        leader = somebody(Role.SENIOR_LEADER);
        deputy = somebody(Role.STAFF);
    }

    private Person somebody(Role role) {
        var person = new Person(
                PersonId.fresh(),
                new Username("d" + UUID.randomUUID().toString().substring(0, 12)),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                EnumSet.of(Role.STAFF, role));
        return database().in(em -> {
            new JpaPeople(em).add(person);
            return person;
        });
    }

    private Session session(Proof proof) {
        return database().in(em -> {
            var session =
                    new Session(new JpaPeople(em).find(deputy.id()).orElseThrow(), proof, "", NOW, Duration.ofHours(1));
            new JpaSessions(em).add(session);
            return session;
        });
    }

    private Deputyship named(LocalDate from, LocalDate until) {
        return database().in(em -> {
            var one = new Deputyship(leader.id(), deputy.id(), Role.SENIOR_LEADER, from, until, NOW);
            new JpaDeputies(em).add(one);
            return one;
        });
    }

    private Set<StandIn> standIns(Session session) {
        return database().in(em -> new JpaSessions(em)
                .find(session.id(), NOW)
                .orElseThrow()
                .standIns());
    }

    @Test
    void a_deputy_is_found_with_the_role_on_the_days_of_it_and_on_no_others() {
        var session = session(Proof.SECOND_FACTOR);
        assertEquals(Set.of(), standIns(session));
        named(TODAY.minusDays(5), TODAY);
        named(TODAY.plusDays(1), TODAY.plusDays(3));
        assertEquals(Set.of(), standIns(session), "over, or not begun");

        var today = named(TODAY, TODAY.plusDays(1));

        assertEquals(Set.of(new StandIn(leader.id(), Role.SENIOR_LEADER)), standIns(session));
        assertEquals(Set.of(), standIns(session(Proof.PASSWORD)));
        database().in(em -> {
            new JpaDeputies(em).find(today.id()).orElseThrow().end(NOW);
            return 0;
        });
        assertEquals(Set.of(), standIns(session), "ended");
    }

    @Test
    void it_holds_no_longer_once_the_principal_has_left_or_lost_the_role() {
        var session = session(Proof.SECOND_FACTOR);
        named(TODAY, TODAY.plusDays(1));

        database().in(em -> {
            new JpaPeople(em).find(leader.id()).orElseThrow().entitle(Set.of(Role.STAFF));
            return 0;
        });

        assertEquals(Set.of(), standIns(session));
    }

    @Test
    void deputies_that_are_not_over_are_listed_as_they_were_named() {
        var one = named(TODAY, TODAY.plusDays(2));
        named(TODAY.minusDays(3), TODAY);

        var listed = database().in(em -> new JpaDeputies(em)
                .notOverOn(TODAY).stream()
                        .filter(found -> found.principal().equals(leader.id()))
                        .toList());

        assertEquals(List.of(one.id()), listed.stream().map(Deputyship::id).toList());
        assertEquals(TODAY, listed.get(0).firstDay());
        assertEquals(TODAY.plusDays(2), listed.get(0).until());
        assertEquals(NOW, listed.get(0).named());
    }

    @Test
    void a_session_its_person_and_whom_they_stand_in_for_are_one_question() {
        var session = session(Proof.SECOND_FACTOR);
        named(TODAY, TODAY.plusDays(1));
        var counted = new CountedStatements();
        var watched = database().through(counted::watch);
        counted.forget();

        watched.in(em -> new JpaSessions(em).find(session.id(), NOW).orElseThrow());

        assertEquals(1, counted.seen().size(), counted.seen()::toString);
    }

    @Test
    void what_is_done_as_a_deputy_is_written_down_as_that() {
        var thing = "T".repeat(190);
        var caller = new Caller() {
            @Override
            public Optional<PersonId> person() {
                return Optional.of(deputy.id());
            }

            @Override
            public Optional<OrganisationCode> organisation() {
                return Optional.of(deputy.organisation());
            }

            @Override
            public Set<Role> roles() {
                return Set.of(Role.SENIOR_LEADER);
            }

            @Override
            public Optional<PersonId> actingFor() {
                return Optional.of(leader.id());
            }
        };
        database().in(em -> {
            var audit = new SqlAudit(em, caller, Clock.fixed(NOW, ZoneOffset.UTC));
            audit.record("surge declared", "short");
            audit.recordAll("surge declared", List.of(thing));
            return 0;
        });

        var written = database().in(em -> new Sql(em)
                .list(
                        "select actor, thing from audit_entry where actor = ? order by thing desc",
                        row -> row.getString("thing"),
                        deputy.id().toString()));

        assertEquals("short as deputy of " + leader.id(), written.get(0));
        assertEquals(200, written.get(1).length());
        assertTrue(written.get(1).endsWith(" as deputy of " + leader.id()), written.get(1));
    }

    @Test
    void a_sealed_account_comes_back_as_it_was_and_of_two_that_break_it_one_is_refused() {
        long before = activeAuditors();
        var account = somebody(Role.AUDITOR);
        assertEquals(before + 1, activeAuditors());
        var sealedAt = NOW.truncatedTo(ChronoUnit.SECONDS);
        database().in(em -> {
            new JpaBreakGlasses(em)
                    .add(new BreakGlass(
                            account.id(),
                            account.username(),
                            "hash",
                            sealedAt,
                            leader.id(),
                            sealedAt.plus(Duration.ofDays(30))));
            return 0;
        });
        var found = database()
                .in(em -> new JpaBreakGlasses(em).find(account.username()).orElseThrow());
        assertEquals(BreakGlass.State.SEALED, found.stateAt(NOW));
        assertEquals(sealedAt, found.sealed());

        assertEquals(before, activeAuditors(), "whoever opens it is gone within hours");

        var refused = assertThrows(RuntimeException.class, () -> database().in(mine -> {
            new JpaBreakGlasses(mine).find(account.id()).orElseThrow().breakOpen("Me", "Down", NOW);
            database().in(theirs -> {
                new JpaBreakGlasses(theirs).find(account.id()).orElseThrow().breakOpen("They", "Down", NOW);
                return 0;
            });
            return 0;
        }));

        assertTrue(
                refused instanceof OptimisticLockException
                        || refused instanceof RollbackException
                                && refused.getCause() instanceof OptimisticLockException,
                refused::toString);
        var broken = database().in(em -> new JpaBreakGlasses(em)
                .inUse().stream()
                        .filter(one -> one.account().equals(account.id()))
                        .toList());
        assertEquals("They", broken.get(0).brokenBy().orElseThrow());
        assertEquals(BreakGlass.State.IN_USE, broken.get(0).stateAt(NOW));
    }

    private long activeAuditors() {
        return database().in(em -> new JpaPeople(em).countActive(Role.AUDITOR));
    }
}
