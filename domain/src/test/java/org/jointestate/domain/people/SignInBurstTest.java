package org.jointestate.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What somebody who guesses could learn by the clock, or reach by guessing many at once. */
class SignInBurstTest {

    private static final String PASSWORD = "purple heather moor walk";

    private final SignInDesk desk = new SignInDesk();

    private Person person(String name, boolean password, boolean code) {
        var person = new Person(
                PersonId.fresh(),
                new Username(name),
                "Somebody",
                new OrganisationCode("POLICE"),
                null,
                EnumSet.of(Role.STAFF));
        desk.people.add(person);
        var credential = new Credential(person.id());
        if (password) {
            credential.choosePassword("hash of " + PASSWORD);
        }
        if (code) {
            credential.giveCode("hash of CODE", desk.clock.instant().plus(Duration.ofDays(1)));
        }
        desk.people.add(credential);
        return person;
    }

    @Test
    void a_wrong_secret_costs_the_same_whoever_is_asked_for() {
        person("both", true, true);
        person("password", true, false);
        person("code", false, true);
        person("neither", false, false);
        person("left", true, true).leave();
        var costs = new HashSet<Integer>();

        for (var name : List.of("both", "password", "code", "neither", "left", "unknown", "no user name!")) {
            desk.passwords.comparisons = 0;
            assertInstanceOf(SignIn.Decision.Refused.class, desk.signIn(name, "wrong"), name);
            costs.add(desk.passwords.comparisons);
        }

        assertEquals(1, costs.size(), costs.toString());
    }

    @Test
    void who_waited_for_a_comparison_while_others_failed_is_not_told_whether_the_guess_was_right() {
        person("ann", true, false);
        var meanwhile = new ArrayList<String>();
        var slow = new PlainPasswords() {
            @Override
            public boolean matches(String secret, String hash) {
                while (meanwhile.size() < SignInThrottle.FAILURES_PER_NAME) {
                    meanwhile.add(secret);
                    desk.throttle.failed("ann", "192.0.2.7");
                }
                return super.matches(secret, hash);
            }
        };
        var signIn = new SignIn(
                desk.people, slow, desk.factors, desk.throttle, desk.admission, desk.clock, LocalAccounts.ON);

        assertInstanceOf(
                SignIn.Decision.TooManyAttempts.class,
                signIn.signIn("ann", PASSWORD, SignInDesk.HERE, SignInDesk.BROWSER));
    }
}
