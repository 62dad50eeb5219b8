package org.jointestate.evaluation.method.verdict;

/** The method of a measure, chosen from what was recorded and never from a result (method.md 3.0). */
public enum MethodChoice {
    COUNT_SERIES,
    CONTINUOUS_SERIES,
    SAME_MONTHS,
    EXACT_RATE_RATIO,
    DESCRIPTION;

    private static final int TREND_POINTS = 12;
    private static final int TREND_BEFORE = 8;
    private static final int TREND_DURING = 3;
    private static final double RARE = 2;

    /**
     * @param count whether the measure counts events
     * @param before usable periods of the baseline; @param during of the trial
     * @param matchedMonths months of the trial that were also recorded a year before
     * @param matchedEvents events in those months of both years
     * @param meanCount events in each period on average
     * @param eventsInTrial all events of the trial
     */
    public record Recorded(
            boolean count,
            int before,
            int during,
            int matchedMonths,
            double matchedEvents,
            double meanCount,
            double eventsInTrial) {

        /** So few that the exact comparison is the method, however long the series. */
        public boolean rare() {
            return meanCount < RARE || eventsInTrial == 0;
        }
    }

    public static MethodChoice of(Recorded recorded) {
        var trend = recorded.during() >= TREND_DURING && recorded.before() + recorded.during() >= TREND_POINTS;
        if (!recorded.count()) {
            return trend && recorded.before() >= TREND_BEFORE ? CONTINUOUS_SERIES : DESCRIPTION;
        }
        if (recorded.before() == 0 || recorded.during() == 0) {
            return DESCRIPTION;
        }
        if (recorded.rare()) {
            return EXACT_RATE_RATIO;
        }
        if (trend && recorded.before() >= TREND_POINTS) {
            return COUNT_SERIES;
        }
        return recorded.matchedMonths() >= 3 && recorded.matchedEvents() >= 20 ? SAME_MONTHS : EXACT_RATE_RATIO;
    }
}
