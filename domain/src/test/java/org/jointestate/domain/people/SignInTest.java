package org.jointestate.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.team.InMemoryTeams;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String PASSWORD = "purple heather moor walk";

    private final SignInDesk desk = new SignInDesk();
    private final InMemoryPeople people = desk.people;
    private final PlainPasswords passwords = desk.passwords;
    private final MovingClock clock = desk.clock;
    private Person amira;
    private String code;

    @BeforeEach
    void enrol_amira() {
        var enrol = new EnrolPerson(people, new InMemoryTeams(people), passwords, desk.secrets, desk.audit, clock);
        var decision = enrol.enrol(
                new Username("amira.hale"), "Amira Hale", new OrganisationCode("POLICE"), null, EnumSet.of(Role.STAFF));
        var enrolled = assertInstanceOf(EnrolPerson.Decision.Enrolled.class, decision);
        amira = people.find(enrolled.person()).orElseThrow();
        code = enrolled.invitation().code();
    }

    @Test
    void a_one_time_code_leads_to_choosing_a_password_and_no_further() {
        assertInstanceOf(SignIn.Decision.MustChoosePassword.class, desk.signIn("Amira.Hale", code));
    }

    @Test
    void a_chosen_password_lets_its_person_in_and_the_code_is_spent() {
        desk.choose(amira.id(), code, PASSWORD);

        assertInstanceOf(SignIn.Decision.SignedIn.class, desk.signIn(" amira.hale ", PASSWORD));
        assertInstanceOf(SignIn.Decision.Refused.class, desk.signIn("amira.hale", code));
    }

    @Test
    void a_code_that_has_expired_is_refused() {
        clock.pass(Duration.ofDays(7));

        assertInstanceOf(SignIn.Decision.Refused.class, desk.signIn("amira.hale", code));
    }

    @Test
    void an_unknown_name_costs_as_much_as_a_wrong_password() {
        desk.choose(amira.id(), code, PASSWORD);
        passwords.comparisons = 0;

        desk.signIn("amira.hale", "wrong");
        var forAWrongPassword = passwords.comparisons;
        desk.signIn("nobody.here", "wrong");
        desk.signIn("not a user name!", "wrong");

        assertEquals(2, forAWrongPassword);
        assertEquals(6, passwords.comparisons);
    }

    @Test
    void somebody_who_has_left_is_refused_with_the_right_password() {
        desk.choose(amira.id(), code, PASSWORD);
        amira.leave();

        assertInstanceOf(SignIn.Decision.Refused.class, desk.signIn("amira.hale", PASSWORD));
    }

    @Test
    void where_the_organisations_sign_in_has_taken_their_place_no_password_and_no_code_opens_anything() {
        var off = new SignIn(people, passwords, desk.factors, desk.throttle, desk.admission, clock, LocalAccounts.OFF);
        assertInstanceOf(
                SignIn.Decision.Refused.class, off.signIn("amira.hale", code, SignInDesk.HERE, SignInDesk.BROWSER));
        desk.choose(amira.id(), code, PASSWORD);
        passwords.comparisons = 0;

        assertInstanceOf(
                SignIn.Decision.Refused.class, off.signIn("amira.hale", PASSWORD, SignInDesk.HERE, SignInDesk.BROWSER));
        assertEquals(2, passwords.comparisons);
    }

    @Test
    void five_failures_close_the_door_for_a_quarter_of_an_hour_even_to_the_right_password() {
        desk.choose(amira.id(), code, PASSWORD);
        for (int i = 0; i < 5; i++) {
            desk.signIn("amira.hale", "wrong " + i);
        }

        assertInstanceOf(SignIn.Decision.TooManyAttempts.class, desk.signIn("amira.hale", PASSWORD));
        clock.pass(Duration.ofMinutes(15));
        assertInstanceOf(SignIn.Decision.SignedIn.class, desk.signIn("amira.hale", PASSWORD));
    }

    @Test
    void many_names_tried_from_one_address_close_the_door_to_that_address_alone() {
        desk.choose(amira.id(), code, PASSWORD);
        for (int i = 0; i < 50; i++) {
            desk.signIn.signIn("name" + i, "wrong", "192.0.2.7", SignInDesk.BROWSER);
        }

        assertInstanceOf(
                SignIn.Decision.TooManyAttempts.class,
                desk.signIn.signIn("amira.hale", PASSWORD, "192.0.2.7", SignInDesk.BROWSER));
        assertInstanceOf(SignIn.Decision.SignedIn.class, desk.signIn("amira.hale", PASSWORD));
    }

    @Test
    void a_password_that_is_short_common_long_or_holds_the_name_is_objected_to_and_the_code_stays() {
        assertEquals(PasswordPolicy.Objection.TOO_SHORT, objectionTo("fourteen chars"));
        assertEquals(PasswordPolicy.Objection.TOO_LONG, objectionTo("long ".repeat(26)));
        assertEquals(PasswordPolicy.Objection.COMMON, objectionTo("Correct Horse Battery Staple"));
        assertEquals(PasswordPolicy.Objection.COMMON, objectionTo("aaaaaaaaaaaaaaaaaaaa"));
        assertEquals(PasswordPolicy.Objection.LIKE_USERNAME, objectionTo("my name is amira.hale yes"));
        assertInstanceOf(SignIn.Decision.MustChoosePassword.class, desk.signIn("amira.hale", code));
    }

    @Test
    void what_is_made_of_one_or_two_common_passwords_is_common_and_three_unrelated_words_are_not() {
        var policy = new PasswordPolicy(Set.of("sunshine", "12345678", "arsenal", "liverpool", "heather", "purple"));
        var amira = new Username("amira.hale");

        for (var common : new String[] {
            "sunshine12345678",
            "Sunshine-12345678",
            "liverpoolarsenal",
            "Liverpool Arsenal 2027!",
            "2027 liverpool arsenal",
            "heather moor heather moor",
            "abc123abc123abc123"
        }) {
            assertEquals(Optional.of(PasswordPolicy.Objection.COMMON), policy.objectionTo(common, amira), common);
        }
        for (var fine :
                new String[] {PASSWORD, "purple heather liverpool", "quiet quarry evening tram", "n4Yfz-ENpyd-b26nk"}) {
            assertEquals(Optional.empty(), policy.objectionTo(fine, amira), fine);
        }
    }

    @Test
    void nobody_chooses_a_password_for_somebody_else() {
        assertInstanceOf(ChoosePassword.Decision.Refused.class, desk.choose(amira.id(), "guess", PASSWORD));
        assertInstanceOf(ChoosePassword.Decision.Refused.class, desk.choose(PersonId.fresh(), code, PASSWORD));
    }

    @Test
    void a_changed_password_ends_the_sessions_that_began_with_the_old_one_and_no_others() {
        desk.choose(amira.id(), code, PASSWORD);
        var before = in(PASSWORD);
        assertTrue(isIn(before));

        var chosen = assertInstanceOf(
                ChoosePassword.Decision.Chosen.class, desk.choose(amira.id(), PASSWORD, "another moor, another walk"));

        assertFalse(isIn(before));
        assertTrue(isIn(chosen.session().orElseThrow().id()));
        assertTrue(isIn(in("another moor, another walk")));
        amira.leave();
        assertFalse(isIn(chosen.session().orElseThrow().id()));
    }

    @Test
    void a_password_that_was_objected_to_and_a_code_that_was_only_given_end_no_session() {
        desk.choose(amira.id(), code, PASSWORD);
        var session = in(PASSWORD);

        desk.choose(amira.id(), PASSWORD, "short");
        desk.choose(amira.id(), "guess", "another moor, another walk");
        assertInstanceOf(
                GiveOneTimeCode.Decision.Given.class,
                giveCode(new FixedCaller(administrator())).give(amira.id()));

        assertTrue(isIn(session));
    }

    @Test
    void a_one_time_code_is_given_by_another_administrator_in_a_browser_and_never_to_a_program() {
        var administrator = administrator();
        var program = new Caller() {
            @Override
            public Optional<PersonId> person() {
                return Optional.of(administrator.id());
            }

            @Override
            public Optional<OrganisationCode> organisation() {
                return Optional.of(administrator.organisation());
            }

            @Override
            public Set<Role> roles() {
                return administrator.roles();
            }
        };

        assertThrows(NotAllowed.class, () -> giveCode(program).give(amira.id()));
        assertInstanceOf(
                GiveOneTimeCode.Decision.NotYourself.class,
                giveCode(new FixedCaller(administrator)).give(administrator.id()));
        assertTrue(people.credentialOf(administrator.id()).isEmpty());
    }

    private Person administrator() {
        var person = new Person(
                PersonId.fresh(),
                new Username("root"),
                "Root",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.ADMINISTRATOR));
        people.add(person);
        return person;
    }

    private GiveOneTimeCode giveCode(Caller caller) {
        return new GiveOneTimeCode(
                people, passwords, desk.secrets, desk.factors, desk.throttle, caller, desk.post, desk.audit, clock);
    }

    @Test
    void whoever_chooses_a_password_hears_whether_tokens_still_work() {
        var secrets = desk.secrets;
        var tokens = new MyTokens(people, secrets, new FixedCaller(amira), desk.audit, clock);
        assertFalse(tokensWorkAfter(code, PASSWORD));

        var made = tokens.make("script", Set.of(Scope.READ), Duration.ofDays(1));
        assertTrue(tokensWorkAfter(PASSWORD, PASSWORD + " 2"));
        assertTrue(
                people.bearerOf(secrets.digest(made.token()), clock.instant()).isPresent());

        clock.pass(Duration.ofDays(1));
        assertFalse(tokensWorkAfter(PASSWORD + " 2", PASSWORD + " 3"));
    }

    private boolean tokensWorkAfter(String secret, String password) {
        return assertInstanceOf(ChoosePassword.Decision.Chosen.class, desk.choose(amira.id(), secret, password))
                .tokensWork();
    }

    private UUID in(String password) {
        return assertInstanceOf(SignIn.Decision.SignedIn.class, desk.signIn("amira.hale", password))
                .session()
                .id();
    }

    private boolean isIn(UUID session) {
        return desk.recognise.bySession(session).isPresent();
    }

    private PasswordPolicy.Objection objectionTo(String password) {
        return assertInstanceOf(ChoosePassword.Decision.Objected.class, desk.choose(amira.id(), code, password))
                .because();
    }
}
