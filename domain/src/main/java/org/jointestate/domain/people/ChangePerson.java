package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.table.Turns;

/**
 * Gives a person other roles, or closes and reopens the account, in a signed-in browser alone: no token makes an administrator. What is closed is closed with the next request of that person, and what
 * was booked for them is free for others.
 */
@UseCase(roles = Role.ADMINISTRATOR)
public class ChangePerson {

    /** What came of it. */
    public sealed interface Decision {
        record Changed() implements Decision {}

        /** Administrators cannot shut themselves out: somebody else has to. */
        record NotYourself() implements Decision, Undone {}

        /** Nobody could make another one. */
        record LastAdministrator() implements Decision, Undone {}
    }

    private final People people;
    private final Caller caller;
    private final Leaving leaving;
    private final Turns turns;
    private final Audit audit;

    @Inject
    public ChangePerson(People people, Caller caller, Leaving leaving, Turns turns, Audit audit) {
        this.people = people;
        this.caller = caller;
        this.leaving = leaving;
        this.turns = turns;
        this.audit = audit;
    }

    /**
     * @param active whether the account is open
     * @throws IllegalArgumentException when no role is given
     */
    public Decision change(PersonId id, Set<Role> roles, boolean active) {
        if (caller.session().isEmpty()) {
            throw new NotAllowed("Roles are given, and accounts opened, only in a signed-in browser.");
        }
        // Two administrators who take the role from one another at the same moment would leave none.
        turns.take(Turns.Of.PEOPLE);
        var person = people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
        if (id.equals(caller.signedInPerson()) && (!active || !roles.contains(Role.ADMINISTRATOR))) {
            return new Decision.NotYourself();
        }
        var administrators = Administrators.before(people);
        if (!person.roles().equals(roles)) {
            person.entitle(roles);
            audit.record("person entitled", id.toString());
        }
        if (person.active() && !active) {
            person.leave();
            leaving.left(List.of(id));
            audit.record("account closed", id.toString());
        } else if (!person.active() && active) {
            person.rejoin();
            audit.record("account reopened", id.toString());
        }
        return administrators.areGone() ? new Decision.LastAdministrator() : new Decision.Changed();
    }
}
