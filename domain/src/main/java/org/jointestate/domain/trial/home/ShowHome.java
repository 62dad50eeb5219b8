package org.jointestate.domain.trial.home;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.observation.DueDay;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Observations;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.LoggedEvent;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.SurveyAnswers;
import org.jointestate.domain.trial.survey.online.SurveyRounds;
import org.jspecify.annotations.Nullable;

/** What is late, due and odd in a trial, and how good the data of each measure are. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY, Role.SYSTEM})
public class ShowHome {

    /** How many values stand around a value before it can be called far from them. */
    private static final int FEWEST_AROUND = 8;

    /** So many times as far from the middle as the values usually are is far. */
    private static final int FAR = 6;

    public enum Urgency {
        LATE,
        DUE,
        ODD
    }

    public enum Task {
        LOCK_PROTOCOL,
        CONFIRM_EVENTS,
        VALUES_LATE,
        VALUES_DUE,
        FAR_FROM_USUAL,
        SAME_TWICE,
        BREAKS_RULE,
        /** From here on: what the control chart points out and no event of the log explains. */
        ABOVE_UPPER_LIMIT,
        BELOW_LOWER_LIMIT,
        TREND_UP,
        TREND_DOWN,
        TWO_OF_THREE_NEAR_LIMIT,
        SHIFT_ABOVE,
        SHIFT_BELOW,
        SURVEY_TO_OPEN,
        SURVEY_OPEN
    }

    /** One thing to do. Values that are missing for a measure are one thing, with the first period and how many. */
    public record Work(
            Urgency urgency,
            Task task,
            @Nullable Measure measure,
            @Nullable Period period,
            @Nullable LocalDate due,
            int count,
            @Nullable BigDecimal value) {}

    /** @param expected periods that have ended; @param gaps those of them without any entry or with a reason instead of a value */
    public record MeasureState(
            Measure measure,
            @Nullable Observation last,
            int expected,
            int gaps,
            int late,
            int corrected,
            DataGrades.Grade grade) {}

    public record Home(
            Trial trial,
            List<Work> work,
            List<MeasureState> measures,
            List<LoggedEvent> events,
            LocalDate today,
            long day,
            long days,
            boolean mayChange) {

        public long daysLeft() {
            return Math.max(0, days - Math.max(0, day));
        }
    }

    private final TrialAccess access;
    private final Trials trials;
    private final Observations observations;
    private final DataGrades grades;
    private final ControlCharts charts;
    private final SurveyRounds rounds;
    private final SurveyAnswers answers;
    private final Clock clock;

    @Inject
    public ShowHome(
            TrialAccess access,
            Trials trials,
            Observations observations,
            DataGrades grades,
            ControlCharts charts,
            SurveyRounds rounds,
            SurveyAnswers answers,
            Clock clock) {
        this.access = access;
        this.trials = trials;
        this.observations = observations;
        this.grades = grades;
        this.charts = charts;
        this.rounds = rounds;
        this.answers = answers;
        this.clock = clock;
    }

    public Home show(TrialCode code) {
        var trial = access.toRead(code);
        var plan = trial.protocol();
        var today = clock.instant().atZone(plan.timeZone()).toLocalDate();
        var events = trials.eventsOf(code);
        var all = observations.of(code);
        var patterns = charts.patterns(trial, all, events, today);
        var byMeasure = all.stream().collect(Collectors.groupingBy(Observation::measure));
        var work = new ArrayList<Work>();
        var states = new ArrayList<MeasureState>();
        if (!trial.isLocked()) {
            work.add(new Work(Urgency.DUE, Task.LOCK_PROTOCOL, null, null, plan.trialFrom(), 1, null));
        }
        var unconfirmed = events.stream().filter(event -> !event.confirmed()).count();
        if (unconfirmed > 0) {
            work.add(new Work(Urgency.DUE, Task.CONFIRM_EVENTS, null, null, null, (int) unconfirmed, null));
        }
        for (var measure : plan.series()) {
            Map<Period, Observation> known = byMeasure.getOrDefault(measure.code(), List.of()).stream()
                    .collect(Collectors.toMap(Observation::period, Function.identity()));
            states.add(state(trial, measure, known, events, today));
            missing(trial, measure, known, today, work);
            odd(measure, known, work);
            unusual(trial, measure, known, events, patterns.getOrDefault(measure.code(), List.of()), work);
        }
        surveys(trial, today, work);
        work.sort(Comparator.comparing(Work::urgency));
        return new Home(
                trial,
                List.copyOf(work),
                List.copyOf(states),
                events,
                today,
                ChronoUnit.DAYS.between(plan.trialFrom(), today) + 1,
                plan.trial().days(),
                access.changes(trial));
    }

    private MeasureState state(
            Trial trial, Measure measure, Map<Period, Observation> known, List<LoggedEvent> events, LocalDate today) {
        var plan = trial.protocol();
        var ended = plan.periodsOf(measure).whole().stream()
                .filter(period -> !period.to().isAfter(today))
                .toList();
        var received = ended.stream()
                .map(known::get)
                .filter(found -> found != null && !found.missing())
                .toList();
        int late = (int)
                received.stream().filter(found -> found.late(trial, measure)).count();
        int failed = (int)
                received.stream().filter(found -> found.failedRule(measure)).count();
        int corrected = (int) received.stream().filter(Observation::corrected).count();
        var redefined = events.stream()
                .anyMatch(event -> event.kind() == LoggedEvent.Kind.DEFINITION_CHANGE && event.touches(measure.code()));
        var last = received.isEmpty() ? null : received.get(received.size() - 1);
        return new MeasureState(
                measure,
                last,
                ended.size(),
                ended.size() - received.size(),
                late,
                corrected,
                grades.of(ended.size(), received.size(), late, failed, corrected, redefined));
    }

    /** Periods that have ended without any entry. Where a lead has said why a value is missing, nothing is owed any more. */
    private static void missing(
            Trial trial, Measure measure, Map<Period, Observation> known, LocalDate today, List<Work> work) {
        if (!trial.isLocked()) {
            return;
        }
        var open = trial.protocol().periodsOf(measure).whole().stream()
                .filter(period -> !period.to().isAfter(today) && !known.containsKey(period))
                .toList();
        var late = open.stream()
                .filter(period -> due(trial, measure, period).isBefore(today))
                .toList();
        if (!late.isEmpty()) {
            var first = late.get(0);
            work.add(new Work(
                    Urgency.LATE, Task.VALUES_LATE, measure, first, due(trial, measure, first), late.size(), null));
        }
        Optional<Period> next =
                open.stream().filter(period -> !late.contains(period)).findFirst();
        next.ifPresent(first -> work.add(new Work(
                Urgency.DUE,
                Task.VALUES_DUE,
                measure,
                first,
                due(trial, measure, first),
                open.size() - late.size(),
                null)));
    }

    private static LocalDate due(Trial trial, Measure measure, Period period) {
        return DueDay.of(trial, measure, period).orElse(LocalDate.MAX);
    }

    /** Values that may be right and should be looked at: they are pointed out, never left out. */
    private static void odd(Measure measure, Map<Period, Observation> known, List<Work> work) {
        var valued = known.values().stream()
                .filter(found -> !found.missing())
                .sorted(Comparator.comparing(Observation::period))
                .toList();
        var numbers = valued.stream()
                .map(Observation::value)
                .mapToDouble(value -> value == null ? 0 : value.doubleValue())
                .toArray();
        var middle = median(numbers);
        var spread = median(
                java.util.Arrays.stream(numbers).map(x -> Math.abs(x - middle)).toArray());
        for (int i = 0; i < numbers.length; i++) {
            var found = valued.get(i);
            var reviewed = lookedAt(found.entries(), middle, FAR * spread);
            if (found.failedRule(measure)) {
                work.add(odd(Task.BREAKS_RULE, measure, found));
            } else if (!reviewed
                    && numbers.length > FEWEST_AROUND
                    && spread > 0
                    && Math.abs(numbers[i] - middle) > FAR * spread) {
                work.add(odd(Task.FAR_FROM_USUAL, measure, found));
            } else if (!reviewed && i > 0 && numbers[i] >= 50 && numbers[i] == numbers[i - 1]) {
                work.add(odd(Task.SAME_TWICE, measure, found));
            }
        }
    }

    /**
     * Whether somebody typed it once more, with a reason. A correction that takes the value this far away from the others is no look: it may
     * be the mistake. To type it again as it stands is one.
     */
    private static boolean lookedAt(List<Entry> entries, double middle, double far) {
        var last = entries.size() - 1;
        if (last < 1 || entries.get(last).source() != Entry.Source.TYPED) {
            return false;
        }
        return away(entries.get(last), middle) <= away(entries.get(last - 1), middle) + far;
    }

    private static double away(Entry entry, double middle) {
        return entry.counted()
                .map(value -> Math.abs(value.doubleValue() - middle))
                .orElse(0.0);
    }

    /**
     * The newest pattern of the trial that nothing explains yet: no event of the log covers most of its days, and no value in it has been
     * looked at since it was there. To log what happened, or to type a value of it once more with a reason, settles it, and an older one
     * may come up. What a file or a program sends anew is no look.
     */
    private static void unusual(
            Trial trial,
            Measure measure,
            Map<Period, Observation> known,
            List<LoggedEvent> events,
            List<ControlCharts.Pattern> patterns,
            List<Work> work) {
        patterns.stream()
                .filter(pattern -> pattern.last().to().isAfter(trial.protocol().trialFrom()))
                .filter(pattern ->
                        events.stream().noneMatch(event -> event.touches(measure.code()) && covers(event, pattern)))
                .filter(pattern -> known.entrySet().stream()
                        .noneMatch(one -> pattern.days().contains(one.getKey())
                                && lookedAt(one.getValue(), known.get(pattern.last()))))
                .reduce((older, newer) -> newer)
                .ifPresent(pattern -> work.add(new Work(
                        Urgency.ODD,
                        Task.valueOf(pattern.kind().name()),
                        measure,
                        pattern.days(),
                        null,
                        pattern.points(),
                        null)));
    }

    /** Most of its days: an event of one week explains no half a year. */
    private static boolean covers(LoggedEvent event, ControlCharts.Pattern pattern) {
        var days = pattern.days();
        var from = event.from().isAfter(days.from()) ? event.from() : days.from();
        var to = event.to().filter(end -> end.isBefore(days.to())).orElse(days.to());
        return 2 * ChronoUnit.DAYS.between(from, to) > days.days();
    }

    /** Somebody typed it again after the last value of the pattern had come. */
    private static boolean lookedAt(Observation value, @Nullable Observation last) {
        return value.entries().stream()
                .filter(entry -> entry.number() > 1 && entry.source() == Entry.Source.TYPED)
                .anyMatch(entry -> last == null
                        || !entry.at().isBefore(last.entries().get(0).at()));
    }

    /** A wave of the plan that waits to be opened, and one that people are answering. */
    private void surveys(Trial trial, LocalDate today, List<Work> work) {
        var plan = trial.protocol();
        if (!trial.isLocked() || plan.surveyItems().isEmpty()) {
            return;
        }
        var answered = answers.of(trial.code()).stream().map(SurveyAnswer::wave).collect(Collectors.toSet());
        for (var wave : plan.surveyWaves()) {
            var round = rounds.find(trial.code(), wave.number());
            if (round.filter(one -> one.takesAnswersOn(today)).isPresent()) {
                work.add(survey(Task.SURVEY_OPEN, wave, round.get().lastDay()));
            } else if (round.isEmpty()
                    && !answered.contains(wave.number())
                    && !wave.opened().isAfter(today)) {
                work.add(survey(Task.SURVEY_TO_OPEN, wave, wave.opened()));
            }
        }
    }

    /** The number of the wave stands where others count. */
    private static Work survey(Task task, SurveyWave wave, LocalDate due) {
        return new Work(Urgency.DUE, task, null, null, due, wave.number(), null);
    }

    private static Work odd(Task task, Measure measure, Observation found) {
        return new Work(Urgency.ODD, task, measure, found.period(), null, 1, found.value());
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
