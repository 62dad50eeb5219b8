package org.jointestate.domain.trial.presence;

import java.time.Instant;
import java.util.List;

/** The statistic behind the dose, worked out by the evaluation library: this feature only says over which weeks. */
public interface DoseCalculator {

    /** Hours of one week. {@code personHours} is the dose: the people present, summed over the hours with two organisations or more. */
    record Hours(double overlapHours, double personHours) {}

    /** One answer for each stretch between two edges. */
    List<Hours> weekly(List<Stay> stays, List<Instant> edges);
}
