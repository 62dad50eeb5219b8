package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.people.factor.SecondFactor;
import org.jointestate.domain.people.factor.SecondFactors;
import org.jointestate.domain.people.session.Admission;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in who gives a user name and either the password or a waiting one-time code. An unknown name, a wrong password and a
 * person who has left get the same answer in the same time; too many failures for a name or from an address close the door for a while.
 * Whoever has a second factor is not in yet, and the failures of the name stay counted until the second step.
 */
@UseCase(open = true)
public class SignIn {

    /** What came of an attempt to sign in. */
    public sealed interface Decision {
        /** Where the person's roles ask for a second factor and there is none yet, the session is good for setting one up. */
        record SignedIn(Session session) implements Decision {}

        /** The password was right; the second step follows. */
        record NeedsSecondFactor(Person person) implements Decision {}

        /** The one-time code was right: the person now chooses a password, and is signed in only then. */
        record MustChoosePassword(Person person) implements Decision {}

        record Refused() implements Decision {}

        record TooManyAttempts(Duration pause) implements Decision {}
    }

    private final People people;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final Admission admission;
    private final Clock clock;
    private final LocalAccounts localAccounts;

    @Inject
    public SignIn(
            People people,
            Passwords passwords,
            SecondFactors factors,
            SignInThrottle throttle,
            Admission admission,
            Clock clock,
            LocalAccounts localAccounts) {
        this.people = people;
        this.passwords = passwords;
        this.factors = factors;
        this.throttle = throttle;
        this.admission = admission;
        this.clock = clock;
        this.localAccounts = localAccounts;
    }

    /** @param browser roughly which one it is, in words */
    public Decision signIn(String typedName, String secret, String address, String browser) {
        var name = typedName.strip().toLowerCase(Locale.ROOT);
        if (throttle.isClosed(name, address)) {
            return new Decision.TooManyAttempts(SignInThrottle.WINDOW);
        }
        var person =
                usernameOf(name).flatMap(people::find).filter(Person::active).filter(localAccounts::admit);
        var credential = person.flatMap(found -> people.credentialOf(found.id()));
        // Whoever is asked for, two comparisons: nobody learns by the clock who is known here or has a code waiting.
        var passwordIsRight =
                matches(secret, credential.map(Credential::passwordHash).orElse(null));
        var codeIsRight = !passwordIsRight
                && matches(
                        secret.strip().toUpperCase(Locale.ROOT),
                        credential
                                .map(known -> known.codeHashAt(clock.instant()))
                                .orElse(null));
        // The comparisons wait their turn. Of a burst of guesses that all found the door open, few find it open here.
        if (throttle.isClosed(name, address)) {
            return new Decision.TooManyAttempts(SignInThrottle.WINDOW);
        }
        if (person.isPresent() && passwordIsRight) {
            if (factors.find(person.get().id()).filter(SecondFactor::isInUse).isPresent()) {
                return new Decision.NeedsSecondFactor(person.get());
            }
            throttle.forget(name);
            return new Decision.SignedIn(admission.admit(person.get(), Proof.PASSWORD, browser));
        }
        if (person.isPresent() && codeIsRight) {
            return new Decision.MustChoosePassword(person.get());
        }
        throttle.failed(name, address);
        return new Decision.Refused();
    }

    private boolean matches(String secret, @Nullable String hash) {
        return hash == null ? passwords.matchesNothing(secret) : passwords.matches(secret, hash);
    }

    private static Optional<Username> usernameOf(String name) {
        try {
            return Optional.of(new Username(name));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
