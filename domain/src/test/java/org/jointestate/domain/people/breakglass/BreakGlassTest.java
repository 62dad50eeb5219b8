package org.jointestate.domain.people.breakglass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.AccountNews;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SignIn;
import org.jointestate.domain.people.SignInDesk;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.session.NoteSeen;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.junit.jupiter.api.Test;

/** A sealed account from the envelope to its end. */
class BreakGlassTest {

    private final SignInDesk desk = new SignInDesk();
    private final InMemoryBreakGlasses glasses = new InMemoryBreakGlasses();
    private final Person root = person("root", Role.ADMINISTRATOR);
    private final Person other = person("other", Role.ADMINISTRATOR);
    private final Person staff = person("staff", Role.STAFF);
    private final OpenBreakGlass openBreakGlass = new OpenBreakGlass(
            glasses, desk.people, desk.passwords, desk.throttle, desk.admission, desk.post, desk.audit, desk.clock);

    private Person person(String name, Role role) {
        var person = new Person(
                PersonId.fresh(), new Username(name), "Somebody", new OrganisationCode("FIRE"), null, Set.of(role));
        desk.people.add(person);
        return person;
    }

    private Invitation seal(Caller caller) {
        return new SealBreakGlass(
                        glasses, desk.people, desk.passwords, desk.secrets, of -> {}, caller, desk.audit, desk.clock)
                .seal(6);
    }

    private Invitation sealed() {
        return seal(new FixedCaller(root));
    }

    private OpenBreakGlass.Decision open(String name, String code) {
        return openBreakGlass.open(
                name, code, "Pat Moor", "The directory is down", SignInDesk.HERE, SignInDesk.BROWSER);
    }

    private Session opened(Invitation envelope) {
        return assertInstanceOf(
                        OpenBreakGlass.Decision.Opened.class,
                        open(envelope.username().value(), envelope.code()))
                .session();
    }

    private boolean isIn(Session session) {
        return desk.recognise.bySession(session.id()).isPresent();
    }

    private Person account(Invitation envelope) {
        return desk.people.find(envelope.username()).orElseThrow();
    }

    @Test
    void a_sealed_account_opens_by_its_code_alone_and_nothing_else_opens_it() {
        var envelope = sealed();

        assertEquals("break-glass-1", envelope.username().value());
        assertFalse(account(envelope).active());
        assertInstanceOf(
                SignIn.Decision.Refused.class, desk.signIn(envelope.username().value(), envelope.code()));
        assertInstanceOf(OpenBreakGlass.Decision.Refused.class, open("break-glass-1", "WRONG-00000"));
        assertInstanceOf(OpenBreakGlass.Decision.Refused.class, open("nobody", envelope.code()));

        var session = opened(envelope);

        assertEquals(Proof.BREAK_GLASS, session.proof());
        assertTrue(session.admits(account(envelope)));
        assertTrue(isIn(session));
        assertInstanceOf(OpenBreakGlass.Decision.Refused.class, open("break-glass-1", envelope.code()));
    }

    @Test
    void opening_one_is_written_down_and_every_other_administrator_is_told_and_nobody_else() {
        var envelope = sealed();
        other.leave();
        var colleague = person("colleague", Role.ADMINISTRATOR);

        opened(envelope);

        assertTrue(desk.audit.entries.containsAll(
                List.of("break-glass account sealed", "break-glass account opened", "person signed in")));
        var told = desk.outbox.in(List.of(OutboxMessage.State.WAITING), 10).stream()
                .map(message -> AccountPost.Message.read(message.content()).orElseThrow())
                .toList();
        assertEquals(
                Set.of(
                        new AccountPost.Message(AccountNews.BREAK_GLASS_OPENED, root.id()),
                        new AccountPost.Message(AccountNews.BREAK_GLASS_OPENED, colleague.id())),
                Set.copyOf(told));
        assertFalse(told.stream().anyMatch(message -> message.person().equals(staff.id())));
        var glass = glasses.inUse().get(0);
        assertEquals(Optional.of("Pat Moor"), glass.brokenBy());
        assertEquals(Optional.of("The directory is down"), glass.reason());
    }

    @Test
    void it_is_in_use_for_four_hours_and_then_closed_for_ever() {
        var envelope = sealed();
        var session = opened(envelope);
        for (int half = 1; half < 8; half++) {
            desk.clock.pass(Duration.ofMinutes(30));
            assertTrue(isIn(session), "after " + half + " half hours");
            new NoteSeen(desk.sessions, desk.clock).note(session);
        }
        desk.clock.pass(Duration.ofMinutes(30));
        assertFalse(isIn(session));

        assertEquals(1, closeOverdue());
        assertEquals(0, closeOverdue());

        assertFalse(account(envelope).active());
        assertEquals(BreakGlass.State.CLOSED, glasses.all().get(0).stateAt(desk.clock.instant()));
        assertInstanceOf(OpenBreakGlass.Decision.Refused.class, open("break-glass-1", envelope.code()));
    }

    @Test
    void an_administrator_closes_it_before_and_its_session_is_over_at_once() {
        var envelope = sealed();
        var session = opened(envelope);

        new CloseBreakGlass(glasses, desk.people, desk.audit, desk.clock)
                .close(account(envelope).id());

        assertFalse(isIn(session));
        assertEquals(List.of(), glasses.inUse());
        assertTrue(desk.audit.entries.contains("break-glass account closed"));
    }

    @Test
    void an_envelope_that_is_too_old_or_was_closed_opens_nothing() {
        var old = sealed();
        var torn = sealed();
        new CloseBreakGlass(glasses, desk.people, desk.audit, desk.clock)
                .close(account(torn).id());
        assertInstanceOf(
                OpenBreakGlass.Decision.Refused.class, open(torn.username().value(), torn.code()));

        desk.clock.pass(Duration.ofDays(180));

        assertInstanceOf(
                OpenBreakGlass.Decision.Refused.class, open(old.username().value(), old.code()));
    }

    @Test
    void guesses_close_the_door_as_at_every_sign_in() {
        var envelope = sealed();
        for (int i = 0; i < 5; i++) {
            open("break-glass-1", "GUESS-" + i);
        }

        assertInstanceOf(OpenBreakGlass.Decision.TooManyAttempts.class, open("break-glass-1", envelope.code()));
    }

    @Test
    void it_is_sealed_only_in_a_browser_and_for_at_most_a_year() {
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
            public Set<Role> roles() {
                return root.roles();
            }
        };

        assertThrows(NotAllowed.class, () -> seal(program));
        var seal = new SealBreakGlass(
                glasses,
                desk.people,
                desk.passwords,
                desk.secrets,
                of -> {},
                new FixedCaller(root),
                desk.audit,
                desk.clock);
        assertThrows(IllegalArgumentException.class, () -> seal.seal(0));
        assertThrows(IllegalArgumentException.class, () -> seal.seal(13));
    }

    private int closeOverdue() {
        return new CloseOverdueBreakGlasses(glasses, desk.people, desk.audit, desk.clock).close();
    }
}
