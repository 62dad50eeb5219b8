package org.jointestate.evaluation.method.xmr;

/** What the limits say about a target, when there is one and a better direction. */
public enum Assurance {
    CONSISTENTLY_PASSES,
    CONSISTENTLY_FAILS,
    HIT_AND_MISS
}
