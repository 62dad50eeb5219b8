package org.jointestate.domain.people.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Credential;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SignIn;
import org.jointestate.domain.people.SignInDesk;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** Secrets that are shown to one browser alone, and secrets that this server cannot open. */
class ProposedSecretTest {

    private static final String PASSWORD = "purple heather moor walk";

    private final SignInDesk desk = new SignInDesk();
    private final Person lead = person();

    /** The same person in one of their browsers. */
    private record Browser(Person who, UUID id) implements Caller {
        @Override
        public Optional<PersonId> person() {
            return Optional.of(who.id());
        }

        @Override
        public Optional<OrganisationCode> organisation() {
            return Optional.of(who.organisation());
        }

        @Override
        public Optional<UUID> session() {
            return Optional.of(id);
        }

        @Override
        public Set<Role> roles() {
            return Set.of();
        }
    }

    private Person person() {
        var person = new Person(
                PersonId.fresh(),
                new Username("lead"),
                "Somebody",
                new OrganisationCode("POLICE"),
                null,
                EnumSet.of(Role.TRIAL_LEAD));
        desk.people.add(person);
        var credential = new Credential(person.id());
        credential.choosePassword("hash of " + PASSWORD);
        desk.people.add(credential);
        return person;
    }

    private MySecondFactor in(UUID session) {
        return desk.secondFactorOf(new Browser(lead, session));
    }

    private MySecondFactor.Decision confirm(UUID session, String current, String secret) {
        return in(session).confirm(current, desk.authenticator.shows(secret), SignInDesk.HERE);
    }

    @Test
    void a_secret_is_shown_again_to_the_same_session_and_to_no_other() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        var shown = in(one).propose().secret();
        assertEquals(shown, in(one).propose().secret());

        assertInstanceOf(MySecondFactor.Decision.ShownTooLongAgo.class, confirm(other, "", shown));
        var theirs = in(other).propose().secret();

        assertNotEquals(shown, theirs);
        assertInstanceOf(MySecondFactor.Decision.ShownTooLongAgo.class, confirm(one, "", theirs));
        assertInstanceOf(MySecondFactor.Decision.Done.class, confirm(other, "", theirs));
    }

    @Test
    void a_secret_that_somebody_saw_before_the_password_was_changed_is_worth_nothing() {
        var session = UUID.randomUUID();
        var shown = in(session).propose().secret();

        desk.choose(lead.id(), PASSWORD, "another moor, another walk");

        assertEquals(
                Optional.empty(), desk.factors.find(lead.id()).orElseThrow().pending());
        assertInstanceOf(MySecondFactor.Decision.ShownTooLongAgo.class, confirm(session, "", shown));
    }

    @Test
    void a_code_that_this_server_cannot_check_is_said_and_not_counted_and_a_recovery_code_still_works() {
        var session = UUID.randomUUID();
        var secret = in(session).propose().secret();
        var codes = assertInstanceOf(MySecondFactor.Decision.Done.class, confirm(session, "", secret))
                .codes();
        assertEquals(0, new CheckVault(desk.factors, desk.vault).count());
        desk.factors.enrol(lead.id(), "sealed by another server", desk.clock.instant());
        assertEquals(1, new CheckVault(desk.factors, desk.vault).count());
        desk.authenticator.step++;

        for (int i = 0; i < 10; i++) {
            assertInstanceOf(
                    ProveSecondFactor.Decision.OtherKey.class, desk.prove(lead, desk.authenticator.shows(secret)));
            assertInstanceOf(
                    MySecondFactor.Decision.OtherKey.class,
                    in(session).renewCodes(desk.authenticator.shows(secret), SignInDesk.HERE));
        }

        assertInstanceOf(SignIn.Decision.NeedsSecondFactor.class, desk.signIn("lead", PASSWORD));
        assertInstanceOf(ProveSecondFactor.Decision.SignedInByRecoveryCode.class, desk.prove(lead, codes.get(0)));
    }

    @Test
    void a_code_that_cannot_be_checked_forgives_no_failure() {
        desk.factors.enrol(lead.id(), "sealed by another server", desk.clock.instant());
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(ProveSecondFactor.Decision.OtherKey.class, desk.prove(lead, "123456"));
            desk.signIn("lead", "wrong");
        }

        assertInstanceOf(SignIn.Decision.TooManyAttempts.class, desk.signIn("lead", PASSWORD));
    }
}
