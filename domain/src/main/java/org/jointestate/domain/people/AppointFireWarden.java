package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.util.EnumSet;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Marks somebody as a fire warden, who may hold the roll call, or takes the mark away. Their other roles stay as they are. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class AppointFireWarden {

    private final People people;
    private final Audit audit;

    @Inject
    public AppointFireWarden(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    /** @return whether anything changed; somebody with no other role stays a warden, since nobody can be without one */
    public boolean appoint(PersonId id, boolean warden) {
        var person = people.find(id).filter(Person::active).orElseThrow(() -> new NotFound("person", id));
        var roles = EnumSet.copyOf(person.roles());
        var changed = warden ? roles.add(Role.FIRE_WARDEN) : roles.remove(Role.FIRE_WARDEN);
        if (!changed || roles.isEmpty()) {
            return false;
        }
        person.entitle(roles);
        audit.record(warden ? "fire warden appointed" : "fire warden stood down", id.toString());
        return true;
    }
}
