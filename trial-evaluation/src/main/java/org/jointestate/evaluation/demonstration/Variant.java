package org.jointestate.evaluation.demonstration;

/** What the generator may leave out, so that the methods can be tried where the right answer is known. */
public enum Variant {
    /** Effects, COVID and planted defects. */
    DEFAULT,
    /** The trial changed nothing; everything else as in the default. */
    NO_EFFECT,
    /** Neither the lockdown nor its events. */
    NO_COVID,
    /** The same numbers, of which only the last five months before the trial were kept. */
    FIVE_BASELINE_MONTHS,
    /** Every count is nought, nobody came, and there are no planted defects. */
    ALL_ZEROS
}
