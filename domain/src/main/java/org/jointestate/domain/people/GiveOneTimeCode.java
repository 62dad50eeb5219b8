package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Helps somebody who has forgotten the password: a new one-time code, and a clean slate for failed attempts. */
@UseCase(roles = Role.ADMINISTRATOR)
public class GiveOneTimeCode {

    private static final Duration CODE_LASTS = Duration.ofDays(1);

    private final People people;
    private final Passwords passwords;
    private final Secrets secrets;
    private final SignInAttempts attempts;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public GiveOneTimeCode(
            People people, Passwords passwords, Secrets secrets, SignInAttempts attempts, Audit audit, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.secrets = secrets;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    public Invitation give(PersonId id) {
        var person = people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
        var code = secrets.oneTimeCode();
        var hash = passwords.hash(code);
        var expires = clock.instant().plus(CODE_LASTS);
        people.credentialOf(id).ifPresentOrElse(known -> known.giveCode(hash, expires), () -> {
            var credential = new Credential(id);
            credential.giveCode(hash, expires);
            people.add(credential);
        });
        attempts.forget(person.username().value());
        audit.record("one-time code given", id.toString());
        return new Invitation(person.username(), code, CODE_LASTS);
    }
}
