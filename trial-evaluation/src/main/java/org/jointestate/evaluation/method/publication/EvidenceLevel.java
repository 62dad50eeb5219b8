package org.jointestate.evaluation.method.publication;

import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;

/** Maryland-style level of evidence of one measure, by the decision table of method.md 3.13. */
public final class EvidenceLevel {
    private static final String ID = "evidence_level";
    private static final int SINGLE_SITE = 2;

    private EvidenceLevel() {}

    /** What the measure was compared with. */
    public enum Comparison {
        NONE,
        SITE,
        SEVERAL_SITES
    }

    /** @param maryland 0 to 5; @param nesta the equivalent Nesta standard, 1 to 5 */
    public record Level(int maryland, int nesta, String wording) {

        /** What may be said where the level alone could tell of a hidden number: the lowest that any value of it would give. */
        public Level atLeast() {
            return new Level(maryland, nesta, AT_LEAST);
        }

        /** Whether it is a bound, and what was found is withheld. */
        public boolean isBound() {
            return wording.equals(AT_LEAST);
        }
    }

    private static final String AT_LEAST =
            "This level at least: whether it is higher, and why, is withheld, because that alone could be enough to work out a hidden number.";

    /**
     * @param baselinePeriods usable periods before the trial
     * @param shockUnhandled whether another event overlapped the trial and was not separated out
     * @param grade of the data, A to D
     * @param seasonHandled whether the time of year was allowed for, or has no part in the measure
     */
    public static Result<Level> of(
            int baselinePeriods,
            int trialPeriods,
            Comparison comparison,
            boolean randomised,
            boolean shockUnhandled,
            char grade,
            boolean seasonHandled) {
        if (baselinePeriods < 0 || trialPeriods < 0 || "ABCD".indexOf(grade) < 0) {
            return Result.refused(ID, Reason.INVALID_DATA);
        }
        var level = level(baselinePeriods, trialPeriods, comparison, randomised, shockUnhandled, grade, seasonHandled);
        var sentence = "Maryland-style level %s of 5. %s".formatted(level.maryland(), level.wording());
        return new Result<>(Envelope.of(ID, baselinePeriods + trialPeriods, sentence), level);
    }

    /** Where a value cannot be what is counted nothing can be used, so that the row without a baseline holds (method.md 3.13). */
    public static Result<Level> ofBadData() {
        var level = new Level(
                0, 1, "Description only: a value cannot be what is counted, so nothing was compared with anything.");
        return new Result<>(Envelope.of(ID, 0, "Maryland-style level 0 of 5. " + level.wording()), level);
    }

    /** The level of a measure that stands by itself, beside as many sites as ran in parallel with it; nothing lifts one that stands lower. */
    public static Level beside(Level alone, int sites) {
        return alone.maryland() != SINGLE_SITE || sites == 0
                ? alone
                : compared(sites == 1 ? Comparison.SITE : Comparison.SEVERAL_SITES);
    }

    /** The same where a site that was agreed beforehand speaks against it: to keep those that bear it out would be a choice after the data. */
    public static Level notBorneOut(Level alone) {
        return alone.maryland() != SINGLE_SITE
                ? alone
                : new Level(
                        SINGLE_SITE,
                        2,
                        "Interrupted time series, single site; a comparison team that was agreed beforehand does not bear it out.");
    }

    /** The same where a site that was agreed beforehand could not be compared with: what is left out may be what would have spoken against it. */
    public static Level notShown(Level alone) {
        return alone.maryland() != SINGLE_SITE
                ? alone
                : new Level(
                        SINGLE_SITE,
                        2,
                        "Interrupted time series, single site; a comparison that was agreed beforehand could not be made.");
    }

    /** The same where a site that was agreed beforehand was compared with, and the comparison cannot carry anything. */
    public static Level notSound(Level alone) {
        return alone.maryland() != SINGLE_SITE
                ? alone
                : new Level(
                        SINGLE_SITE,
                        2,
                        "Interrupted time series, single site; a comparison that was agreed beforehand is not sound.");
    }

    private static Level compared(Comparison comparison) {
        return switch (comparison) {
            case NONE -> new Level(SINGLE_SITE, 2, "Interrupted time series, single site.");
            case SITE -> new Level(3, 3, "Before-and-after with a comparison site.");
            case SEVERAL_SITES -> new Level(4, 3, "Several matched sites.");
        };
    }

    private static Level level(
            int before,
            int during,
            Comparison comparison,
            boolean randomised,
            boolean shockUnhandled,
            char grade,
            boolean seasonHandled) {
        if (before == 0) {
            return new Level(0, 1, "Description only: no baseline, so no before-and-after statement is possible.");
        }
        if (shockUnhandled) {
            return new Level(1, 2, "Another event overlapped the trial and has not been separated out.");
        }
        if (grade == 'D') {
            return new Level(1, 2, "The data are too incomplete or uncertain for more than a before and after.");
        }
        if (before < 8 || during < 3 || !seasonHandled) {
            return new Level(1, 2, "Before and after only.");
        }
        if (randomised) {
            return new Level(5, 4, "Randomised.");
        }
        return compared(comparison);
    }
}
