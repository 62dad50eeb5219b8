package org.jointestate.evaluation.method.xmr;

/** The icon of the last point. Always printed with its words, never as a colour alone. */
public enum Variation {
    COMMON_CAUSE("moves up and down by itself"),
    IMPROVEMENT_HIGH("unusual, and higher is better"),
    IMPROVEMENT_LOW("unusual, and lower is better"),
    CONCERN_HIGH("unusual, and higher is worse"),
    CONCERN_LOW("unusual, and lower is worse"),
    NEUTRAL_HIGH("unusually high, neither better nor worse"),
    NEUTRAL_LOW("unusually low, neither better nor worse");

    private final String words;

    Variation(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Variation of(boolean high, Direction better) {
        return switch (better) {
            case INCREASE -> high ? IMPROVEMENT_HIGH : CONCERN_LOW;
            case DECREASE -> high ? CONCERN_HIGH : IMPROVEMENT_LOW;
            case NEITHER -> high ? NEUTRAL_HIGH : NEUTRAL_LOW;
        };
    }
}
