package org.jointestate.evaluation.report;

import java.util.List;
import java.util.Set;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.xmr.XmrChart;

/** The two charts of a measure: control chart with limits frozen on the baseline, and recorded against expected. */
final class SeriesCharts {

    private final SeriesPlot series;
    private final Result<XmrChart.Chart> xmr;
    private final boolean withheld;

    SeriesCharts(MeasureData data, Result<XmrChart.Chart> xmr) {
        this(data, xmr, Set.of(), false);
    }

    /** @param hidden positions, counted from 1, whose values are known and too small to be shown: their observations bear no value */
    SeriesCharts(MeasureData data, Result<XmrChart.Chart> xmr, Set<Integer> hidden) {
        this(data, xmr, hidden, false);
    }

    /** @param withheld whether the hidden ones are hidden for the public, where one may be hidden to protect another */
    SeriesCharts(MeasureData data, Result<XmrChart.Chart> xmr, Set<Integer> hidden, boolean withheld) {
        this.series = new SeriesPlot(data, hidden);
        this.xmr = xmr;
        this.withheld = withheld;
    }

    Block.Figure control(Numbering numbering) {
        return new ControlChart(series, xmr, withheld).figure(numbering);
    }

    Block.Figure control(Numbering numbering, String caption) {
        return new ControlChart(series, xmr, withheld).figure(numbering, caption);
    }

    Block.Figure expected(Numbering numbering, MeasureResult result) {
        return expected(numbering, result.headline(), result.expected());
    }

    /** @param model what was expected of each period that is drawn */
    Block.Figure expected(Numbering numbering, Window headline, List<Double> model) {
        return new ExpectedChart(series, headline, model).figure(numbering);
    }
}
