package org.jointestate.domain.people.sheet;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Writes everybody who has an account down as a table, by user name. That somebody did so is recorded: it is a list of names. */
@UseCase(roles = Role.ADMINISTRATOR)
public class ExportPeople {

    private final People people;
    private final Audit audit;

    @Inject
    public ExportPeople(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    /** @return the rows, each by column */
    public List<Map<String, String>> export() {
        var rows = people.all().stream()
                .filter(Person::isKnown)
                .map(PeopleSheet::row)
                .toList();
        audit.record("people exported", rows.size() + " people");
        return rows;
    }
}
