package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.UseCase;

/** Spends a one-time code, or the old password, for a new password. The secret is asked again: the page alone proves nothing. */
@UseCase(open = true)
public class ChoosePassword {

    /** What came of it. */
    public sealed interface Decision {
        /**
         * Sessions that began with an earlier password are over; tokens are not.
         *
         * @param passwordNumber the new password's, for the session that begins with it
         * @param tokensWork whether programs can still act for the person
         */
        record Chosen(Person person, int passwordNumber, boolean tokensWork) implements Decision {}

        record Objected(PasswordPolicy.Objection because) implements Decision {}

        record Refused() implements Decision {}
    }

    private final People people;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ChoosePassword(People people, Passwords passwords, PasswordPolicy policy, Audit audit, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision choose(PersonId id, String secret, String newPassword) {
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
        audit.record("password chosen", id.toString());
        var now = clock.instant();
        var tokensWork = people.tokensOf(id).stream().anyMatch(token -> token.worksAt(now));
        return new Decision.Chosen(person.get(), credential.get().passwordNumber(), tokensWork);
    }

    private boolean proves(Credential credential, String secret) {
        var codeHash = credential.codeHashAt(clock.instant());
        var passwordHash = credential.passwordHash();
        return (codeHash != null && passwords.matches(secret.strip().toUpperCase(Locale.ROOT), codeHash))
                || (passwordHash != null && passwords.matches(secret, passwordHash));
    }
}
