package org.jointestate.domain.booking;

/** What a rule of an estate manager is about, and which amounts make sense for it. */
public enum RuleTopic {
    /** At most so many days ahead. */
    AHEAD(0, 730, 1, true),
    /** At most so many bookings of one kind of space that are not over. */
    OPEN_BOOKINGS(1, 500, 1, true),
    /** At least so many minutes. */
    SHORTEST(30, 1440, 30, false),
    /** At most so many minutes. */
    LONGEST(30, 1440, 30, true),
    /** On at most so many days of a week. */
    DAYS_A_WEEK(1, 7, 1, false),
    /** At most so many bookings of one kind of space at one moment. */
    AT_ONCE(1, 50, 1, false),
    /** Only for the organisation or team that the rule names. */
    KEPT_FOR(0, 0, 1, false);

    private final int least;
    private final int most;
    private final int step;
    private final boolean alwaysNeeded;

    RuleTopic(int least, int most, int step, boolean alwaysNeeded) {
        this.least = least;
        this.most = most;
        this.step = step;
        this.alwaysNeeded = alwaysNeeded;
    }

    public boolean hasAmount() {
        return this != KEPT_FOR;
    }

    public boolean takes(int amount) {
        return amount >= least && amount <= most && amount % step == 0;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** Whether there must be a rule for everybody: without one somebody could book ten years ahead. It is changed, never ended. */
    public boolean alwaysNeeded() {
        return alwaysNeeded;
    }
}
