package org.jointestate.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jointestate.domain.shared.RecordedAudit;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String PASSWORD = "purple heather moor walk";
    private static final String HERE = "127.0.0.1";

    private final InMemoryPeople people = new InMemoryPeople();
    private final PlainPasswords passwords = new PlainPasswords();
    private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();
    private final RecordedAudit audit = new RecordedAudit();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final PasswordPolicy policy = new PasswordPolicy(Set.of("correct horse battery staple"));
    private final SignIn signIn = new SignIn(people, passwords, attempts, audit, clock, LocalAccounts.ON);
    private final ChoosePassword choosePassword = new ChoosePassword(people, passwords, policy, audit, clock);
    private Person amira;
    private String code;

    @BeforeEach
    void enrol_amira() {
        var enrol = new EnrolPerson(people, passwords, new CountedSecrets(), audit, clock);
        var decision = enrol.enrol(
                new Username("amira.hale"), "Amira Hale", new OrganisationCode("POLICE"), null, EnumSet.of(Role.STAFF));
        var enrolled = assertInstanceOf(EnrolPerson.Decision.Enrolled.class, decision);
        amira = people.find(enrolled.person()).orElseThrow();
        code = enrolled.invitation().code();
    }

    @Test
    void a_one_time_code_leads_to_choosing_a_password_and_no_further() {
        assertInstanceOf(SignIn.Decision.MustChoosePassword.class, signIn.signIn("Amira.Hale", code, HERE));
    }

    @Test
    void a_chosen_password_lets_its_person_in_and_the_code_is_spent() {
        choosePassword.choose(amira.id(), code, PASSWORD);

        assertInstanceOf(SignIn.Decision.SignedIn.class, signIn.signIn(" amira.hale ", PASSWORD, HERE));
        assertInstanceOf(SignIn.Decision.Refused.class, signIn.signIn("amira.hale", code, HERE));
    }

    @Test
    void a_code_that_has_expired_is_refused() {
        clock.pass(Duration.ofDays(7));

        assertInstanceOf(SignIn.Decision.Refused.class, signIn.signIn("amira.hale", code, HERE));
    }

    @Test
    void an_unknown_name_costs_as_much_as_a_wrong_password() {
        choosePassword.choose(amira.id(), code, PASSWORD);
        passwords.comparisons = 0;

        signIn.signIn("amira.hale", "wrong", HERE);
        var forAWrongPassword = passwords.comparisons;
        signIn.signIn("nobody.here", "wrong", HERE);
        signIn.signIn("not a user name!", "wrong", HERE);

        assertEquals(1, forAWrongPassword);
        assertEquals(3, passwords.comparisons);
    }

    @Test
    void somebody_who_has_left_is_refused_with_the_right_password() {
        choosePassword.choose(amira.id(), code, PASSWORD);
        amira.leave();

        assertInstanceOf(SignIn.Decision.Refused.class, signIn.signIn("amira.hale", PASSWORD, HERE));
    }

    @Test
    void where_the_organisations_sign_in_has_taken_their_place_no_password_and_no_code_opens_anything() {
        var off = new SignIn(people, passwords, attempts, audit, clock, LocalAccounts.OFF);
        assertInstanceOf(SignIn.Decision.Refused.class, off.signIn("amira.hale", code, HERE));
        choosePassword.choose(amira.id(), code, PASSWORD);
        passwords.comparisons = 0;

        assertInstanceOf(SignIn.Decision.Refused.class, off.signIn("amira.hale", PASSWORD, HERE));
        assertEquals(1, passwords.comparisons);
    }

    @Test
    void five_failures_close_the_door_for_a_quarter_of_an_hour_even_to_the_right_password() {
        choosePassword.choose(amira.id(), code, PASSWORD);
        for (int i = 0; i < 5; i++) {
            signIn.signIn("amira.hale", "wrong " + i, HERE);
        }

        assertInstanceOf(SignIn.Decision.TooManyAttempts.class, signIn.signIn("amira.hale", PASSWORD, HERE));
        clock.pass(Duration.ofMinutes(15));
        assertInstanceOf(SignIn.Decision.SignedIn.class, signIn.signIn("amira.hale", PASSWORD, HERE));
    }

    @Test
    void many_names_tried_from_one_address_close_the_door_to_that_address_alone() {
        choosePassword.choose(amira.id(), code, PASSWORD);
        for (int i = 0; i < 50; i++) {
            signIn.signIn("name" + i, "wrong", "192.0.2.7");
        }

        assertInstanceOf(SignIn.Decision.TooManyAttempts.class, signIn.signIn("amira.hale", PASSWORD, "192.0.2.7"));
        assertInstanceOf(SignIn.Decision.SignedIn.class, signIn.signIn("amira.hale", PASSWORD, HERE));
    }

    @Test
    void a_password_that_is_short_common_long_or_holds_the_name_is_objected_to_and_the_code_stays() {
        assertEquals(PasswordPolicy.Objection.TOO_SHORT, objectionTo("fourteen chars"));
        assertEquals(PasswordPolicy.Objection.TOO_LONG, objectionTo("long ".repeat(26)));
        assertEquals(PasswordPolicy.Objection.COMMON, objectionTo("Correct Horse Battery Staple"));
        assertEquals(PasswordPolicy.Objection.COMMON, objectionTo("aaaaaaaaaaaaaaaaaaaa"));
        assertEquals(PasswordPolicy.Objection.LIKE_USERNAME, objectionTo("my name is amira.hale yes"));
        assertInstanceOf(SignIn.Decision.MustChoosePassword.class, signIn.signIn("amira.hale", code, HERE));
    }

    @Test
    void nobody_chooses_a_password_for_somebody_else() {
        assertInstanceOf(ChoosePassword.Decision.Refused.class, choosePassword.choose(amira.id(), "guess", PASSWORD));
        assertInstanceOf(
                ChoosePassword.Decision.Refused.class, choosePassword.choose(PersonId.fresh(), code, PASSWORD));
    }

    @Test
    void a_changed_password_ends_the_sessions_that_began_with_the_old_one_and_no_others() {
        var recognise = new RecogniseCaller(people, new CountedSecrets(), clock);
        choosePassword.choose(amira.id(), code, PASSWORD);
        var before = in(PASSWORD).passwordNumber();
        assertTrue(recognise.bySession(amira.id(), before).isPresent());
        assertEquals(before, in(PASSWORD).passwordNumber());

        var chosen = assertInstanceOf(
                ChoosePassword.Decision.Chosen.class,
                choosePassword.choose(amira.id(), PASSWORD, "another moor, another walk"));

        assertTrue(recognise.bySession(amira.id(), before).isEmpty());
        assertTrue(recognise.bySession(amira.id(), chosen.passwordNumber()).isPresent());
        assertEquals(chosen.passwordNumber(), in("another moor, another walk").passwordNumber());
        amira.leave();
        assertTrue(recognise.bySession(amira.id(), chosen.passwordNumber()).isEmpty());
    }

    @Test
    void a_password_that_was_objected_to_and_a_code_that_was_only_given_end_no_session() {
        var recognise = new RecogniseCaller(people, new CountedSecrets(), clock);
        choosePassword.choose(amira.id(), code, PASSWORD);
        var session = in(PASSWORD).passwordNumber();

        choosePassword.choose(amira.id(), PASSWORD, "short");
        choosePassword.choose(amira.id(), "guess", "another moor, another walk");
        new GiveOneTimeCode(people, passwords, new CountedSecrets(), attempts, audit, clock).give(amira.id());

        assertTrue(recognise.bySession(amira.id(), session).isPresent());
    }

    @Test
    void whoever_chooses_a_password_hears_whether_tokens_still_work() {
        var secrets = new CountedSecrets();
        var tokens = new MyTokens(people, secrets, new FixedCaller(amira), audit, clock);
        assertFalse(tokensWorkAfter(code, PASSWORD));

        var made = tokens.make("script", Set.of(Scope.READ), Duration.ofDays(1));
        assertTrue(tokensWorkAfter(PASSWORD, PASSWORD + " 2"));
        assertTrue(
                people.bearerOf(secrets.digest(made.token()), clock.instant()).isPresent());

        clock.pass(Duration.ofDays(1));
        assertFalse(tokensWorkAfter(PASSWORD + " 2", PASSWORD + " 3"));
    }

    private boolean tokensWorkAfter(String secret, String password) {
        return assertInstanceOf(
                        ChoosePassword.Decision.Chosen.class, choosePassword.choose(amira.id(), secret, password))
                .tokensWork();
    }

    private SignIn.Decision.SignedIn in(String password) {
        return assertInstanceOf(SignIn.Decision.SignedIn.class, signIn.signIn("amira.hale", password, HERE));
    }

    private PasswordPolicy.Objection objectionTo(String password) {
        return assertInstanceOf(
                        ChoosePassword.Decision.Objected.class, choosePassword.choose(amira.id(), code, password))
                .because();
    }
}
