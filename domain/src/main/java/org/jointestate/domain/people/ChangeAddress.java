package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives a person another e-mail address, or none. Not the person's own choice: nobody must have our mail sent to a stranger. */
@UseCase(roles = Role.ADMINISTRATOR)
public class ChangeAddress {

    private final People people;
    private final Audit audit;

    @Inject
    public ChangeAddress(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    public void change(PersonId id, Optional<EmailAddress> address) {
        var person = people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
        if (!person.email().equals(address)) {
            person.reachAt(address.orElse(null));
            audit.record("e-mail address changed", id.toString());
        }
    }
}
