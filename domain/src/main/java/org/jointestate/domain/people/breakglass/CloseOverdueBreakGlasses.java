package org.jointestate.domain.people.breakglass;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Closes the accounts whose four hours are over. Their sessions have ended at that moment by themselves; this closes what is left. */
@UseCase(roles = Role.SYSTEM)
public class CloseOverdueBreakGlasses {

    private final BreakGlasses glasses;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CloseOverdueBreakGlasses(BreakGlasses glasses, People people, Audit audit, Clock clock) {
        this.glasses = glasses;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many were closed */
    public int close() {
        var now = clock.instant();
        var overdue = glasses.inUse().stream()
                .filter(glass -> glass.stateAt(now) != BreakGlass.State.IN_USE)
                .toList();
        overdue.forEach(glass -> {
            glass.close(now);
            people.find(glass.account()).ifPresent(Person::leave);
            audit.record("break-glass account closed", glass.account().toString());
        });
        return overdue.size();
    }
}
