package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** On the first start, when nobody has an account, makes one administrator with a one-time code. There is no default password. */
@UseCase(roles = Role.SYSTEM)
public class MakeFirstAdministrator {

    static final Duration CODE_LASTS = Duration.ofDays(7);

    private final People people;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public MakeFirstAdministrator(People people, Passwords passwords, Secrets secrets, Audit audit, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** The user name and the code to show once; empty when there are accounts already. */
    public Optional<Invitation> make() {
        if (!people.none()) {
            return Optional.empty();
        }
        var organisation = people.organisations().get(0).code();
        var person = new Person(
                PersonId.fresh(),
                new Username("administrator"),
                "Administrator",
                organisation,
                null,
                Set.of(Role.ADMINISTRATOR));
        people.add(person);
        var code = secrets.oneTimeCode();
        var credential = new Credential(person.id());
        credential.giveCode(passwords.hash(code), clock.instant().plus(CODE_LASTS));
        people.add(credential);
        audit.record("first administrator made", person.id().toString());
        return Optional.of(new Invitation(person.username(), code, CODE_LASTS));
    }
}
