package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.people.factor.SecondFactor;
import org.jointestate.domain.people.factor.SecondFactors;
import org.jointestate.domain.people.session.Admission;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.UseCase;

/**
 * Spends a one-time code, or the old password, for a new password. The secret is asked again: the page alone proves nothing. All sessions
 * that began before are over; a second factor stays, and is still to be shown.
 */
@UseCase(open = true)
public class ChoosePassword {

    /** What came of it. */
    public sealed interface Decision {
        /**
         * Sessions that began with an earlier password are over; tokens are not.
         *
         * @param session the one that begins with the new password; nothing when the second factor is to be shown first
         * @param tokensWork whether programs can still act for the person
         */
        record Chosen(Person person, Optional<Session> session, boolean tokensWork) implements Decision {}

        record Objected(PasswordPolicy.Objection because) implements Decision {}

        record Refused() implements Decision {}
    }

    private final People people;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final Admission admission;
    private final AccountPost post;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ChoosePassword(
            People people,
            Passwords passwords,
            PasswordPolicy policy,
            SecondFactors factors,
            SignInThrottle throttle,
            Admission admission,
            AccountPost post,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.policy = policy;
        this.factors = factors;
        this.throttle = throttle;
        this.admission = admission;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param browser roughly which one it is, in words */
    public Decision choose(PersonId id, String secret, String newPassword, String browser) {
        var person = people.find(id).filter(Person::active);
        var credential = person.flatMap(found -> people.credentialOf(found.id()));
        if (person.isEmpty() || credential.isEmpty() || !proves(credential.get(), secret)) {
            return new Decision.Refused();
        }
        Optional<PasswordPolicy.Objection> objection =
                policy.objectionTo(newPassword, person.get().username());
        if (objection.isPresent()) {
            return new Decision.Objected(objection.get());
        }
        credential.get().choosePassword(passwords.hash(newPassword));
        person.get().endSessions();
        factors.forgetProposal(id);
        audit.record("password chosen", id.toString());
        var now = clock.instant();
        post.tell(id, AccountNews.PASSWORD_CHOSEN, now);
        var tokensWork = people.tokensOf(id).stream().anyMatch(token -> token.worksAt(now));
        var secondStep = factors.find(id).filter(SecondFactor::isInUse).isPresent();
        if (secondStep) {
            return new Decision.Chosen(person.get(), Optional.empty(), tokensWork);
        }
        throttle.forget(person.get().username().value());
        var session = admission.admit(person.get(), Proof.PASSWORD, browser);
        return new Decision.Chosen(person.get(), Optional.of(session), tokensWork);
    }

    private boolean proves(Credential credential, String secret) {
        var codeHash = credential.codeHashAt(clock.instant());
        var passwordHash = credential.passwordHash();
        return (codeHash != null && passwords.matches(secret.strip().toUpperCase(Locale.ROOT), codeHash))
                || (passwordHash != null && passwords.matches(secret, passwordHash));
    }
}
