package org.jointestate.evaluation.report;

import org.jointestate.evaluation.method.xmr.XmrChart;

/** How many of the judged values fall outside the usual pattern, apart for the baseline and the trial. */
record Outside(int before, int judgedBefore, int during, int judgedDuring) {

    static Outside of(MeasureData data, XmrChart.Chart chart) {
        var judged = data.judgeable();
        var count = new int[4];
        for (int n = 0; n < judged.length; n++) {
            if (!Double.isNaN(judged[n])) {
                var side = data.inTrial(n + 1) ? 2 : 0;
                count[side] += chart.signals().get(n).isEmpty() ? 0 : 1;
                count[side + 1]++;
            }
        }
        return new Outside(count[0], count[1], count[2], count[3]);
    }

    int all() {
        return before + during;
    }

    /** "2 of 24 in the baseline and 1 of 6 in the trial fall outside that pattern". */
    String words() {
        return all() == 0
                ? "None falls outside that pattern."
                : "%s of %s in the baseline and %s of %s in the trial %s outside that pattern; something may have changed. The chart cannot say what."
                        .formatted(before, judgedBefore, during, judgedDuring, all() == 1 ? "falls" : "fall");
    }
}
