package org.jointestate.domain.people.privacy;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Gives an administrator a copy of what is held about somebody who has asked for it on paper. What nobody but the person may read, such as
 * their needs, and what one organisation may keep to itself, is named in it and not told: their own copy has it. Each copy is written down.
 */
@UseCase(roles = Role.ADMINISTRATOR)
public class ExportDataOf {

    private final People people;
    private final HeldRecords records;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ExportDataOf(People people, HeldRecords records, Audit audit, Clock clock) {
        this.people = people;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such person, or nobody can say any more who it was */
    public HeldData export(PersonId id) {
        var person = people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
        var held = new HeldData(
                clock.instant(),
                records.about(person).stream().map(ForOthersEyes::of).toList(),
                records.mentionsOf(person));
        audit.record("data of person given out", id.toString());
        return held;
    }
}
