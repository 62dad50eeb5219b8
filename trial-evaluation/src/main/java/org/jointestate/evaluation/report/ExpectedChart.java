package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.report.Drawing.Look;
import org.jointestate.evaluation.report.Drawing.Point;

/** What was recorded beside what the baseline led us to expect. */
final class ExpectedChart {

    private final SeriesPlot series;
    private final MeasureData data;
    private final Window headline;
    private final List<Double> model;

    /** @param model what was expected of each period that is drawn */
    ExpectedChart(SeriesPlot series, Window headline, List<Double> model) {
        this.series = series;
        this.data = series.data();
        this.headline = headline;
        this.model = List.copyOf(model);
    }

    Block.Figure figure(Numbering numbering) {
        var plot =
                series.plot(138, model.stream().mapToDouble(Double::doubleValue).toArray());
        series.ground(plot);
        var shaded = band(plot);
        plot.axes();
        series.line(plot, Look.GRID, model, 0, data.firstTrial() - 1);
        series.line(plot, Look.EXPECTED, model, data.firstTrial() - 1, model.size());
        series.series(plot);
        series.split(plot);
        var sentence = Verdicts.recordedAndExpected(headline, data)
                .orElse("The dashed line is what the baseline led us to expect.");
        return new Block.Figure(
                numbering.id("figure"),
                numbering.figure(),
                "%s: recorded, and expected without the trial"
                        .formatted(data.measure().name()),
                sentence,
                plot.drawing(),
                "Line chart of what was recorded, with a dashed line of what the baseline led us to expect in the trial. "
                        + sentence,
                "Dashed: expected without the trial, " + Season.caption(data)
                        + (shaded
                                ? "Shaded: the likely range of the expected total, shared out over the periods in proportion. "
                                : "No likely range is drawn for single periods: the range of the change stands in the table above. ")
                        + "Thin line: the same model in the baseline."
                        + plot.unitInWords());
    }

    /** Only a total that was expected has a likely range to shade; whether there was one. */
    private boolean band(Plot plot) {
        var total = headline.expected();
        if (total.isEmpty()) {
            return false;
        }
        var down = total.get().lower() / total.get().value();
        var up = total.get().upper() / total.get().value();
        var points = new ArrayList<Point>();
        for (int n = data.firstTrial() - 1; n < model.size(); n++) {
            if (!Double.isNaN(model.get(n))) {
                points.add(new Point(plot.middle(data.spans().get(n)), plot.y(model.get(n) * up)));
            }
        }
        for (int n = model.size() - 1; n >= data.firstTrial() - 1; n--) {
            if (!Double.isNaN(model.get(n))) {
                points.add(new Point(plot.middle(data.spans().get(n)), plot.y(model.get(n) * down)));
            }
        }
        if (points.size() > 2) {
            plot.add(new Drawing.Line(Look.BAR_2, points, true));
        }
        return points.size() > 2;
    }
}
