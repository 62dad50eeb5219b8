package org.jointestate.domain.evaluation.signoff;

import java.time.Instant;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * Somebody has said why a word that claims much stays as it is.
 *
 * @param mark of place, word and sentence: when one of them changes, the reason does not hold
 */
public record KeptWord(UUID id, TrialCode trial, String mark, String word, String because, PersonId by, Instant at) {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 300;
}
