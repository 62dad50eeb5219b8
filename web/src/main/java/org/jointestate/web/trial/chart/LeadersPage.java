package org.jointestate.web.trial.chart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
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
        var watched = LeaderCharts.watched(RunningTrial.of(trial, shown.observations(), shown.events()), shown.today());
        return new Row(
                trial.code().value(),
                plan.title(),
                trialWords.period(plan.trial()),
                stands,
                says(words, watched, plan.trialFrom()),
                trial.synthetic());
    }

    /** Only charts with limits and a point of the trial can move in their usual range; the others are named. */
    static String says(Words words, List<LeaderCharts.Watched> watched, LocalDate begin) {
        var limited = watched.stream().filter(LeaderCharts.Watched::limited).toList();
        var rest = watched.stream()
                .filter(one -> one.recorded() && !one.limited())
                .map(LeaderCharts.Watched::name)
                .collect(Collectors.joining("; "));
        var unusual = limited.stream()
                .filter(one -> one.patterns().stream()
                        .anyMatch(pattern -> pattern.last().to().isAfter(begin)))
                .map(LeaderCharts.Watched::name)
                .toList();
        if (limited.isEmpty()) {
            return rest.isEmpty() ? words.of("leaders.nothing") : words.of("leaders.noLimits", rest);
        }
        var says = unusual.isEmpty()
                ? words.of("leaders.usual", limited.size())
                : words.of("leaders.unusual", unusual.size(), limited.size(), String.join("; ", unusual));
        return rest.isEmpty() ? says : says + " " + words.of("leaders.rest", rest);
    }
}
