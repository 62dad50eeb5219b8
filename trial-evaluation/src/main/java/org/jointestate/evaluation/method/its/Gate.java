package org.jointestate.evaluation.method.its;

import java.util.Optional;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Reason;

/** What a series must have before a trend is claimed (method.md 3.4 and 3.5). */
final class Gate {
    static final int FEWEST_BEFORE = 8;
    static final int FEWEST_IN_TRIAL = 3;
    private static final int YEAR = 12;

    private Gate() {}

    /** A reason and the clause that explains it. */
    record Objection(Reason reason, String because) {
        Objection(Reason reason) {
            this(reason, reason.clause());
        }
    }

    static Optional<Objection> counts(Series series, Shape shape) {
        for (var position = 1; position <= series.values().length; position++) {
            var value = series.values()[position - 1];
            if (!Double.isNaN(value) && !series.excluded().contains(position) && !Counts.isCount(value)) {
                return Optional.of(new Objection(
                        Reason.INVALID_DATA, "the value of period %s (%s) is not a count".formatted(position, value)));
            }
        }
        return enough(series, shape).or(() -> events(series));
    }

    static Optional<Objection> continuous(Series series, Shape shape) {
        return enough(series, shape).or(() -> {
            var used = Design.of(series, shape).values();
            return Counts.constant(used) ? Optional.of(new Objection(Reason.NO_VARIATION)) : Optional.empty();
        });
    }

    private static Optional<Objection> enough(Series series, Shape shape) {
        if (!series.wellFormed() || shape.seasonalPairs() < 0 || shape.seasonalPairs() > 5) {
            return Optional.of(new Objection(Reason.INVALID_DATA));
        }
        var before = series.usableBefore();
        var during = series.usableInTrial();
        if (before + during == 0) {
            return Optional.of(new Objection(Reason.NO_DATA));
        }
        if (before < FEWEST_BEFORE || during < FEWEST_IN_TRIAL) {
            return Optional.of(new Objection(
                    Reason.TOO_FEW_POINTS,
                    "only %s periods before the trial and %s in it can be used; a trend analysis needs at least %s before and %s after. The simple comparison is shown instead"
                            .formatted(before, during, FEWEST_BEFORE, FEWEST_IN_TRIAL)));
        }
        return shape.seasonalPairs() > 0 && before < YEAR
                ? Optional.of(new Objection(Reason.SEASONALITY_NOT_ESTIMABLE))
                : Optional.empty();
    }

    private static Optional<Objection> events(Series series) {
        var before = 0.0;
        var during = 0.0;
        for (var position = 1; position <= series.values().length; position++) {
            if (series.usable(position)) {
                var value = series.values()[position - 1];
                before += series.inTrial(position) ? 0 : value;
                during += series.inTrial(position) ? value : 0;
            }
        }
        if (before + during == 0) {
            return Optional.of(new Objection(Reason.NO_EVENTS, "no events were recorded at all"));
        }
        if (during == 0) {
            return Optional.of(new Objection(
                    Reason.NO_EVENTS_IN_TRIAL,
                    Reason.NO_EVENTS_IN_TRIAL.clause() + ". The exact rate comparison is shown instead"));
        }
        return before == 0
                ? Optional.of(
                        new Objection(
                                Reason.NO_EVENTS,
                                "no events were recorded before the trial, so the model has no finite answer. The exact rate comparison is shown instead"))
                : Optional.empty();
    }
}
