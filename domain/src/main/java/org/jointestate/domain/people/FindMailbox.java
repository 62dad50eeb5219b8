package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Where mail for somebody goes at this moment, whatever was so when it was written; nowhere when they have left or have no address. */
@UseCase(roles = Role.SYSTEM)
public class FindMailbox {

    private final People people;

    @Inject
    public FindMailbox(People people) {
        this.people = people;
    }

    public Optional<EmailAddress> find(PersonId id) {
        return people.find(id).filter(Person::active).flatMap(Person::email);
    }
}
