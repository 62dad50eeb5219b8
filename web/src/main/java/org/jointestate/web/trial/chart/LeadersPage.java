package org.jointestate.web.trial.chart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jointestate.domain.trial.ListTrials;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.home.ShowCharts;
import org.jointestate.evaluation.report.LeaderCharts;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.TrialWords;
import org.jointestate.web.trial.outbound.RunningTrial;
import org.jspecify.annotations.Nullable;

/** Every trial the caller may see, with what its charts point out in a sentence. */
@Named
@RequestScoped
public class LeadersPage {

    /** One trial in words. */
    public record Row(String code, String title, String days, String stands, String unusual, boolean synthetic) {}

    @Inject
    private ListTrials listTrials;

    @Inject
    private ShowCharts showCharts;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private @Nullable List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            rows = listTrials.list().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(Trial trial) {
        var shown = showCharts.show(trial.code());
        var plan = trial.protocol();
        var day = ChronoUnit.DAYS.between(plan.trialFrom(), shown.today()) + 1;
        var stands = !trial.isLocked()
                ? words.of("leaders.draft")
                : day < 1
                        ? words.of("leaders.before", trialWords.day(plan.trialFrom()))
                        : day > plan.trial().days()
                                ? words.of(
                                        "leaders.over",
                                        trialWords.day(plan.trial().lastDay()))
                                : words.of("leaders.running", day, plan.trial().days());
        var charts = LeaderCharts.of(RunningTrial.of(trial, shown.observations(), shown.events()), shown.today());
        var drawn = charts.stream().filter(one -> one.figure().isPresent()).toList();
        var unusual = drawn.stream()
                .filter(one -> one.patterns().stream()
                        .anyMatch(pattern -> pattern.last().to().isAfter(plan.trialFrom())))
                .toList();
        return new Row(
                trial.code().value(),
                plan.title(),
                trialWords.period(plan.trial()),
                stands,
                drawn.isEmpty()
                        ? words.of("leaders.nothing")
                        : unusual.isEmpty()
                                ? words.of("leaders.usual", drawn.size())
                                : words.of(
                                        "leaders.unusual",
                                        unusual.size(),
                                        drawn.size(),
                                        String.join(
                                                "; ",
                                                unusual.stream()
                                                        .map(LeaderCharts.Chart::name)
                                                        .toList())),
                trial.synthetic());
    }
}
