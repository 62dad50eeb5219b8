package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.util.Set;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/** Gives a person other roles, or closes and reopens the account. What is closed is closed with the next request of that person. */
@UseCase(roles = Role.ADMINISTRATOR)
public class ChangePerson {

    /** What came of it. */
    public sealed interface Decision {
        record Changed() implements Decision {}

        /** Administrators cannot shut themselves out: somebody else has to. */
        record NotYourself() implements Decision, Undone {}
    }

    private final People people;
    private final Caller caller;
    private final Audit audit;

    @Inject
    public ChangePerson(People people, Caller caller, Audit audit) {
        this.people = people;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * @param active whether the account is open
     * @throws IllegalArgumentException when no role is given
     */
    public Decision change(PersonId id, Set<Role> roles, boolean active) {
        var person = people.find(id).orElseThrow(() -> new NotFound("person", id));
        if (id.equals(caller.signedInPerson()) && (!active || !roles.contains(Role.ADMINISTRATOR))) {
            return new Decision.NotYourself();
        }
        if (!person.roles().equals(roles)) {
            person.entitle(roles);
            audit.record("person entitled", id.toString());
        }
        if (person.active() && !active) {
            person.leave();
            audit.record("account closed", id.toString());
        } else if (!person.active() && active) {
            person.rejoin();
            audit.record("account reopened", id.toString());
        }
        return new Decision.Changed();
    }
}
