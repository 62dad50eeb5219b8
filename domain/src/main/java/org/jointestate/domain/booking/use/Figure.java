package org.jointestate.domain.booking.use;

/**
 * What is known of one hour, weekday, zone, organisation, bank or desk in some months.
 *
 * @param item its code or number
 * @param months in which it was counted
 * @param leftOut those of them in which too few people were behind it, or it would have told of another with too few: they are in no amount
 */
public record Figure(Dimension dimension, String item, int months, int leftOut, Amounts amounts) {

    /** Whether no month of it may be told. */
    public boolean hidden() {
        return leftOut == months;
    }

    /** Whether nobody came in any of the months, so far as may be told. */
    public boolean neverUsed() {
        return leftOut == 0 && amounts.attended() == 0 && amounts.open() > 0;
    }
}
