package org.jointestate.domain.trial.record;

import java.util.List;
import java.util.Optional;

/** Works out how long answers take when some are still open: open ones count for as long as they have waited. */
public interface WaitingTimes {

    /** @param answered false while it is open */
    record Wait(double days, boolean answered) {}

    /**
     * Half of all are answered within so many days.
     *
     * @param lower and upper ends of a 95 % interval, infinite where the data set no end
     */
    record Half(double days, double lower, double upper) {}

    /** Nothing when fewer than half have been answered so far. */
    Optional<Half> half(List<Wait> waits);
}
