package org.jointestate.domain.evaluation.paper;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A numbered correction of a paper: what was wrong, and in which version it is put right, if in any.
 *
 * @param number 1 for the first of this paper, through all its versions
 * @param foundIn the version with the mistake in it
 * @param putRightIn the version without it
 */
public record Erratum(PaperSlug paper, int number, int foundIn, OptionalInt putRightIn, String text, Instant at) {

    public static final int LONGEST = 1000;

    public Erratum {
        if (number < 1) {
            throw new IllegalArgumentException("The number of a correction (%d) must be 1 or more.".formatted(number));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The correction (%s) must have 1 to %d characters.".formatted(text, LONGEST));
        }
        if (putRightIn.isPresent() && putRightIn.getAsInt() <= foundIn) {
            throw new IllegalArgumentException("A mistake of version %d cannot be put right in version %d."
                    .formatted(foundIn, putRightIn.getAsInt()));
        }
    }
}
