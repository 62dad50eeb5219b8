package org.jointestate.evaluation.signoff;

/**
 * A word that claims more than anything computed supports. It is asked about, not forbidden.
 *
 * @param place where it stands, such as section:LIMITS or comment:ASB
 * @param before the part of the sentence before it; {@code after} the part behind
 * @param instead a plainer way to say it
 * @param mark the hash of place, word and sentence: a reason for keeping it holds for just these
 */
public record QuestionedWord(
        Kind kind, String place, String before, String word, String after, String instead, String mark) {

    /** What sort of claim it is. */
    public enum Kind {
        PROOF,
        CAUSE,
        /** That something is better than it was. */
        BETTER,
        SIGNIFICANCE,
        /** How large, in words without a number. */
        SIZE,
        MONEY
    }
}
