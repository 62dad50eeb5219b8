package org.jointestate.domain.people;

import jakarta.inject.Inject;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says which network a person's device works on, after they were given another. It holds from the next booking. */
@UseCase(roles = Role.ADMINISTRATOR)
public class SetDeviceNetwork {

    private final People people;
    private final Audit audit;

    @Inject
    public SetDeviceNetwork(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    public void set(PersonId id, DeviceNetwork network) {
        var person = people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
        if (person.device() != network) {
            person.useDeviceOn(network);
            audit.record("device network set", id.toString());
        }
    }
}
