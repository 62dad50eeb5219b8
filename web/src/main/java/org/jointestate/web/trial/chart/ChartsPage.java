package org.jointestate.web.trial.chart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jointestate.domain.trial.home.ShowCharts;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.publish.ScreenPictures;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.LeaderCharts;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.Asked;
import org.jointestate.web.trial.CurrentTrial;
import org.jointestate.web.trial.TrialWords;
import org.jointestate.web.trial.outbound.RunningTrial;
import org.jspecify.annotations.Nullable;

/** One trial as its leaders watch it: a sentence, a picture and a table for each measure, then time together and use of the desks. */
@Named
@RequestScoped
public class ChartsPage {

    /** One row behind a picture. */
    public record Line(String days, String value, String note) {}

    /**
     * One picture with its words.
     *
     * @param svg empty when there is nothing to draw
     * @param patterns what the chart points out, in words
     */
    public record Picture(
            String id,
            String heading,
            String says,
            List<String> patterns,
            String svg,
            String key,
            String unit,
            List<Line> lines) {}

    @Inject
    private ShowCharts showCharts;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private ShowCharts.@Nullable Shown shown;
    private @Nullable List<Picture> pictures;

    public void open() {
        currentTrial.open();
        getPictures();
    }

    private ShowCharts.Shown shown() {
        if (shown == null) {
            shown = showCharts.show(asked.trial());
        }
        return shown;
    }

    private FrozenTrial running() {
        return RunningTrial.of(shown().trial(), shown().observations(), shown().events());
    }

    public String getDay() {
        return words.of("charts.upTo", trialWords.day(shown().today()));
    }

    public List<Picture> getPictures() {
        if (pictures == null) {
            var charts = LeaderCharts.of(running(), shown().today());
            pictures = IntStream.range(0, charts.size())
                    .mapToObj(n -> picture("m-" + (n + 1), charts.get(n)))
                    .toList();
        }
        return pictures;
    }

    private Picture picture(String id, LeaderCharts.Chart chart) {
        return new Picture(
                id,
                chart.name(),
                chart.says(),
                patterns(chart.patterns()),
                chart.figure().map(ScreenPictures::svg).orElse(""),
                chart.figure().map(Block.Figure::key).orElse(""),
                chart.unit(),
                chart.lines().stream()
                        .map(line -> new Line(
                                trialWords.period(new Period(
                                        line.days().from(), line.days().to())),
                                line.value(),
                                line.note()))
                        .toList());
    }

    /** Those that reach into the trial, in words; of the time before it, how many. */
    private List<String> patterns(List<LeaderCharts.Pattern> all) {
        var begin = shown().trial().protocol().trialFrom();
        var said = new ArrayList<String>();
        all.stream()
                .filter(pattern -> pattern.last().to().isAfter(begin))
                .map(LeaderCharts.Pattern::words)
                .forEach(said::add);
        var before = all.size() - said.size();
        if (before > 0) {
            said.add(words.of("charts.before", before));
        }
        return said;
    }

    public boolean isDosed() {
        return !shown().dose().isEmpty();
    }

    public Picture getDose() {
        return weekly("dose", words.of("charts.dose"), words.of("charts.doseUnit"), shown().dose());
    }

    public boolean isUsed() {
        return !shown().use().isEmpty();
    }

    public String getNoUse() {
        return shown().noUse().map(why -> words.of("use." + why.name())).orElse(words.of("charts.noUse"));
    }

    public Picture getUse() {
        return weekly("use", words.of("charts.use"), words.of("charts.useUnit"), shown().use());
    }

    private Picture weekly(String id, String name, String unit, List<ShowCharts.Week> weeks) {
        var amounts = weeks.stream()
                .map(week -> new LeaderCharts.Weekly(
                        new Span(week.days().from(), week.days().to()), week.hours()))
                .toList();
        var figure = LeaderCharts.weekly(id, name, unit, amounts, running().events());
        var lines = new ArrayList<Line>();
        for (int n = 0; n < weeks.size(); n++) {
            var week = weeks.get(n);
            lines.add(new Line(
                    trialWords.period(week.days()),
                    week.hours().map(trialWords::hours).orElseGet(() -> words.of("charts.few")),
                    words.of("charts.week", n + 1)));
        }
        return new Picture(
                id, name, figure.sentence(), List.of(), ScreenPictures.svg(figure), figure.key(), unit, lines);
    }
}
