package org.jointestate.domain.demonstration;

import jakarta.inject.Inject;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Tells what a database holds: the demonstration, somebody's own data, or nobody yet. */
@UseCase(roles = Role.SYSTEM)
public class LookForDemonstration {

    public enum Found {
        DEMONSTRATION,
        OTHER_DATA,
        NOBODY
    }

    private final DemonstrationStore store;
    private final People people;

    @Inject
    public LookForDemonstration(DemonstrationStore store, People people) {
        this.store = store;
        this.people = people;
    }

    public Found look() {
        if (store.isMarked()) {
            return Found.DEMONSTRATION;
        }
        return people.none() ? Found.NOBODY : Found.OTHER_DATA;
    }
}
