package org.jointestate.domain.trial.reminder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointestate.domain.people.PersonId;

/** Who wants the morning mail, in a set. */
public class InMemoryLeadReminders implements LeadReminders {

    private final Set<PersonId> wanting = new HashSet<>();
    private final Map<PersonId, LocalDate> last = new HashMap<>();

    @Override
    public boolean wanted(PersonId person) {
        return wanting.contains(person);
    }

    @Override
    public void choose(PersonId person, boolean wanted) {
        if (wanted) {
            wanting.add(person);
        } else {
            wanting.remove(person);
        }
    }

    @Override
    public List<PersonId> all() {
        return List.copyOf(wanting);
    }

    @Override
    public boolean orderOn(PersonId person, LocalDate day) {
        if (!wanted(person) || !last.getOrDefault(person, LocalDate.MIN).isBefore(day)) {
            return false;
        }
        last.put(person, day);
        return true;
    }
}
