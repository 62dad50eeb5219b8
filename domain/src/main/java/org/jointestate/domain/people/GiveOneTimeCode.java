package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.people.factor.SecondFactors;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Helps somebody who has forgotten the password: a new one-time code, and a clean slate for failed attempts. It is given only in a
 * signed-in browser, and never to oneself: whoever sits down at an administrator's open session must not take the account over.
 */
@UseCase(roles = Role.ADMINISTRATOR)
public class GiveOneTimeCode {

    private static final Duration CODE_LASTS = Duration.ofDays(1);

    /** What came of it. */
    public sealed interface Decision {
        record Given(Invitation invitation) implements Decision {}

        /** Somebody else has to. */
        record NotYourself() implements Decision {}
    }

    private final People people;
    private final Passwords passwords;
    private final Secrets secrets;
    private final SecondFactors factors;
    private final SignInThrottle throttle;
    private final Caller caller;
    private final AccountPost post;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public GiveOneTimeCode(
            People people,
            Passwords passwords,
            Secrets secrets,
            SecondFactors factors,
            SignInThrottle throttle,
            Caller caller,
            AccountPost post,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.secrets = secrets;
        this.factors = factors;
        this.throttle = throttle;
        this.caller = caller;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision give(PersonId id) {
        if (caller.session().isEmpty()) {
            throw new NotAllowed("One-time codes are given only in a signed-in browser.");
        }
        var person = people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
        if (id.equals(caller.signedInPerson())) {
            return new Decision.NotYourself();
        }
        var code = secrets.oneTimeCode();
        var hash = passwords.hash(code);
        var expires = clock.instant().plus(CODE_LASTS);
        people.credentialOf(id).ifPresentOrElse(known -> known.giveCode(hash, expires), () -> {
            var credential = new Credential(id);
            credential.giveCode(hash, expires);
            people.add(credential);
        });
        factors.forgetProposal(id);
        throttle.forget(person.username().value());
        audit.record("one-time code given", id.toString());
        post.tell(id, AccountNews.ONE_TIME_CODE_GIVEN, clock.instant());
        return new Decision.Given(new Invitation(person.username(), code, CODE_LASTS));
    }
}
