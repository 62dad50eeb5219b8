package org.jointestate.evaluation.report;

import org.jointestate.evaluation.method.its.Shape;

/** Whether the model of a measure knows the time of year, and how the report says so. */
final class Season {

    private Season() {}

    /** Pairs of the year's waves: as the protocol asked, and never more than the baseline can carry. */
    static int pairs(MeasureData data) {
        var asked = data.measure().seasonalPairs();
        var possible = Shape.pairsFor(data.baselineMonths());
        return asked == null ? possible : Math.min(asked, possible);
    }

    static boolean modelled(MeasureData data) {
        return pairs(data) > 0;
    }

    /** "If things had gone on as before, …". */
    static String asBefore(MeasureData data) {
        return modelled(data) ? "allowing for the time of year" : "by its own trend (the season is not in the model)";
    }

    static String compared(MeasureData data) {
        return modelled(data) ? "its own trend and time of year" : "its own trend; the season is not in the model";
    }

    static String caption(MeasureData data) {
        return modelled(data)
                ? "allowing for trend and time of year. "
                : "allowing for trend; the season is not in the model. ";
    }
}
