package org.jointestate.domain.trial.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.people.PersonId;

/** Which leads want the morning mail. Nobody gets it without having said so. */
public interface LeadReminders {

    boolean wanted(PersonId person);

    void choose(PersonId person, boolean wanted);

    /** Everybody who wants it. */
    List<PersonId> all();

    /** Notes that the mail of this day was ordered. @return false when it was before, on this day or a later one, or is not wanted */
    boolean orderOn(PersonId person, LocalDate day);
}
