package org.jointestate.domain.booking.seating;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.people.PersonId;

/**
 * What people need of a desk, and whether they want to sit near the other organisation. It stands apart from the people, so that nothing
 * that shows or exports a person comes upon it.
 */
public interface SeatingWishes {

    /** What the person needs of any desk; nothing when they have said nothing. */
    Set<DeskFeature> needsOf(PersonId person);

    /** The same of several at once; who needs nothing is left out. */
    Map<PersonId, Set<DeskFeature>> needsOf(Collection<PersonId> people);

    /** From now on the person needs these, and no other. */
    void need(PersonId person, Set<DeskFeature> features);

    /** Those of them who let plans that others make take into account what they need. */
    Set<PersonId> agreedToPlans(Collection<PersonId> people);

    /** Says whether plans that others make may take into account what the person needs. They may not until the person says so. */
    void agreeToPlans(PersonId person, boolean agrees);

    /** Those of them for whom nearness to the other organisation does not count. */
    Set<PersonId> indifferentToNearness(Collection<PersonId> people);

    /** Says whether nearness to the other organisation counts for the person. It does until they say otherwise. */
    void countNearness(PersonId person, boolean counts);
}
