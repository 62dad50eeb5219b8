package org.jointestate.domain.people.breakglass;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.people.AccountNews;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Passwords;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.SignInThrottle;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.session.Admission;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Breaks the glass: the sealed code, who it is and why. It works once, whatever way of signing in is configured and whether or not that
 * works, and it is loud: it is audited, every administrator gets a mail, and a banner stands on the pages while the account is in use.
 */
@UseCase(open = true)
public class OpenBreakGlass {

    /** What came of it. */
    public sealed interface Decision {
        record Opened(Session session) implements Decision {}

        record Refused() implements Decision {}

        record TooManyAttempts(Duration pause) implements Decision {}
    }

    private final BreakGlasses glasses;
    private final People people;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Admission admission;
    private final AccountPost post;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public OpenBreakGlass(
            BreakGlasses glasses,
            People people,
            Passwords passwords,
            SignInThrottle throttle,
            Admission admission,
            AccountPost post,
            Audit audit,
            Clock clock) {
        this.glasses = glasses;
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.admission = admission;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param who the name of whoever breaks it, 1 to 120 characters
     * @param why 1 to 300 characters
     * @param browser roughly which one it is, in words
     */
    public Decision open(String typedName, String code, String who, String why, String address, String browser) {
        var now = clock.instant();
        var name = typedName.strip().toLowerCase(Locale.ROOT);
        if (throttle.isClosed(name, address)) {
            return new Decision.TooManyAttempts(SignInThrottle.WINDOW);
        }
        var glass = nameOf(name).flatMap(glasses::find).filter(one -> one.stateAt(now) == BreakGlass.State.SEALED);
        if (glass.isEmpty()) {
            passwords.matchesNothing(code);
            throttle.failed(name, address);
            return new Decision.Refused();
        }
        if (!passwords.matches(
                code.strip().toUpperCase(Locale.ROOT), glass.get().codeHash())) {
            throttle.failed(name, address);
            return new Decision.Refused();
        }
        var id = glass.get().account();
        var account = people.find(id).orElseThrow(() -> new NotFound("person", id));
        glass.get().breakOpen(who.strip(), why.strip(), now);
        account.rejoin();
        throttle.forget(name);
        audit.record("break-glass account opened", id.toString());
        people.all().stream()
                .filter(Person::active)
                .filter(person -> person.roles().contains(Role.ADMINISTRATOR)
                        && !person.id().equals(id))
                .forEach(person -> post.tell(person.id(), AccountNews.BREAK_GLASS_OPENED, now));
        return new Decision.Opened(admission.admit(account, Proof.BREAK_GLASS, browser, BreakGlass.IN_USE));
    }

    private static Optional<Username> nameOf(String name) {
        try {
            return Optional.of(new Username(name));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
