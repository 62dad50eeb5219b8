package org.jointestate.domain.people.privacy;

import java.util.List;
import org.jointestate.domain.people.Person;

/** All that is held about people, wherever it is kept. */
public interface HeldRecords {

    /** Every section, also those without a row. */
    List<HeldData.Section> about(Person person);

    /** The texts about other things in which the name of the person stands. */
    List<HeldData.Mention> mentionsOf(Person person);
}
