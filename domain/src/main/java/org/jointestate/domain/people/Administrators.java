package org.jointestate.domain.people;

import org.jointestate.domain.shared.Role;

/**
 * Whether a change leaves the estate without an administrator. Whoever works by a sealed account alone, since none is left, may go on:
 * such a change takes nobody away.
 */
public final class Administrators {

    private final People people;
    private final boolean someBefore;

    private Administrators(People people) {
        this.people = people;
        this.someBefore = some();
    }

    /** To be asked for before the change. */
    public static Administrators before(People people) {
        return new Administrators(people);
    }

    public boolean areGone() {
        return someBefore && !some();
    }

    private boolean some() {
        return people.countActive(Role.ADMINISTRATOR) > 0;
    }
}
