package org.jointestate.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.team.InMemoryTeams;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.RecordedAudit;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private final InMemoryPeople people = new InMemoryPeople();
    private final RecordedAudit audit = new RecordedAudit();
    private final CountedSecrets secrets = new CountedSecrets();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final List<PersonId> leavers = new ArrayList<>();
    private final Person root = person("root", Role.ADMINISTRATOR);
    private final Person amira = person("amira.hale", Role.STAFF);

    @Test
    void the_first_start_makes_one_administrator_and_the_second_none() {
        var empty = new InMemoryPeople();
        var first = new MakeFirstAdministrator(empty, new PlainPasswords(), secrets, audit, clock);

        assertTrue(first.make().isPresent());
        assertFalse(first.make().isPresent());
        assertEquals(Set.of(Role.ADMINISTRATOR), empty.all().get(0).roles());
    }

    @Test
    void an_invitation_is_not_told_by_its_text() {
        var invitation = new Invitation(new Username("amira.hale"), "SECRET", Duration.ofDays(1));

        assertFalse(invitation.toString().contains("SECRET"));
    }

    @Test
    void a_user_name_is_given_once() {
        var enrol = new EnrolPerson(people, new InMemoryTeams(people), new PlainPasswords(), secrets, audit, clock);

        var decision = enrol.enrol(
                new Username("AMIRA.HALE"), "Another", new OrganisationCode("FIRE"), null, EnumSet.of(Role.STAFF));

        assertInstanceOf(EnrolPerson.Decision.UsernameTaken.class, decision);
    }

    @Test
    void somebody_is_enrolled_into_a_team_of_their_organisation_that_is_in_use() {
        var prevention = new TeamCode("ENROL-A");
        people.add(new Team(prevention, "Enrolled at once", new OrganisationCode("FIRE")));
        var enrol = new EnrolPerson(people, new InMemoryTeams(people), new PlainPasswords(), secrets, audit, clock);

        var decision = enrol.enrol(
                new Username("in.a.team"),
                "In a team",
                new OrganisationCode("FIRE"),
                prevention,
                EnumSet.of(Role.STAFF));

        var enrolled = assertInstanceOf(EnrolPerson.Decision.Enrolled.class, decision);
        assertEquals(
                Optional.of(prevention),
                people.find(enrolled.person()).orElseThrow().team());
    }

    @Test
    void nobody_is_enrolled_into_a_team_of_another_organisation_or_one_that_is_not_there() {
        var prevention = new TeamCode("ENROL-B");
        people.add(new Team(prevention, "Not theirs", new OrganisationCode("FIRE")));
        var enrol = new EnrolPerson(people, new InMemoryTeams(people), new PlainPasswords(), secrets, audit, clock);

        for (var team : List.of(prevention, new TeamCode("NOWHERE"))) {
            assertInstanceOf(
                    EnrolPerson.Decision.NoSuchTeam.class,
                    enrol.enrol(
                            new Username("not.theirs"),
                            "Not theirs",
                            new OrganisationCode("POLICE"),
                            team,
                            EnumSet.of(Role.STAFF)));
        }
        assertTrue(people.find(new Username("not.theirs")).isEmpty());
    }

    @Test
    void administrators_cannot_shut_themselves_out() {
        var change = new ChangePerson(people, new FixedCaller(root), leavers::addAll, of -> {}, audit);

        assertInstanceOf(
                ChangePerson.Decision.NotYourself.class, change.change(root.id(), Set.of(Role.ADMINISTRATOR), false));
        assertInstanceOf(ChangePerson.Decision.NotYourself.class, change.change(root.id(), Set.of(Role.STAFF), true));
        assertTrue(root.active());
    }

    @Test
    void closing_an_account_is_recorded_and_reopening_too() {
        var change = new ChangePerson(people, new FixedCaller(root), leavers::addAll, of -> {}, audit);

        change.change(amira.id(), Set.of(Role.STAFF), false);
        change.change(amira.id(), Set.of(Role.STAFF, Role.TRIAL_LEAD), true);

        assertEquals(List.of("account closed", "person entitled", "account reopened"), audit.entries);
        assertEquals(Set.of(Role.STAFF, Role.TRIAL_LEAD), amira.roles());
        assertEquals(List.of(amira.id()), leavers);
    }

    @Test
    void two_administrators_who_close_one_another_leave_one() {
        var other = person("other", Role.ADMINISTRATOR);
        var change = new ChangePerson(people, new FixedCaller(other), leavers::addAll, of -> {}, audit);
        other.leave();

        assertInstanceOf(
                ChangePerson.Decision.LastAdministrator.class,
                change.change(root.id(), Set.of(Role.ADMINISTRATOR), false));
    }

    @Test
    void a_token_is_told_once_and_revoked_by_its_person_alone() {
        var mine = new MyTokens(people, secrets, new FixedCaller(amira), audit, clock);
        var theirs = new MyTokens(people, secrets, new FixedCaller(root), audit, clock);

        var made = mine.make("script", Set.of(Scope.READ), Duration.ofDays(30));

        assertEquals("Made " + made.id(), made.toString());
        assertTrue(
                people.bearerOf(secrets.digest(made.token()), clock.instant()).isPresent());
        assertThrows(NotFound.class, () -> theirs.revoke(made.id()));
        mine.revoke(made.id());
        assertTrue(
                people.bearerOf(secrets.digest(made.token()), clock.instant()).isEmpty());
    }

    @Test
    void all_tokens_of_a_person_are_revoked_at_once_and_nobody_elses() {
        var mine = new MyTokens(people, secrets, new FixedCaller(amira), audit, clock);
        var theirs = new MyTokens(people, secrets, new FixedCaller(root), audit, clock);
        var first = mine.make("script", Set.of(Scope.READ), Duration.ofDays(30));
        var second = mine.make("sheet", Set.of(Scope.READ), Duration.ofDays(30));
        mine.make("short", Set.of(Scope.READ), Duration.ofDays(1));
        var other = theirs.make("script", Set.of(Scope.READ), Duration.ofDays(30));
        clock.pass(Duration.ofDays(1));

        assertEquals(2, mine.revokeAll());
        assertEquals(0, mine.revokeAll());
        assertTrue(
                people.bearerOf(secrets.digest(first.token()), clock.instant()).isEmpty());
        assertTrue(
                people.bearerOf(secrets.digest(second.token()), clock.instant()).isEmpty());
        assertTrue(
                people.bearerOf(secrets.digest(other.token()), clock.instant()).isPresent());
    }

    @Test
    void a_token_lasts_from_a_day_to_a_year() {
        var mine = new MyTokens(people, secrets, new FixedCaller(amira), audit, clock);

        assertThrows(IllegalArgumentException.class, () -> mine.make("script", Set.of(Scope.READ), Duration.ZERO));
        assertThrows(
                IllegalArgumentException.class, () -> mine.make("script", Set.of(Scope.READ), Duration.ofDays(367)));
        assertThrows(IllegalArgumentException.class, () -> mine.make(" ", Set.of(Scope.READ), Duration.ofDays(1)));
    }

    @Test
    void a_token_is_for_something_and_for_nothing_its_person_could_never_do() {
        var mine = new MyTokens(people, secrets, new FixedCaller(amira), audit, clock);
        var lead = new MyTokens(people, secrets, new FixedCaller(person("lead", Role.TRIAL_LEAD)), audit, clock);

        assertEquals(Set.of(Scope.READ, Scope.BOOK, Scope.CHECK_IN), mine.offered());
        assertEquals(EnumSet.complementOf(EnumSet.of(Scope.SURGE, Scope.ESTATE, Scope.PEOPLE)), lead.offered());
        assertThrows(IllegalArgumentException.class, () -> mine.make("script", Set.of(), Duration.ofDays(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> mine.make("script", Set.of(Scope.TRIAL_WRITE), Duration.ofDays(1)));
        var made = mine.make("script", Set.of(Scope.BOOK), Duration.ofDays(1));
        assertEquals(
                Set.of(Scope.BOOK),
                people.bearerOf(secrets.digest(made.token()), clock.instant())
                        .orElseThrow()
                        .scopes());
    }

    private Person person(String username, Role role) {
        var person = new Person(
                PersonId.fresh(),
                new Username(username),
                "Somebody",
                new OrganisationCode("POLICE"),
                null,
                Set.of(role));
        people.add(person);
        return person;
    }
}
