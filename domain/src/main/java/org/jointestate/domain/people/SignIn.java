package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.UseCase;

/**
 * Lets somebody in who gives a user name and either the password or a waiting one-time code. An unknown name, a wrong password and a
 * person who has left get the same answer in the same time; too many failures for a name or from an address close the door for a while.
 */
@UseCase(open = true)
public class SignIn {

    static final int FAILURES_PER_NAME = 5;
    static final int FAILURES_PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** What came of an attempt to sign in. */
    public sealed interface Decision {
        /** @param passwordNumber the password that was right, for the session to remember */
        record SignedIn(Person person, int passwordNumber) implements Decision {}

        /** The one-time code was right: the person now chooses a password, and is signed in only then. */
        record MustChoosePassword(Person person) implements Decision {}

        record Refused() implements Decision {}

        record TooManyAttempts(Duration pause) implements Decision {}
    }

    private final People people;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Audit audit;
    private final Clock clock;
    private final LocalAccounts localAccounts;

    @Inject
    public SignIn(
            People people,
            Passwords passwords,
            SignInAttempts attempts,
            Audit audit,
            Clock clock,
            LocalAccounts localAccounts) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
        this.localAccounts = localAccounts;
    }

    public Decision signIn(String typedName, String secret, String address) {
        var now = clock.instant();
        var since = now.minus(WINDOW);
        var name = typedName.strip().toLowerCase(Locale.ROOT);
        if (attempts.failuresOf(name, since) >= FAILURES_PER_NAME
                || attempts.failuresFrom(address, since) >= FAILURES_PER_ADDRESS) {
            return new Decision.TooManyAttempts(WINDOW);
        }
        var person =
                usernameOf(name).flatMap(people::find).filter(Person::active).filter(localAccounts::admit);
        var credential = person.flatMap(found -> people.credentialOf(found.id()));
        if (person.isEmpty() || credential.isEmpty()) {
            passwords.matchesNothing(secret);
            attempts.failed(name, address, now);
            return new Decision.Refused();
        }
        var passwordHash = credential.get().passwordHash();
        if (passwordHash != null && passwords.matches(secret, passwordHash)) {
            attempts.forget(name);
            audit.record("person signed in", person.get().id().toString());
            return new Decision.SignedIn(person.get(), credential.get().passwordNumber());
        }
        var codeHash = credential.get().codeHashAt(now);
        if (codeHash != null && passwords.matches(secret.strip().toUpperCase(Locale.ROOT), codeHash)) {
            attempts.forget(name);
            return new Decision.MustChoosePassword(person.get());
        }
        if (passwordHash == null && codeHash == null) {
            passwords.matchesNothing(secret);
        }
        attempts.failed(name, address, now);
        return new Decision.Refused();
    }

    private static Optional<Username> usernameOf(String name) {
        try {
            return Optional.of(new Username(name));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
