package org.jointestate.evaluation.method.xmr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Choices of the protocol for one chart.
 *
 * @param phaseStarts positions counting from 1 where limits are worked out afresh
 * @param frozenPoints limits rest on this many first points of each phase and are projected; 0 means all
 * @param screened whether moving ranges of 3.267 averages or more are dropped once (off in the NHS England workbook)
 * @param shiftLength points on one side of the mean that make a shift
 * @param trendLength points, each strictly beyond the last, that make a trend (6 to 8)
 */
public record XmrOptions(
        List<Integer> phaseStarts,
        int frozenPoints,
        boolean screened,
        int shiftLength,
        int trendLength,
        @Nullable Direction better,
        @Nullable Double target) {

    public XmrOptions {
        phaseStarts = List.copyOf(phaseStarts);
    }

    public static XmrOptions standard() {
        return new XmrOptions(List.of(1), 0, false, 7, 7, null, null);
    }

    public XmrOptions frozenAfter(int points) {
        return new XmrOptions(phaseStarts, points, screened, shiftLength, trendLength, better, target);
    }

    public XmrOptions withPhases(List<Integer> starts) {
        return new XmrOptions(starts, frozenPoints, screened, shiftLength, trendLength, better, target);
    }

    public XmrOptions screening(boolean on) {
        return new XmrOptions(phaseStarts, frozenPoints, on, shiftLength, trendLength, better, target);
    }

    public XmrOptions towards(Direction direction) {
        return new XmrOptions(phaseStarts, frozenPoints, screened, shiftLength, trendLength, direction, target);
    }

    public XmrOptions against(double newTarget) {
        return new XmrOptions(phaseStarts, frozenPoints, screened, shiftLength, trendLength, better, newTarget);
    }

    public XmrOptions withRuns(int shift, int trend) {
        return new XmrOptions(phaseStarts, frozenPoints, screened, shift, trend, better, target);
    }
}
