package org.jointestate.evaluation.report;

import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.xmr.XmrChart;
import org.jointestate.evaluation.method.xmr.XmrOptions;

/**
 * The limits of a measure's control chart. They rest on the time before the trial alone; where it cannot carry them
 * there are none, because limits learnt from the trial would call the trial usual.
 */
final class Limits {

    private static final String ID = "xmr";

    private Limits() {}

    /** The limits of what is drawn: where the values themselves can carry none, no sum of them does. */
    static Result<XmrChart.Chart> drawn(MeasureData data, MeasureData weeks) {
        return data.invalid(data.series())
                .map(because -> Result.<XmrChart.Chart>refused(ID, Reason.INVALID_DATA, because))
                .orElseGet(() -> of(weeks));
    }

    static Result<XmrChart.Chart> of(MeasureData data) {
        var values = data.judgeable();
        int before = 0;
        int neighbours = 0;
        int during = 0;
        for (int n = 0; n < values.length; n++) {
            if (Double.isNaN(values[n])) {
                continue;
            }
            if (data.inTrial(n + 1)) {
                during++;
                continue;
            }
            before++;
            neighbours += n > 0 && !Double.isNaN(values[n - 1]) ? 1 : 0;
        }
        if (before + during == 0) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        var invalid = data.invalid(data.series());
        if (invalid.isPresent()) {
            return Result.refused(ID, Reason.INVALID_DATA, invalid.get());
        }
        if (before == 0) {
            return Result.refused(
                    ID,
                    Reason.TOO_FEW_POINTS,
                    "nothing was recorded before the trial from which its usual range could be learnt");
        }
        var word = period(data.measure().calendar());
        if (before < XmrChart.FEWEST_POINTS) {
            return Result.refused(
                    ID,
                    Reason.TOO_FEW_POINTS,
                    "only %s recorded before the trial, and limits need at least %s"
                            .formatted(Say.many(before, word + " was", word + "s were"), XmrChart.FEWEST_POINTS));
        }
        if (neighbours == 0) {
            return Result.refused(
                    ID,
                    Reason.TOO_FEW_POINTS,
                    "no two neighbouring %s before the trial were both recorded, so nothing shows how far the values move from one to the next"
                            .formatted(word + "s"));
        }
        return XmrChart.of(values, XmrOptions.standard().frozenAfter(data.firstTrial() - 1));
    }

    /** Of what cannot lie below nought the limit does not either; a score or an amount of money can. */
    static double lower(Measure measure, double limit) {
        return switch (measure.kind()) {
            case MONEY, SCORE -> limit;
            case COUNT, RATE, PROPORTION, DURATION -> StrictMath.max(0, limit);
        };
    }

    /** "month", where it is plain whose. */
    static String period(MeasureCalendar calendar) {
        return calendar.word().replace(" of the trial", "");
    }
}
