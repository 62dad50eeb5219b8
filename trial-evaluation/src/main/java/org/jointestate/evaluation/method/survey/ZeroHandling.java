package org.jointestate.evaluation.method.survey;

/** What becomes of people whose answer did not change. */
public enum ZeroHandling {
    /** Left out before ranking (Wilcoxon 1945). The default. */
    WILCOXON_DROP,
    /** Ranked with the rest and left out afterwards (Pratt 1959). The sensitivity. */
    PRATT
}
