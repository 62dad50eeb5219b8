package org.jointestate.domain.people.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.AccountNews;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.ChoosePassword;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SignIn;
import org.jointestate.domain.people.SignInDesk;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with two factors, setting the second one up, and losing it. */
class SecondStepTest {

    private static final String PASSWORD = "purple heather moor walk";

    private final SignInDesk desk = new SignInDesk();
    private final Person lead = person("lead", Role.TRIAL_LEAD);
    private final Person root = person("root", Role.ADMINISTRATOR);
    private String secret = "";
    private List<String> codes = List.of();

    private Person person(String name, Role role) {
        var person = new Person(
                PersonId.fresh(),
                new Username(name),
                "Somebody",
                new OrganisationCode("POLICE"),
                null,
                EnumSet.of(Role.STAFF, role));
        desk.people.add(person);
        var credential = new Credential(person.id());
        credential.choosePassword("hash of " + PASSWORD);
        desk.people.add(credential);
        return person;
    }

    @BeforeEach
    void set_up_an_app() {
        secret = mine(lead).propose().secret();
        codes = done(mine(lead).confirm("", desk.authenticator.shows(secret), SignInDesk.HERE));
        desk.authenticator.step++;
    }

    private MySecondFactor mine(Person person) {
        return desk.secondFactorOf(new FixedCaller(person));
    }

    private static List<String> done(MySecondFactor.Decision decision) {
        return assertInstanceOf(MySecondFactor.Decision.Done.class, decision).codes();
    }

    private String shown() {
        return desk.authenticator.shows(secret);
    }

    @Test
    void every_role_above_the_staff_asks_for_a_second_factor() {
        for (var role : Role.values()) {
            assertEquals(
                    EnumSet.of(
                                    Role.TRIAL_LEAD,
                                    Role.SENIOR_LEADER,
                                    Role.ESTATE_MANAGER,
                                    Role.BOARD_SECRETARY,
                                    Role.AUDITOR,
                                    Role.ADMINISTRATOR)
                            .contains(role),
                    role.asksForSecondFactor(),
                    role.name());
        }
    }

    @Test
    void the_password_alone_lets_nobody_in_who_has_a_second_factor() {
        assertInstanceOf(SignIn.Decision.NeedsSecondFactor.class, desk.signIn("lead", PASSWORD));

        var in = assertInstanceOf(ProveSecondFactor.Decision.SignedIn.class, desk.prove(lead, shown()));
        assertTrue(in.session().admits(lead));
        assertTrue(desk.recognise.bySession(in.session().id()).isPresent());
    }

    @Test
    void whoever_has_to_set_one_up_gets_a_session_that_is_good_for_nothing_else() {
        var in = assertInstanceOf(SignIn.Decision.SignedIn.class, desk.signIn("root", PASSWORD));

        assertEquals(Proof.PASSWORD, in.session().proof());
        assertFalse(in.session().admits(root));
        var session = in.session();
        var offered = desk.secondFactorOf(in(root, session)).propose().secret();
        done(desk.secondFactorOf(in(root, session)).confirm("", desk.authenticator.shows(offered), SignInDesk.HERE));
        assertTrue(
                desk.recognise.bySession(session.id()).orElseThrow().session().admits(root));
    }

    private static Caller in(Person person, Session session) {
        var same = new FixedCaller(person);
        return new Caller() {
            @Override
            public Optional<PersonId> person() {
                return same.person();
            }

            @Override
            public Optional<OrganisationCode> organisation() {
                return same.organisation();
            }

            @Override
            public java.util.Set<Role> roles() {
                return java.util.Set.of();
            }

            @Override
            public Optional<UUID> session() {
                return Optional.of(session.id());
            }
        };
    }

    @Test
    void a_code_is_accepted_once_and_one_step_early_or_late_but_no_more() {
        assertInstanceOf(ProveSecondFactor.Decision.SignedIn.class, desk.prove(lead, shown()));
        assertInstanceOf(ProveSecondFactor.Decision.Refused.class, desk.prove(lead, shown()));

        var early = CountedAuthenticator.code(secret, desk.authenticator.step + 1);
        assertInstanceOf(ProveSecondFactor.Decision.SignedIn.class, desk.prove(lead, early));
        desk.authenticator.step += 10;
        var late = CountedAuthenticator.code(secret, desk.authenticator.step - 1);
        assertInstanceOf(ProveSecondFactor.Decision.SignedIn.class, desk.prove(lead, late));
        var tooLate = CountedAuthenticator.code(secret, desk.authenticator.step - 2);
        assertInstanceOf(ProveSecondFactor.Decision.Refused.class, desk.prove(lead, tooLate));
        var tooEarly = CountedAuthenticator.code(secret, desk.authenticator.step + 2);
        assertInstanceOf(ProveSecondFactor.Decision.Refused.class, desk.prove(lead, tooEarly));
    }

    @Test
    void a_code_may_be_typed_with_the_space_that_the_phone_shows() {
        var shown = shown();

        assertInstanceOf(
                ProveSecondFactor.Decision.SignedIn.class,
                desk.prove(lead, " " + shown.substring(0, 3) + " " + shown.substring(3)));
    }

    @Test
    void wrong_codes_and_wrong_passwords_are_counted_together_and_the_right_password_forgives_none() {
        for (int i = 0; i < 2; i++) {
            desk.signIn("lead", "wrong");
        }
        for (int i = 0; i < 3; i++) {
            assertInstanceOf(SignIn.Decision.NeedsSecondFactor.class, desk.signIn("lead", PASSWORD));
            assertInstanceOf(ProveSecondFactor.Decision.Refused.class, desk.prove(lead, "000000"));
        }

        assertInstanceOf(ProveSecondFactor.Decision.TooManyAttempts.class, desk.prove(lead, shown()));
        assertInstanceOf(SignIn.Decision.TooManyAttempts.class, desk.signIn("lead", PASSWORD));
        desk.clock.pass(Duration.ofMinutes(15));
        assertInstanceOf(ProveSecondFactor.Decision.SignedIn.class, desk.prove(lead, shown()));
    }

    @Test
    void ten_recovery_codes_are_told_once_and_each_lets_in_once() {
        assertEquals(10, codes.size());
        assertEquals(10, mine(lead).see().codesLeft());
        assertFalse(new MySecondFactor.Decision.Done(codes).toString().contains(codes.get(0)));

        var typed = codes.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        var in = assertInstanceOf(ProveSecondFactor.Decision.SignedInByRecoveryCode.class, desk.prove(lead, typed));

        assertEquals(9, in.codesLeft());
        assertTrue(in.session().admits(lead));
        assertInstanceOf(ProveSecondFactor.Decision.Refused.class, desk.prove(lead, typed));
        assertTrue(desk.audit.entries.contains("recovery code used"));
    }

    @Test
    void recovery_codes_are_renewed_with_a_code_of_the_app_and_the_old_ones_are_worth_nothing() {
        assertInstanceOf(MySecondFactor.Decision.NotProved.class, mine(lead).renewCodes("000000", SignInDesk.HERE));

        var fresh = done(mine(lead).renewCodes(shown(), SignInDesk.HERE));

        assertNotEquals(codes, fresh);
        assertInstanceOf(ProveSecondFactor.Decision.Refused.class, desk.prove(lead, codes.get(0)));
        assertInstanceOf(ProveSecondFactor.Decision.SignedInByRecoveryCode.class, desk.prove(lead, fresh.get(0)));
    }

    @Test
    void another_phone_is_set_up_with_a_code_of_the_old_one_and_then_the_old_one_is_worth_nothing() {
        var old = secret;
        var offered = mine(lead).propose().secret();
        assertEquals(offered, mine(lead).propose().secret(), "the page opened again");
        var shows = desk.authenticator.shows(offered);
        assertInstanceOf(MySecondFactor.Decision.NotProved.class, mine(lead).confirm("", shows, SignInDesk.HERE));
        assertInstanceOf(
                MySecondFactor.Decision.WrongCode.class, mine(lead).confirm(shown(), "000000", SignInDesk.HERE));

        done(mine(lead).confirm(shown(), shows, SignInDesk.HERE));

        desk.authenticator.step++;
        assertInstanceOf(ProveSecondFactor.Decision.Refused.class, desk.prove(lead, desk.authenticator.shows(old)));
        assertInstanceOf(
                ProveSecondFactor.Decision.SignedIn.class, desk.prove(lead, desk.authenticator.shows(offered)));
    }

    @Test
    void a_secret_that_was_shown_more_than_an_hour_ago_is_not_taken_into_use() {
        var offered = mine(root).propose().secret();
        desk.clock.pass(Duration.ofHours(1));

        assertInstanceOf(
                MySecondFactor.Decision.ShownTooLongAgo.class,
                mine(root).confirm("", desk.authenticator.shows(offered), SignInDesk.HERE));
        assertNotEquals(offered, mine(root).propose().secret());
    }

    @Test
    void who_has_lost_phone_and_codes_starts_over_with_a_code_of_an_administrator_behind_the_password() {
        var session = assertInstanceOf(ProveSecondFactor.Decision.SignedIn.class, desk.prove(lead, shown()))
                .session();
        var allowed = assertInstanceOf(
                AllowNewSecondFactor.Decision.Allowed.class, allow(root).allow(lead.id()));
        assertTrue(desk.audit.entries.contains("code for a new second factor given"));
        assertTrue(desk.outbox.in(List.of(OutboxMessage.State.WAITING), 100).stream()
                .anyMatch(message -> message.content()
                        .equals(new AccountPost.Message(AccountNews.SECOND_FACTOR_CODE_GIVEN, lead.id()).toString())));
        assertInstanceOf(
                SignIn.Decision.Refused.class,
                desk.signIn("lead", allowed.invitation().code()));
        assertInstanceOf(SignIn.Decision.NeedsSecondFactor.class, desk.signIn("lead", PASSWORD));

        var over = assertInstanceOf(
                ProveSecondFactor.Decision.StartsOver.class,
                desk.prove(lead, allowed.invitation().code()));

        assertFalse(over.session().admits(lead));
        assertTrue(desk.recognise.bySession(session.id()).isEmpty(), "the sessions of whoever has the phone");
        assertTrue(desk.recognise.bySession(over.session().id()).isPresent());
        assertTrue(desk.audit.entries.contains("second factor removed"));
        assertEquals(Optional.empty(), mine(lead).see().since());
        assertInstanceOf(ProveSecondFactor.Decision.BeginAgain.class, desk.prove(lead, codes.get(0)));
    }

    @Test
    void the_code_to_start_over_is_given_to_others_alone_and_lasts_a_day() {
        assertInstanceOf(
                AllowNewSecondFactor.Decision.HasNone.class, allow(lead).allow(root.id()));
        assertInstanceOf(
                AllowNewSecondFactor.Decision.NotYourself.class, allow(lead).allow(lead.id()));
        var allowed = assertInstanceOf(
                AllowNewSecondFactor.Decision.Allowed.class, allow(root).allow(lead.id()));
        desk.clock.pass(Duration.ofDays(1));

        assertInstanceOf(
                ProveSecondFactor.Decision.Refused.class,
                desk.prove(lead, allowed.invitation().code()));
    }

    @Test
    void what_was_proved_first_no_longer_holds_after_the_password_or_the_roles_were_changed() {
        var before = lead.epoch();
        lead.entitle(EnumSet.of(Role.STAFF));

        assertInstanceOf(
                ProveSecondFactor.Decision.BeginAgain.class,
                desk.prove.prove(lead.id(), before, shown(), SignInDesk.HERE, SignInDesk.BROWSER));
    }

    @Test
    void a_forgotten_password_is_chosen_anew_and_the_second_factor_is_still_to_be_shown() {
        var chosen = assertInstanceOf(
                ChoosePassword.Decision.Chosen.class, desk.choose(lead.id(), PASSWORD, "another moor, another walk"));

        assertEquals(Optional.empty(), chosen.session());
        assertInstanceOf(ProveSecondFactor.Decision.SignedIn.class, desk.prove(lead, shown()));
    }

    @Test
    void a_program_with_a_token_can_neither_set_up_nor_give_anything() {
        var program = new Caller() {
            @Override
            public Optional<PersonId> person() {
                return Optional.of(root.id());
            }

            @Override
            public Optional<OrganisationCode> organisation() {
                return Optional.of(root.organisation());
            }

            @Override
            public java.util.Set<Role> roles() {
                return root.roles();
            }
        };

        assertThrows(NotAllowed.class, () -> desk.secondFactorOf(program).propose());
        assertThrows(NotAllowed.class, () -> allow(program).allow(lead.id()));
    }

    private AllowNewSecondFactor allow(Person administrator) {
        return allow(new FixedCaller(administrator));
    }

    private AllowNewSecondFactor allow(Caller caller) {
        return new AllowNewSecondFactor(
                desk.people, desk.factors, desk.passwords, desk.secrets, caller, desk.post, desk.audit, desk.clock);
    }
}
