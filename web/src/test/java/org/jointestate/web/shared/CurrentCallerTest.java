package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.deputy.StandIn;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Recognised;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.RecordsState;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CurrentCallerTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final PersonId LEADER = PersonId.fresh();
    private static final Set<StandIn> FOR_A_LEADER = Set.of(new StandIn(LEADER, Role.SENIOR_LEADER));

    private final CurrentCaller caller = new CurrentCaller();

    @AfterEach
    void go() {
        caller.isNobody();
    }

    private void comes(Proof proof, Set<StandIn> standIns, Role... roles) {
        var person = new Person(
                PersonId.fresh(),
                new Username("somebody"),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                EnumSet.copyOf(Set.of(roles)));
        caller.is(new Recognised(new Session(person, proof, "", NOW, Duration.ofHours(1)), person, standIns));
    }

    @Test
    void the_state_in_which_somebody_looks_is_known_until_they_go() {
        var person = new Person(
                PersonId.fresh(),
                new Username("somebody"),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                EnumSet.of(Role.STAFF));
        var recognised =
                new Recognised(new Session(person, Proof.PASSWORD, "", NOW, Duration.ofHours(1)), person, Set.of());
        var state = Optional.of(new RecordsState("1", "estate"));

        caller.is(recognised, state);
        assertEquals(state, caller.asOf());
        caller.isNobody();
        assertEquals(Optional.empty(), caller.asOf());
        caller.is(recognised);
        assertEquals(Optional.empty(), caller.asOf());
    }

    @Test
    void whoever_has_to_show_more_than_a_password_holds_no_role_until_then() {
        comes(Proof.PASSWORD, Set.of(), Role.STAFF, Role.ADMINISTRATOR);
        assertEquals(Set.of(), caller.roles());
        assertTrue(caller.mustSetUpSecondFactor());

        comes(Proof.SECOND_FACTOR, Set.of(), Role.STAFF, Role.ADMINISTRATOR);
        assertEquals(Set.of(Role.STAFF, Role.ADMINISTRATOR), caller.roles());
        assertFalse(caller.mustSetUpSecondFactor());

        comes(Proof.PASSWORD, Set.of(), Role.STAFF, Role.FIRE_WARDEN);
        assertEquals(Set.of(Role.STAFF, Role.FIRE_WARDEN), caller.roles());
        assertTrue(caller.isWithoutSecondFactor());
    }

    @Test
    void a_token_is_no_session_and_no_deputy() {
        comes(Proof.SECOND_FACTOR, FOR_A_LEADER, Role.STAFF);
        assertTrue(caller.session().isPresent());

        caller.is(caller.asPerson().orElseThrow(), Set.of());

        assertTrue(caller.session().isEmpty());
        assertEquals(Set.of(Role.STAFF), caller.roles());
    }

    @Test
    void a_deputy_holds_the_role_beside_their_own_and_it_is_not_their_own() {
        comes(Proof.SECOND_FACTOR, FOR_A_LEADER, Role.STAFF);

        assertEquals(Set.of(Role.STAFF, Role.SENIOR_LEADER), caller.roles());
        assertEquals(Set.of(Role.STAFF), caller.ownRoles());
        assertEquals(Set.of(LEADER), caller.standsInFor(Role.SENIOR_LEADER));
        assertEquals(Set.of(), caller.standsInFor(Role.TRIAL_LEAD));
    }

    @Test
    void what_only_the_role_of_somebody_else_allows_is_done_as_their_deputy_and_nothing_after_it() throws Exception {
        comes(Proof.SECOND_FACTOR, FOR_A_LEADER, Role.STAFF);

        assertEquals(Optional.of(LEADER), actingForIn(LeadersOnly.class));
        assertEquals(Optional.empty(), actingForIn(LeadersAndStaff.class));
        assertEquals(Optional.empty(), caller.actingFor());
    }

    @UseCase(roles = Role.SENIOR_LEADER)
    static class LeadersOnly {
        public void act() {}
    }

    @UseCase(roles = {Role.SENIOR_LEADER, Role.STAFF})
    static class LeadersAndStaff {
        public void act() {}
    }

    private Optional<PersonId> actingForIn(Class<?> useCase) throws Exception {
        var seen = new AtomicReference<Optional<PersonId>>(Optional.empty());
        var status = new AtomicInteger(Status.STATUS_NO_TRANSACTION);
        var transaction = proxy(UserTransaction.class, name -> {
            if (name.equals("begin")) {
                status.set(Status.STATUS_ACTIVE);
            } else if (name.equals("commit")) {
                status.set(Status.STATUS_NO_TRANSACTION);
            }
            return name.equals("getStatus") ? status.get() : null;
        });
        var method = useCase.getMethod("act");
        var call = proxy(InvocationContext.class, name -> {
            if (name.equals("proceed")) {
                seen.set(caller.actingFor());
            }
            return name.equals("getMethod") ? method : null;
        });
        new UseCaseRunner(transaction, caller).run(call);
        return seen.get();
    }

    private interface Answer {
        Object to(String method);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> answer.to(method.getName())));
    }
}
