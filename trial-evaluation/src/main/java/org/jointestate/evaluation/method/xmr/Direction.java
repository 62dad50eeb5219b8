package org.jointestate.evaluation.method.xmr;

/** Which way is better for a measure; reporting of hidden harm may rightly rise, so it can be neither. */
public enum Direction {
    INCREASE,
    DECREASE,
    NEITHER
}
