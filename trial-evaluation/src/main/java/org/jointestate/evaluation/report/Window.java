package org.jointestate.evaluation.report;

import java.util.Optional;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;

/**
 * One of the three ways of treating a disruption. The change is a ratio for counts and shares, a difference in the
 * measure's unit otherwise; there is none when the method refused.
 */
record Window(
        HeadlineWindow kind,
        String name,
        Envelope envelope,
        Optional<Estimate> change,
        boolean ratio,
        Optional<Double> observed,
        Optional<Estimate> expected,
        String method) {

    double noChange() {
        return ratio ? 1 : 0;
    }

    boolean computed() {
        return change.isPresent();
    }

    boolean withheld() {
        return envelope.reason() == Reason.WITHHELD;
    }

    /** 1 up, -1 down, 0 for none that could be seen. */
    int direction() {
        return change.map(c -> (int) StrictMath.signum(c.value() - noChange())).orElse(0);
    }

    String signed(double value) {
        return ratio ? Say.signed(value) : Say.signedNumber(value);
    }

    String changeText() {
        return change.map(c -> signed(c.value())).orElse(withheld() ? "withheld" : "not worked out");
    }

    String rangeText() {
        return change.filter(Estimate::hasInterval)
                .map(c -> signed(c.lower()) + " to " + signed(c.upper()))
                .orElse("no interval");
    }
}
