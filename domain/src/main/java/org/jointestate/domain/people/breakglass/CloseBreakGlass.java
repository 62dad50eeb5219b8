package org.jointestate.domain.people.breakglass;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Closes a sealed account for ever: one in use, whose sessions end at once, or one whose envelope is to be torn up. */
@UseCase(roles = Role.ADMINISTRATOR)
public class CloseBreakGlass {

    private final BreakGlasses glasses;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CloseBreakGlass(BreakGlasses glasses, People people, Audit audit, Clock clock) {
        this.glasses = glasses;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    public void close(PersonId account) {
        var glass = glasses.find(account).orElseThrow(() -> new NotFound("break-glass account", account));
        if (glass.closed().isEmpty()) {
            glass.close(clock.instant());
            people.find(account).ifPresent(Person::leave);
            audit.record("break-glass account closed", account.toString());
        }
    }
}
