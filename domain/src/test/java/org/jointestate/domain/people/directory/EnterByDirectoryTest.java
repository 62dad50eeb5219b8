package org.jointestate.domain.people.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.MyTokens;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.people.SignIn;
import org.jointestate.domain.people.SignInDesk;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.directory.EnterByDirectory.Decision;
import org.jointestate.domain.people.directory.EnterByDirectory.Reason;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.team.InMemoryTeams;
import org.jointestate.domain.shared.RecordedAudit;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnterByDirectoryTest {

    private static final String ISSUER = "https://login.example/tenant/v2.0";
    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");
    private static final TeamCode PREVENTION = new TeamCode("PREVENTION");
    private static final TeamCode CLOSED = new TeamCode("CLOSED");

    private final SignInDesk desk = new SignInDesk();
    private final InMemoryPeople people = desk.people;
    private final InMemoryTeams teams = new InMemoryTeams(people);
    private final InMemoryDirectoryIdentities identities = new InMemoryDirectoryIdentities();
    private final RecordedAudit audit = desk.audit;
    private final MovingClock clock = desk.clock;
    private final Map<String, Grant> groups = Map.of(
            "staff", grant(Set.of(Role.STAFF), null, null),
            "leads", grant(Set.of(Role.TRIAL_LEAD, Role.STAFF), null, null),
            "admins", grant(Set.of(Role.ADMINISTRATOR), null, null),
            "police", grant(Set.of(), POLICE, null),
            "fire", grant(Set.of(), FIRE, null),
            "prevention", grant(Set.of(), null, PREVENTION),
            "closed-team", grant(Set.of(), null, CLOSED),
            "navy", grant(Set.of(), new OrganisationCode("NAVY"), null));
    private DirectoryRules rules = new DirectoryRules(true, groups, false, Optional.empty());

    @BeforeEach
    void make_teams() {
        people.add(new Team(PREVENTION, "Prevention", FIRE));
        var closed = new Team(CLOSED, "Closed", FIRE);
        closed.takeOutOfUse();
        people.add(closed);
    }

    @Test
    void who_comes_for_the_first_time_is_made_a_person_with_what_the_groups_give() {
        var person = entered(vouched("k1", "Amira Hale", "A.Hale@police.example", "staff", "police", "unknown"));

        assertEquals("a.hale", person.username().value());
        assertEquals("Amira Hale", person.displayName());
        assertEquals(POLICE, person.organisation());
        assertEquals(Set.of(Role.STAFF), person.roles());
        assertEquals(Optional.of(new EmailAddress("k1@mail.example")), person.email());
        assertTrue(audit.entries.contains("person joined by the directory"));
        assertTrue(audit.entries.contains("person signed in by the directory"));
    }

    @Test
    void the_same_key_is_the_same_person_whatever_else_has_changed() {
        var before = entered(vouched("k1", "Amira Hale", "a.hale@police.example", "staff", "police"));

        var after = entered(vouched("k1", "Amira Stone", "a.stone@fire.example", "leads", "prevention"));

        assertEquals(before.id(), after.id());
        assertEquals("a.hale", after.username().value());
        assertEquals("Amira Stone", after.displayName());
        assertEquals(Set.of(Role.TRIAL_LEAD, Role.STAFF), after.roles());
        assertEquals(FIRE, after.organisation());
        assertEquals(Optional.of(PREVENTION), after.team());
        assertEquals(1, people.all().size());
    }

    @Test
    void another_key_is_another_person_even_with_the_same_name_and_address() {
        var one = entered(vouched("k1", "Amira Hale", "a.hale@police.example", "staff", "police"));
        var two = entered(vouched("k2", "Amira Hale", "a.hale@police.example", "staff", "police"));

        assertNotEquals(one.id(), two.id());
        assertEquals("a.hale-2", two.username().value());
    }

    @Test
    void the_same_key_of_another_directory_is_somebody_else() {
        var one = entered(vouched("k1", "Amira Hale", "a.hale@police.example", "staff", "police"));
        var two = entered(new Vouched(
                new DirectoryIdentity("https://another.example", "k1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of("staff", "police")));

        assertNotEquals(one.id(), two.id());
        assertEquals("person", two.username().value());
        assertEquals("person", two.displayName());
    }

    @Test
    void leaving_a_group_takes_its_roles_away_at_the_next_sign_in() {
        entered(vouched("k1", "Amira Hale", "a.hale", "leads", "admins", "police"));

        var after = entered(vouched("k1", "Amira Hale", "a.hale", "staff", "police"));

        assertEquals(Set.of(Role.STAFF), after.roles());
        assertTrue(audit.entries.contains("person entitled by the directory"));
    }

    @Test
    void without_a_group_that_gives_a_role_nobody_comes_in_and_nothing_is_made() {
        assertEquals(Reason.NO_ROLE, refused(vouched("k1", "Amira Hale", "a.hale", "police", "STAFF")));
        assertEquals(0, people.all().size());
    }

    @Test
    void who_is_in_no_group_any_more_is_refused_and_keeps_neither_roles_nor_tokens() {
        var person = entered(vouched("k1", "Amira Hale", "a.hale", "admins", "police"));
        var secrets = new CountedSecrets();
        var token = new MyTokens(people, secrets, new FixedCaller(person), audit, clock)
                .make("script", Set.of(Scope.READ), Duration.ofDays(1))
                .token();

        assertEquals(Reason.NO_ROLE, refused(vouched("k1", "Amira Hale", "a.hale", "police")));

        assertEquals(Set.of(Role.STAFF), person.roles());
        assertTrue(person.active());
        assertTrue(people.bearerOf(secrets.digest(token), clock.instant()).isEmpty());
    }

    @Test
    void whoever_is_known_and_refused_for_whatever_reason_has_no_session_no_token_and_nothing_above_the_staff() {
        for (var groups : List.of(
                new String[] {"police"}, new String[] {"admins", "police", "fire"}, new String[] {"admins", "navy"})) {
            var key = "key-" + String.join("-", groups);
            var entered = assertInstanceOf(
                    Decision.Entered.class, enter(vouched(key, "Amira Hale", "a.hale", "admins", "police")));
            var person = entered.person();
            var secrets = new CountedSecrets();
            var token = new MyTokens(people, secrets, new FixedCaller(person), audit, clock)
                    .make("script", Set.of(Scope.READ), Duration.ofDays(1))
                    .token();
            audit.entries.clear();

            refused(vouched(key, "Amira Hale", "a.hale", groups));

            assertEquals(Set.of(Role.STAFF), person.roles(), key);
            assertTrue(desk.recognise.bySession(entered.session().id()).isEmpty(), key);
            assertTrue(people.bearerOf(secrets.digest(token), clock.instant()).isEmpty(), key);
            assertTrue(
                    audit.entries.containsAll(List.of(
                            "person entitled by the directory", "sessions ended by the directory", "token revoked")),
                    key);
        }
    }

    @Test
    void of_the_staff_who_is_refused_the_sessions_end_too() {
        var entered = assertInstanceOf(
                Decision.Entered.class, enter(vouched("k1", "Amira Hale", "a.hale", "staff", "police")));

        assertEquals(Reason.NO_ROLE, refused(vouched("k1", "Amira Hale", "a.hale", "police")));

        assertTrue(desk.recognise.bySession(entered.session().id()).isEmpty());
    }

    @Test
    void where_it_is_settled_so_everybody_of_the_directory_is_of_the_staff() {
        rules = new DirectoryRules(true, groups, true, Optional.of(FIRE));

        var person = entered(vouched("k1", "Amira Hale", "a.hale"));

        assertEquals(Set.of(Role.STAFF), person.roles());
        assertEquals(FIRE, person.organisation());
    }

    @Test
    void a_closed_account_stays_closed_whatever_the_directory_says() {
        entered(vouched("k1", "Amira Hale", "a.hale", "staff", "police")).leave();

        assertEquals(Reason.CLOSED, refused(vouched("k1", "Amira Hale", "a.hale", "admins", "police")));
    }

    @Test
    void an_organisation_that_is_missing_unknown_or_twice_there_is_said_and_nobody_is_put_anywhere() {
        assertEquals(Reason.NO_ORGANISATION, refused(vouched("k1", "Amira Hale", "a.hale", "staff")));
        assertEquals(Reason.NO_ORGANISATION, refused(vouched("k1", "Amira Hale", "a.hale", "staff", "navy")));
        assertEquals(
                Reason.TWO_ORGANISATIONS, refused(vouched("k1", "Amira Hale", "a.hale", "staff", "police", "fire")));
        assertEquals(0, people.all().size());
    }

    @Test
    void a_team_out_of_use_or_of_another_organisation_is_passed_over() {
        assertEquals(
                Optional.empty(),
                entered(vouched("k1", "One", "one", "staff", "fire", "closed-team"))
                        .team());
        assertEquals(
                Optional.empty(),
                entered(vouched("k2", "Two", "two", "staff", "police", "prevention"))
                        .team());
        assertEquals(
                Optional.of(PREVENTION),
                entered(vouched("k3", "Three", "three", "staff", "prevention")).team());
    }

    @Test
    void a_team_given_here_and_the_mark_of_a_fire_warden_stay_where_no_group_says_otherwise() {
        var person = entered(vouched("k1", "Amira Hale", "a.hale", "staff", "fire"));
        person.moveTo(PREVENTION);
        person.entitle(Set.of(Role.STAFF, Role.FIRE_WARDEN, Role.AUDITOR));

        var after = entered(vouched("k1", "Amira Hale", "a.hale", "staff", "fire"));

        assertEquals(Optional.of(PREVENTION), after.team());
        assertEquals(Set.of(Role.STAFF, Role.FIRE_WARDEN), after.roles());
    }

    @Test
    void the_session_of_who_came_by_the_directory_is_recognised_and_no_password_opens_the_account() {
        var decision =
                assertInstanceOf(Decision.Entered.class, enter(vouched("k1", "Amira Hale", "a.hale", "staff", "fire")));

        var recognised = desk.recognise.bySession(decision.session().id()).orElseThrow();
        assertEquals(decision.person().id(), recognised.person().id());
        assertEquals(Proof.ORGANISATION, recognised.session().proof());
        for (var secret : new String[] {"", "null", "k1"}) {
            assertInstanceOf(SignIn.Decision.Refused.class, desk.signIn("a.hale", secret));
        }
    }

    @Test
    void strange_names_become_names_that_fit() {
        assertEquals(
                "o-brien",
                entered(vouched("k1", "x".repeat(300), "O'Brien@x.example", "staff", "fire"))
                        .username()
                        .value());
        assertEquals(
                "person",
                entered(vouched("k2", "Li", "李", "staff", "fire")).username().value());
        assertEquals(
                "person-2",
                entered(vouched("k3", "J", "@", "staff", "fire")).username().value());
        assertEquals(
                50,
                entered(vouched("k4", "J", "j".repeat(200), "staff", "fire"))
                        .username()
                        .value()
                        .length());
    }

    @Test
    void nobody_comes_in_while_the_directory_is_off() {
        rules = DirectoryRules.OFF;

        assertEquals(Reason.OFF, refused(vouched("k1", "Amira Hale", "a.hale", "staff", "police")));
    }

    @Test
    void no_group_can_give_a_role_that_is_not_for_people() {
        assertThrows(IllegalArgumentException.class, () -> grant(Set.of(Role.SYSTEM), null, null));
        assertThrows(IllegalArgumentException.class, () -> grant(Set.of(Role.DEVICE), null, null));
        assertThrows(IllegalArgumentException.class, () -> grant(Set.of(), null, null));
    }

    @Test
    void neither_key_nor_name_stands_in_what_a_message_would_show() {
        var who = vouched("secret-key", "Amira Hale", "a.hale", "staff");

        assertFalse(who.toString().contains("secret-key") || who.toString().contains("Amira"), who.toString());
    }

    private Decision enter(Vouched who) {
        return new EnterByDirectory(
                        rules, identities, people, teams, desk.admission, (person, before) -> {}, audit, clock)
                .enter(who, SignInDesk.BROWSER);
    }

    private Person entered(Vouched who) {
        return assertInstanceOf(Decision.Entered.class, enter(who)).person();
    }

    private Reason refused(Vouched who) {
        return assertInstanceOf(Decision.Refused.class, enter(who)).because();
    }

    private static Grant grant(Set<Role> roles, OrganisationCode organisation, TeamCode team) {
        return new Grant(roles, Optional.ofNullable(organisation), Optional.ofNullable(team));
    }

    private static Vouched vouched(String key, String name, String handle, String... inGroups) {
        return new Vouched(
                new DirectoryIdentity(ISSUER, key),
                Optional.of(name),
                Optional.of(handle),
                Optional.of(new EmailAddress(key.replaceAll("[^a-z0-9]", "") + "@mail.example")),
                Set.of(inGroups));
    }
}
