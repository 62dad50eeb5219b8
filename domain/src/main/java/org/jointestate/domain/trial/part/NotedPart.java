package org.jointestate.domain.trial.part;

import java.time.Instant;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;

/**
 * That somebody came to lead a trial or into one of its teams or went again, wrote in its draft plan or acted for a lead. It is added and never changed.
 *
 * @param turn counts what was noted of this person in this part, from 1: they come with an odd one and go with an even one
 */
public record NotedPart(TrialCode trial, PersonId person, Part part, int turn, Instant at) {

    public NotedPart {
        if (turn < 1) {
            throw new IllegalArgumentException("The turn (%d) must be 1 or more.".formatted(turn));
        }
    }

    public boolean came() {
        return turn % 2 == 1;
    }

    /** Whether it says when the same person went again from this. */
    public boolean isEndOf(NotedPart came) {
        return person.equals(came.person) && part == came.part && turn == came.turn + 1;
    }

    NotedPart next(Instant when) {
        return new NotedPart(trial, person, part, turn + 1, when);
    }
}
