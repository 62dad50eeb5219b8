package org.jointestate.domain.people.factor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jointestate.domain.people.AccountNews;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Passwords;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.SignInThrottle;
import org.jointestate.domain.people.session.Admission;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.UseCase;

/**
 * The second step of signing in: a code of the authenticator app, a recovery code, or the code by which an administrator lets somebody
 * start over who has lost both. A code is accepted once. A wrong one counts as a failed sign-in of that name.
 */
@UseCase(open = true)
public class ProveSecondFactor {

    /** What came of it. */
    public sealed interface Decision {
        record SignedIn(Session session) implements Decision {}

        /** @param codesLeft how many recovery codes there are still */
        record SignedInByRecoveryCode(Session session, int codesLeft) implements Decision {}

        /** The old factor is gone; the session is good for nothing but setting up another. */
        record StartsOver(Session session) implements Decision {}

        record Refused() implements Decision {}

        /** Nobody here can tell: the secret of the app was sealed under another key than this server has. It is not counted. */
        record OtherKey() implements Decision {}

        record TooManyAttempts(Duration pause) implements Decision {}

        /** What was proved first no longer holds: the password or a role was changed, or the account closed. */
        record BeginAgain() implements Decision {}
    }

    private final People people;
    private final SecondFactors factors;
    private final Authenticator authenticator;
    private final Vault vault;
    private final Secrets secrets;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Admission admission;
    private final AccountPost post;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ProveSecondFactor(
            People people,
            SecondFactors factors,
            Authenticator authenticator,
            Vault vault,
            Secrets secrets,
            Passwords passwords,
            SignInThrottle throttle,
            Admission admission,
            AccountPost post,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.factors = factors;
        this.authenticator = authenticator;
        this.vault = vault;
        this.secrets = secrets;
        this.passwords = passwords;
        this.throttle = throttle;
        this.admission = admission;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param id who has proved the password
     * @param epoch the person's epoch at that moment
     * @param browser roughly which one it is, in words
     */
    public Decision prove(PersonId id, int epoch, String typed, String address, String browser) {
        var now = clock.instant();
        var person = people.find(id).filter(found -> found.active() && found.epoch() == epoch);
        var factor = factors.hold(id).filter(SecondFactor::isInUse);
        if (person.isEmpty() || factor.isEmpty()) {
            return new Decision.BeginAgain();
        }
        var name = person.get().username().value();
        if (throttle.isClosed(name, address)) {
            return new Decision.TooManyAttempts(SignInThrottle.WINDOW);
        }
        var decision = Digits.isOfAnApp(Digits.of(typed))
                ? byApp(person.get(), factor.get(), Digits.of(typed), browser)
                : byCode(person.get(), factor.get(), Digits.code(typed), now, browser);
        if (decision instanceof Decision.Refused) {
            throttle.failed(name, address);
        } else if (!(decision instanceof Decision.OtherKey)) {
            throttle.forget(name);
        }
        return decision;
    }

    private Decision byApp(Person person, SecondFactor factor, String digits, String browser) {
        var secret = factor.secret().flatMap(hidden -> vault.open(person.id(), hidden));
        if (secret.isEmpty()) {
            return new Decision.OtherKey();
        }
        return authenticator
                        .stepOf(secret.get(), digits)
                        .filter(step -> factors.accept(person.id(), step))
                        .isPresent()
                ? new Decision.SignedIn(admission.admit(person, Proof.SECOND_FACTOR, browser))
                : new Decision.Refused();
    }

    private Decision byCode(Person person, SecondFactor factor, String code, Instant now, String browser) {
        if (factors.spendCode(person.id(), secrets.digest(code), now)) {
            audit.record("recovery code used", person.id().toString());
            post.tell(person.id(), AccountNews.RECOVERY_CODE_USED, now);
            return new Decision.SignedInByRecoveryCode(
                    admission.admit(person, Proof.SECOND_FACTOR, browser), factors.codesLeft(person.id()));
        }
        var reset = factor.resetHashAt(now);
        if (reset.isPresent() && passwords.matches(code, reset.get())) {
            factors.remove(person.id());
            person.endSessions();
            audit.record("second factor removed", person.id().toString());
            post.tell(person.id(), AccountNews.SECOND_FACTOR_REMOVED, now);
            return new Decision.StartsOver(admission.admit(person, Proof.PASSWORD, browser));
        }
        return new Decision.Refused();
    }
}
