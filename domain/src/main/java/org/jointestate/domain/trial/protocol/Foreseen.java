package org.jointestate.domain.trial.protocol;

/**
 * What a trial as it is planned could show of one measure, before it has begun: the smallest fall and rise it would notice in four of
 * five cases.
 *
 * @param before periods of baseline it rests on; @param during whole periods of the trial
 * @param perPeriod what one period holds, read from the baseline or said by the leads
 * @param down the smallest fall, a fraction for what is counted and in the unit of the measure otherwise; @param up the smallest rise
 * @param worthwhile the agreed smallest change worth having, on the same scale; nought when it cannot be told there
 */
public record Foreseen(
        MeasureCode measure,
        Basis basis,
        int before,
        int during,
        double perPeriod,
        double down,
        double up,
        boolean fraction,
        double worthwhile) {

    /** What is known of the measure so far. */
    public enum Basis {
        BASELINE,
        STATED,
        NOTHING
    }

    /** How hopeful a measure is. That a doubtful one could show twice what was agreed is a convention of ours. */
    public enum Outlook {
        COULD_SHOW,
        ONLY_LARGER,
        HOPELESS,
        CANNOT_TELL
    }

    private static final double HOPELESS_FROM = 2;

    /** Nothing can be told of this measure yet. */
    public static Foreseen nothing(MeasureCode measure, int before, int during) {
        return new Foreseen(measure, Basis.NOTHING, before, during, 0, 0, 0, false, 0);
    }

    /** Where neither direction is better, the one that is harder to show counts. */
    public Outlook outlook(Measure.Better better) {
        if (basis == Basis.NOTHING || worthwhile <= 0) {
            return Outlook.CANNOT_TELL;
        }
        var needed =
                switch (better) {
                    case UP -> up;
                    case DOWN -> down;
                    case NEITHER -> Math.max(up, down);
                };
        if (needed <= worthwhile) {
            return Outlook.COULD_SHOW;
        }
        return needed <= HOPELESS_FROM * worthwhile ? Outlook.ONLY_LARGER : Outlook.HOPELESS;
    }
}
