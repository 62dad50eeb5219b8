package org.jointestate.evaluation.method;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every result carries (method.md 3.0).
 *
 * @param method id of the method, spelt as in the oracle files
 * @param version raised whenever the method can give another number for the same input
 * @param reason why the status is not OK; null for an OK result
 * @param estimate the number the method is about, absent when it was not computed or has no single one
 * @param p two-sided p-value, unrounded
 * @param used points, pairs or cases that entered
 * @param missing points or pairs that were absent
 * @param df residual degrees of freedom of a model
 * @param sentence what the result says, in words a board can read
 * @param notes what the reader should also know, one sentence each
 */
public record Envelope(
        Status status,
        String method,
        int version,
        @Nullable Reason reason,
        @Nullable Estimate estimate,
        @Nullable Double p,
        int used,
        int missing,
        @Nullable Double df,
        String sentence,
        List<String> notes) {

    public Envelope {
        notes = List.copyOf(notes);
    }

    public static Envelope of(String method, int used, String sentence) {
        return new Envelope(Status.OK, method, 1, null, null, null, used, 0, null, sentence, List.of());
    }

    /** No number at all, only the reason and a sentence that completes "We could not work this out because". */
    public static Envelope refused(String method, Reason reason, String because) {
        return new Envelope(
                Status.NOT_COMPUTED,
                method,
                1,
                reason,
                null,
                null,
                0,
                0,
                null,
                "We could not work this out because " + because + ".",
                List.of());
    }

    public Envelope estimating(Estimate newEstimate) {
        return new Envelope(status, method, version, reason, newEstimate, p, used, missing, df, sentence, notes);
    }

    public Envelope counting(int newUsed) {
        return new Envelope(status, method, version, reason, estimate, p, newUsed, missing, df, sentence, notes);
    }

    public Envelope withP(double newP) {
        return new Envelope(status, method, version, reason, estimate, newP, used, missing, df, sentence, notes);
    }

    public Envelope withMissing(int newMissing) {
        return new Envelope(status, method, version, reason, estimate, p, used, newMissing, df, sentence, notes);
    }

    public Envelope withDf(double newDf) {
        return new Envelope(status, method, version, reason, estimate, p, used, missing, newDf, sentence, notes);
    }

    public Envelope saying(String newSentence) {
        return new Envelope(status, method, version, reason, estimate, p, used, missing, df, newSentence, notes);
    }

    public Envelope noting(String note) {
        var more = new java.util.ArrayList<>(notes);
        more.add(note);
        return new Envelope(status, method, version, reason, estimate, p, used, missing, df, sentence, more);
    }

    /** The numbers stand, but the reader is warned; the reason may be null when no code fits. */
    public Envelope warning(@Nullable Reason why, String note) {
        var noted = noting(note);
        return new Envelope(
                Status.OK_WITH_WARNING, method, version, why, estimate, p, used, missing, df, sentence, noted.notes);
    }

    public boolean computed() {
        return status != Status.NOT_COMPUTED;
    }
}
