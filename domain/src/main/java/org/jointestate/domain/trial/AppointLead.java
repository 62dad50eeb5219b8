package org.jointestate.domain.trial;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.part.PartKeeper;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Makes another trial lead a lead of this trial too, such as the one of the other organisation. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class AppointLead {

    public sealed interface Decision {
        record Appointed(Person lead) implements Decision {}

        /** Nobody of that name has an account with the role of a trial lead. */
        record NoSuchLead() implements Decision {}
    }

    private final TrialAccess access;
    private final People people;
    private final PartKeeper parts;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public AppointLead(TrialAccess access, People people, PartKeeper parts, Audit audit, Clock clock) {
        this.access = access;
        this.people = people;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision appoint(TrialCode code, Username username) {
        var trial = access.toChange(code);
        var person = people.find(username).filter(Person::active).filter(found -> found.roles()
                .contains(Role.TRIAL_LEAD));
        if (person.isEmpty()) {
            return new Decision.NoSuchLead();
        }
        trial.appoint(person.get().id());
        parts.look(trial, clock.instant());
        audit.record("trial lead appointed", code.value());
        return new Decision.Appointed(person.get());
    }
}
