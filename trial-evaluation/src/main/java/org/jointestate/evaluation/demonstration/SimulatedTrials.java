package org.jointestate.evaluation.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointestate.evaluation.characteristics.Scenario;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Manifest;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.Span;
import org.jspecify.annotations.Nullable;

/**
 * Trials of one measure with a known truth, made day by day as the demonstration's are, on the same dates. Each has streams of chance of
 * its own, named by scenario and number: no trial depends on which others were made, nor on who made them.
 */
public final class SimulatedTrials {

    /** Of a month's count, variance over mean: the demonstration's measures of about these volumes. */
    private static final Map<Integer, Double> DISPERSION = Map.of(2, 1.1, 20, 1.3, 100, 2.0, 1000, 4.0);

    private static final int JULY = 196;
    private static final double SEASON = 0.25;
    private static final double TREND = -0.02;
    private static final double FIFTH_MONTH = 0.85;
    private static final double SIXTH_MONTH = 0.30;
    private static final double MEDIAN_DAYS = 9;
    private static final double SPREAD_OF_TIMES = 0.6;
    private static final double STIR_OF_TIMES = 0.15;
    private static final double LONGER_IN_LOCKDOWN = 1.4;
    private static final String CODE = "SIMULATED";

    private final Scenario scenario;
    private final long seed;
    private final Variant variant;
    private final Measure measure;
    private final Protocol protocol;
    private final List<LoggedEvent> events;
    private final List<Span> periods;
    private final double[] means;

    public SimulatedTrials(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        this.variant = scenario.lockdown() ? Variant.DEFAULT : Variant.NO_COVID;
        this.measure = measure(scenario);
        this.protocol = protocol(measure);
        this.events = scenario.lockdown()
                ? List.of(new LoggedEvent(
                        "lockdown",
                        "A lockdown",
                        TrialDays.AVOID_CONTACT,
                        null,
                        LoggedEvent.Kind.SHOCK,
                        List.of(),
                        "simulated",
                        true))
                : List.of();
        var expected = ExpectedPeriods.of(protocol, measure.calendar());
        var all = new ArrayList<>(expected.baseline());
        all.addAll(expected.trial());
        this.periods = List.copyOf(all);
        this.means = DailyCounts.untouchedMeans(plan(CODE));
    }

    public Measure measure() {
        return measure;
    }

    /** What the headline should find: the ratio, or the difference of the medians in days. */
    public double truth() {
        return scenario.kind() == Scenario.Kind.COUNT ? scenario.ratio() : MEDIAN_DAYS * (scenario.ratio() - 1);
    }

    /** The trial of this number; the same whatever was made before. */
    public FrozenTrial trial(int number) {
        var stream = scenario.name() + " " + number;
        var counts = DailyCounts.of(plan(stream), means, seed, variant);
        return new FrozenTrial(
                new Manifest(Manifest.FORMAT_VERSION, TrialDays.FROZEN, true, seed, Map.of(), "", ""),
                protocol,
                scenario.kind() == Scenario.Kind.COUNT ? counted(counts) : measured(counts, stream),
                events,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new AuthoredText(Map.of(), Map.of(), null, List.of(), List.of(), List.of()),
                List.of());
    }

    private List<Observation> counted(DailyCounts counts) {
        return periods.stream()
                .map(period -> observation(period, BigDecimal.valueOf(counts.in(period))))
                .toList();
    }

    /** Every answer is waited for: what open requests do to a median is the data's fault and not the method's. */
    private List<Observation> measured(DailyCounts counts, String stream) {
        var stir = Disturbance.factors(
                TrialDays.count(), STIR_OF_TIMES, scenario.autocorrelation() / 10.0, Chance.of(seed, stream + " stir"));
        var chance = Chance.of(seed, stream + " times");
        var observations = new ArrayList<Observation>();
        for (var period : periods) {
            var days = new ArrayList<Integer>();
            for (int n = TrialDays.indexOf(period.from()); n < TrialDays.indexOf(period.to()); n++) {
                double median = MEDIAN_DAYS * stir[n] * effect(TrialDays.day(n)) * lockdown(TrialDays.day(n));
                for (int each = 0; each < counts.on(n); each++) {
                    double took = median * StrictMath.exp(SPREAD_OF_TIMES * chance.normal());
                    days.add((int) StrictMath.max(1, StrictMath.rint(took)));
                }
            }
            var median = Requests.median(days.stream().sorted().toList());
            observations.add(observation(period, median));
        }
        return observations;
    }

    private double effect(LocalDate day) {
        return day.isBefore(TrialDays.START) ? 1 : scenario.ratio();
    }

    private double lockdown(LocalDate day) {
        return scenario.lockdown() && !day.isBefore(TrialDays.SIXTH_MONTH) ? LONGER_IN_LOCKDOWN : 1;
    }

    private static Observation observation(Span period, @Nullable BigDecimal value) {
        return new Observation(CODE, period.from(), period.to(), value, null, false, false, false);
    }

    /** The times are asked for evenly; what the trial and a lockdown do is done to how long they take. */
    private Plan plan(String code) {
        var counted = scenario.kind() == Scenario.Kind.COUNT;
        return new Plan(
                code,
                scenario.perMonth(),
                scenario.season() ? SEASON : 0,
                JULY,
                0,
                counted ? TREND : 0,
                counted ? DISPERSION.getOrDefault(scenario.perMonth(), 2.0) : 1,
                counted ? scenario.autocorrelation() / 10.0 : 0,
                counted ? scenario.ratio() : 1,
                0,
                counted ? FIFTH_MONTH : 1,
                counted ? SIXTH_MONTH : 1,
                Plan.Hours.ALWAYS);
    }

    private static Protocol protocol(Measure measure) {
        return new Protocol(
                CODE,
                "Simulated trial",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                TrialDays.FIRST,
                TrialDays.START,
                TrialDays.START,
                TrialDays.END,
                TrialDays.ZONE,
                List.of(),
                List.of(),
                List.of(measure),
                List.of(),
                DemonstrationProtocol.sixPriorities(),
                List.of(),
                List.of(),
                TrialDays.LOCKED,
                "",
                List.of(),
                true);
    }

    private static Measure measure(Scenario scenario) {
        var counted = scenario.kind() == Scenario.Kind.COUNT;
        return new Measure(
                CODE,
                "Simulated",
                counted ? "events" : "days",
                counted ? Measure.Kind.COUNT : Measure.Kind.DURATION,
                Measure.Better.DOWN,
                scenario.cadence() == Scenario.Cadence.MONTH
                        ? MeasureCalendar.TRIAL_MONTH
                        : MeasureCalendar.FRIDAY_WEEK,
                null,
                DemonstrationTrial.BANNER,
                DemonstrationProtocol.FIRE,
                true,
                "",
                null,
                counted ? new BigDecimal("0.10") : BigDecimal.ONE,
                Measure.HeadlineWindow.WITHOUT_TOUCHED,
                scenario.season() ? null : 0,
                false);
    }
}
