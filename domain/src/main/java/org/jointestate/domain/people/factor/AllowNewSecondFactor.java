package org.jointestate.domain.people.factor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jointestate.domain.people.AccountNews;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.people.Passwords;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Helps somebody who has lost the phone and the recovery codes: a one-time code that, typed after the password in place of the app's,
 * removes the second factor, so that another has to be set up at once. It is given only in a signed-in browser, and never to oneself.
 */
@UseCase(roles = Role.ADMINISTRATOR)
public class AllowNewSecondFactor {

    static final Duration CODE_LASTS = Duration.ofDays(1);

    /** What came of it. */
    public sealed interface Decision {
        record Allowed(Invitation invitation) implements Decision {}

        /** Somebody else has to. */
        record NotYourself() implements Decision {}

        /** There is none that could be lost. */
        record HasNone() implements Decision {}
    }

    private final People people;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Caller caller;
    private final AccountPost post;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public AllowNewSecondFactor(
            People people,
            SecondFactors factors,
            Passwords passwords,
            Secrets secrets,
            Caller caller,
            AccountPost post,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.factors = factors;
        this.passwords = passwords;
        this.secrets = secrets;
        this.caller = caller;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision allow(PersonId id) {
        if (caller.session().isEmpty()) {
            throw new NotAllowed("One-time codes are given only in a signed-in browser.");
        }
        var person = people.find(id).orElseThrow(() -> new NotFound("person", id));
        if (id.equals(caller.signedInPerson())) {
            return new Decision.NotYourself();
        }
        if (factors.find(id).filter(SecondFactor::isInUse).isEmpty()) {
            return new Decision.HasNone();
        }
        var code = secrets.oneTimeCode();
        var now = clock.instant();
        factors.allowReset(id, passwords.digestOfCode(code), now.plus(CODE_LASTS));
        audit.record("code for a new second factor given", id.toString());
        post.tell(id, AccountNews.SECOND_FACTOR_CODE_GIVEN, now);
        return new Decision.Allowed(new Invitation(person.username(), code, CODE_LASTS));
    }
}
