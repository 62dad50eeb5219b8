package org.jointestate.evaluation.method.xmr;

/** What makes a point unusual, in the order in which the signals of one point are listed. */
public enum Signal {
    ABOVE_UPPER_LIMIT,
    BELOW_LOWER_LIMIT,
    TREND_UP,
    TREND_DOWN,
    TWO_OF_THREE_NEAR_LIMIT,
    SHIFT_ABOVE,
    SHIFT_BELOW
}
