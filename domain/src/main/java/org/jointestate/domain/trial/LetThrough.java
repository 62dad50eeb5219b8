package org.jointestate.domain.trial;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;

/**
 * Somebody has said why words that look like personal data must stay. Which words it were is not kept here: they stand where they were
 * saved.
 *
 * @param place the page on which they were typed, and the trial
 */
public record LetThrough(
        UUID id, Instant at, PersonId who, String place, Set<PersonalData.Kind> kinds, String because) {

    public LetThrough {
        kinds = Set.copyOf(kinds);
    }
}
