package org.jointestate.evaluation.signoff;

/**
 * One thing that is asked of a report before somebody reviews it, and whether it is in order.
 *
 * @param asks what is asked, as a statement that is true when it is in order
 * @param says what was found, or what is missing and what to do
 * @param mend where it is put right
 * @param thing the code of the measure it is about, or nothing
 */
public record Check(Item item, boolean done, String asks, String says, Mend mend, String thing) {

    /** What is asked. */
    public enum Item {
        FINAL,
        PROTOCOL,
        PARTNERS,
        PRIMARY,
        THEORY,
        LINKED,
        QUESTIONS,
        ANSWERS,
        CRITERIA,
        BASELINE,
        OUTCOMES,
        EVENTS,
        UNINTENDED,
        PRICE_YEAR,
        OPTIMISM,
        CASH_APART,
        CONCLUSIONS,
        RECOMMENDATION,
        SECTIONS,
        TWO_POINTS
    }

    /** Where something is put right. */
    public enum Mend {
        PROTOCOL,
        WORDS,
        LEDGER,
        EVENTS,
        MEASURE,
        FREEZE
    }
}
