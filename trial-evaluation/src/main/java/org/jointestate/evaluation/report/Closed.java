package org.jointestate.evaluation.report;

import java.util.Optional;
import org.jointestate.evaluation.dataset.Measure;

/** How many closed cases stand behind the times of a measure. Those still open have no time yet, and are in none of its values. */
record Closed(double before, double during) {

    /** Empty where nobody recorded how many there were, or where it may not be said. */
    static Optional<Closed> of(MeasureResult result) {
        var data = result.data();
        if (data.measure().kind() != Measure.Kind.DURATION || result.withheld()) {
            return Optional.empty();
        }
        var sums = new double[2];
        boolean any = false;
        for (int n = 0; n < data.observations().size(); n++) {
            var observation = data.observations().get(n);
            if (observation != null && !observation.missing() && observation.denominator() != null) {
                sums[data.inTrial(n + 1) ? 1 : 0] += observation.denominator().doubleValue();
                any = true;
            }
        }
        return any ? Optional.of(new Closed(sums[0], sums[1])) : Optional.empty();
    }

    static Optional<String> words(MeasureResult result) {
        if (result.data().measure().kind() != Measure.Kind.DURATION
                || result.data().received().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(result)
                        .map(closed -> "The times are those of what was closed: %s before the trial and %s in it."
                                .formatted(Say.whole(closed.before()), Say.whole(closed.during())))
                        .orElse("The times are those of what was closed; how many is not given.")
                + " Open ones are not in it, so what waits longest is missing from the last periods.");
    }
}
