package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.its.ContinuousSeries;
import org.jointestate.evaluation.method.its.CountFit;
import org.jointestate.evaluation.method.its.CountSeries;
import org.jointestate.evaluation.method.its.Series;
import org.jointestate.evaluation.method.its.Shape;
import org.jointestate.evaluation.method.publication.EvidenceLevel;
import org.jointestate.evaluation.method.quality.DataQuality;
import org.jointestate.evaluation.method.quality.MissingShare;
import org.jointestate.evaluation.method.verdict.MethodChoice;

/**
 * Calls the methods for one measure in the order the protocol fixed: interrupted time series, then the same months a
 * year earlier, then the exact comparison, then description. Nothing here chooses by result.
 */
final class Analysis {

    static final String SERIES = "interrupted time series";
    static final String SAME_MONTHS = "same months a year earlier";
    static final String EXACT = "exact comparison of rates";
    static final int FEWEST_BASELINE_MONTHS = 12;

    /** Where several stretches take a step each, the change of the trial rests on the rest of it alone. */
    private static final int FEWEST_UNTOUCHED = 3;

    private static final double DAYS_OF_A_MONTH = 30.4375;

    private final MeasureData data;
    private final Measure measure;
    private final int pairs;
    private final Comparisons comparisons;

    private Analysis(MeasureData data) {
        this.data = data;
        this.comparisons = new Comparisons(data);
        this.measure = data.measure();
        this.pairs = Season.pairs(data);
    }

    /** Where values are withheld nothing is worked out: the answer was carried over when they were. */
    static MeasureResult of(FrozenTrial trial, Measure measure) {
        var data = MeasureData.of(trial, measure);
        return data.withheld().isEmpty() ? of(data) : WithheldResult.of(data, trial.open());
    }

    static MeasureResult of(MeasureData data) {
        return new Analysis(data).result();
    }

    /** The periods of the trial that a disruption touched and that may carry a claim at all. */
    private Set<Integer> touchedInTrial() {
        var touched = new TreeSet<Integer>();
        data.touched().stream().filter(data::inTrial).forEach(touched::add);
        touched.removeAll(data.redefined());
        touched.removeAll(data.outside());
        return touched;
    }

    /**
     * The touched periods of the trial, neighbours together: each stretch gets a step of its own. One of which nothing was recorded
     * takes none, unless there is no other.
     */
    private List<Set<Integer>> stretches() {
        var stretches = Stretches.of(touchedInTrial());
        var series = data.series();
        var exposure = data.exposure();
        var recorded = stretches.stream()
                .filter(stretch -> stretch.stream().anyMatch(position -> recorded(series, exposure, position)))
                .toList();
        return recorded.isEmpty() ? stretches : recorded;
    }

    /** The step of each stretch of disruption in the third way of treating it; none where that was not worked out. */
    static List<Stretches.Step> steps(MeasureResult result) {
        return new Analysis(result.data()).steps(result.windows());
    }

    private List<Stretches.Step> steps(List<Window> windows) {
        var third = windows.stream()
                .filter(w -> w.kind() == HeadlineWindow.SHOCK_INDICATOR)
                .filter(w -> w.computed() && w.method().equals(SERIES))
                .findFirst();
        if (third.isEmpty()) {
            return List.of();
        }
        var shape = shape(HeadlineWindow.SHOCK_INDICATOR);
        var steps = new ArrayList<Stretches.Step>();
        var counted = data.countedOverExposure()
                ? fitted(measure.calendar(), data.series(), shape).numbers()
                : null;
        var continuous = data.countedOverExposure()
                ? null
                : ContinuousSeries.reml(data.series(), shape).numbers();
        for (int n = 0; n < shape.shocks().size(); n++) {
            var span = Stretches.span(data, shape.shocks().get(n));
            var name = shape.nameOfShock(n);
            if (counted != null) {
                var step = counted.coefficients().named(name);
                var reach = (step.upper() - step.estimate()) * counted.errorInflation();
                steps.add(new Stretches.Step(
                        span,
                        new Estimate(step.estimate(), step.estimate() - reach, step.estimate() + reach)
                                .map(StrictMath::exp)));
            } else if (continuous != null) {
                var step = continuous.coefficients().named(name);
                steps.add(new Stretches.Step(span, new Estimate(step.estimate(), step.lower(), step.upper())));
            }
        }
        return steps;
    }

    /** How many periods of the trial can be used and were touched by no event. */
    private int untouchedInTrial(Series series) {
        var touched = touchedInTrial();
        var exposure = data.exposure();
        int count = 0;
        for (int position = data.firstTrial(); position <= series.values().length; position++) {
            count += recorded(series, exposure, position) && !touched.contains(position) ? 1 : 0;
        }
        return count;
    }

    /** Whether a period can be used, with what is counted over where there is such. */
    private boolean recorded(Series series, double[] exposure, int position) {
        return usable(series, position) && !(data.countedOverExposure() && Double.isNaN(exposure[position - 1]));
    }

    /** The one shape of the model in this window: its number, its chart and its sensitivities all use it. */
    private Shape shape(HeadlineWindow kind) {
        var shape = measure.levelAndSlope() ? Shape.levelAndSlope(pairs) : Shape.levelOnly(pairs);
        return kind == HeadlineWindow.SHOCK_INDICATOR ? shape.withShocks(stretches()) : shape;
    }

    /** How alike neighbouring periods are in the headline of a result; empty where no model was fitted. */
    static OptionalDouble likenessOfNeighbours(MeasureResult result) {
        return new Analysis(result.data()).likenessOfNeighbours(result.headline());
    }

    /** The headline alone, by the same steps as {@link #of}. */
    static Headline headlineOf(MeasureData data) {
        return new Analysis(data).headlineAlone();
    }

    private Headline headlineAlone() {
        var windows = windows();
        var headline = headline(windows);
        return new Headline(
                Verdicts.verdict(measure, windows, headline, enough()),
                headline.change(),
                headline.noChange(),
                headline.method(),
                likenessOfNeighbours(headline));
    }

    private MeasureResult result() {
        var windows = windows();
        var headline = headline(windows);
        var quality = quality(data);
        return new MeasureResult(
                data,
                windows,
                headline,
                enough(),
                expectedByPeriod(headline),
                Limits.of(data),
                judged(comparisons.sameMonths(headlineSeries(headline))),
                sensitivities(headline),
                Detectable.of(
                        data, pairs, measure.levelAndSlope(), headline.method().equals(SERIES)),
                quality,
                level(headline, quality, touchedInTrial().size()));
    }

    /** What the level of evidence hangs on and no more, for whoever asks many times. */
    static MeasureResult rated(MeasureData data) {
        return new Analysis(data).rated();
    }

    private MeasureResult rated() {
        var headline = window(measure.headlineWindow());
        var quality = quality(data);
        return new MeasureResult(
                data,
                List.of(headline),
                headline,
                enough(),
                List.of(),
                Result.refused("xmr", Reason.NO_DATA),
                Result.refused("same_months", Reason.NO_DATA),
                List.of(),
                Optional.empty(),
                quality,
                level(headline, quality, touchedInTrial().size()));
    }

    private List<Window> windows() {
        return List.of(
                window(HeadlineWindow.EVERYTHING),
                window(HeadlineWindow.WITHOUT_TOUCHED),
                window(HeadlineWindow.SHOCK_INDICATOR));
    }

    private Window window(HeadlineWindow kind) {
        return switch (kind) {
            case EVERYTHING -> window(kind, "All periods", data.series());
            case WITHOUT_TOUCHED ->
                window(kind, "Touched periods set aside", data.series().without(data.touched()));
            case SHOCK_INDICATOR -> {
                var touched = touchedInTrial().size();
                yield touched >= 2
                        ? window(kind, "Disruption as a step of its own", data.series())
                        : notNeeded(touched);
            }
        };
    }

    private Window headline(List<Window> windows) {
        return windows.stream()
                .filter(w -> w.kind() == measure.headlineWindow())
                .findFirst()
                .orElseThrow();
    }

    /** How alike neighbouring periods are, as the model of the headline sees it; none where no model was fitted. */
    private OptionalDouble likenessOfNeighbours(Window headline) {
        if (!headline.method().equals(SERIES) || !headline.computed()) {
            return OptionalDouble.empty();
        }
        var series = headlineSeries(headline);
        var shape = shape(headline.kind());
        var likeness = data.countedOverExposure()
                ? fitted(measure.calendar(), series, shape).found().map(CountFit::lag1Corrected)
                : ContinuousSeries.reml(series, shape).found().map(ContinuousSeries.RemlFit::rho);
        return likeness.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** The change agreed to matter, on the scale the headline is given in. */
    private double enough() {
        var agreed = measure.minimumWorthwhileChange().doubleValue();
        if (!data.isShare() || measure.kind() != Measure.Kind.PROPORTION) {
            return agreed;
        }
        double part = 0;
        double of = 0;
        var values = data.values();
        var exposure = data.exposure();
        for (int n = 0; n < Math.min(data.firstTrial() - 1, values.length); n++) {
            if (!Double.isNaN(values[n]) && !Double.isNaN(exposure[n])) {
                part += values[n];
                of += exposure[n];
            }
        }
        return part == 0 ? agreed : agreed * of / part;
    }

    static Result<DataQuality.Numbers> quality(MeasureData data) {
        var received = data.received();
        return DataQuality.of(
                data.expectedCount(false) + data.expectedCount(true),
                received.size(),
                received.stream().filter(Observation::late).count(),
                received.stream().filter(Observation::corrected).count(),
                received.stream().filter(Observation::failedRule).count(),
                data.definitionChanged());
    }

    private Result<EvidenceLevel.Level> level(Window headline, Result<DataQuality.Numbers> quality, int touched) {
        var series = headlineSeries(headline);
        int before = 0;
        int during = 0;
        for (int position = 1; position <= series.values().length; position++) {
            if (usable(series, position)) {
                before += data.inTrial(position) ? 0 : 1;
                during += data.inTrial(position) ? 1 : 0;
            }
        }
        var asked = measure.seasonalPairs();
        if (data.invalid(series).isPresent()) {
            return EvidenceLevel.ofBadData();
        }
        return EvidenceLevel.of(
                before,
                during,
                EvidenceLevel.Comparison.NONE,
                false,
                touched > 0 && headline.kind() == HeadlineWindow.EVERYTHING,
                quality.found().map(DataQuality.Numbers::grade).orElse('D'),
                headline.method().equals(SAME_MONTHS)
                        || headline.method().equals(SERIES) && (pairs > 0 || asked != null && asked == 0));
    }

    /** Missing periods of either side, as shares: above one in five a warning, above two in five no result. */
    private <T> Result<T> judged(Result<T> result) {
        return MissingShare.judge(
                result,
                1 - (double) data.recorded(false) / Math.max(1, data.expectedCount(false)),
                1 - (double) data.recorded(true) / Math.max(1, data.expectedCount(true)));
    }

    private Window notNeeded(int touched) {
        var because = touched == 0
                ? "no period of the trial was touched by a logged event"
                : "only one period of the trial was touched by a logged event";
        return new Window(
                HeadlineWindow.SHOCK_INDICATOR,
                "Disruption as a step of its own",
                Envelope.refused("its_quasipoisson", Reason.TOO_FEW_POINTS, because),
                Optional.empty(),
                data.countedOverExposure(),
                Optional.empty(),
                Optional.empty(),
                "not needed");
    }

    private Window window(HeadlineWindow kind, String name, Series series) {
        var shape = shape(kind);
        var invalid = data.invalid(series);
        if (invalid.isPresent()) {
            // A total that swallowed it would look like any other number.
            return refused(
                    kind,
                    name,
                    Envelope.refused("its_quasipoisson", Reason.INVALID_DATA, invalid.get()),
                    data.countedOverExposure() ? EXACT : SERIES);
        }
        var untouched = kind == HeadlineWindow.SHOCK_INDICATOR && shape.shocks().size() > 1
                ? untouchedInTrial(series)
                : FEWEST_UNTOUCHED;
        if (untouched < FEWEST_UNTOUCHED) {
            return refused(kind, name, Stretches.tooMany(shape.shocks().size(), untouched, FEWEST_UNTOUCHED), SERIES);
        }
        return data.countedOverExposure() ? counts(kind, name, series, shape) : continuous(kind, name, series, shape);
    }

    /** The one fit of counts. */
    static Result<CountFit> fitted(MeasureCalendar calendar, Series series, Shape shape) {
        return CountSeries.quasiPoisson(series, shape, periodsInAWeek(calendar));
    }

    static int periodsInAWeek(MeasureCalendar calendar) {
        return switch (calendar) {
            case CALENDAR_MONTH, TRIAL_MONTH -> CountSeries.MONTHS;
            case FRIDAY_WEEK -> 1;
            case DAY -> 7;
        };
    }

    private Window counts(HeadlineWindow kind, String name, Series series, Shape shape) {
        var recorded = recorded(series);
        var choice = MethodChoice.of(recorded);
        if (kind == HeadlineWindow.SHOCK_INDICATOR && choice != MethodChoice.COUNT_SERIES) {
            // Only a model can hold a step of its own; any other method would give the number of all periods again.
            return noStep(kind, name);
        }
        if (choice == MethodChoice.COUNT_SERIES) {
            var fit = judged(fitted(measure.calendar(), series, shape));
            var numbers = fit.numbers();
            if (fit.computed() && numbers != null) {
                var counter = numbers.counterfactual();
                return new Window(
                        kind,
                        name,
                        fit.envelope(),
                        Optional.of(numbers.headline()),
                        true,
                        Optional.of(counter.observed()),
                        Optional.of(counter.expected()),
                        SERIES);
            }
            if (kind == HeadlineWindow.SHOCK_INDICATOR) {
                return refused(kind, name, fit.envelope(), SERIES);
            }
        }
        if (choice == MethodChoice.COUNT_SERIES || choice == MethodChoice.SAME_MONTHS) {
            var months = judged(comparisons.sameMonths(series));
            if (months.computed()) {
                return found(kind, name, months.envelope(), SAME_MONTHS);
            }
        }
        var exact = judged(comparisons.exact(series, recorded.rare()));
        return exact.computed()
                ? found(kind, name, exact.envelope(), EXACT)
                : refused(kind, name, exact.envelope(), EXACT);
    }

    private Window noStep(HeadlineWindow kind, String name) {
        var envelope = data.baselineMonths() < FEWEST_BASELINE_MONTHS
                ? Envelope.refused(
                        "its_quasipoisson",
                        Reason.SEASONALITY_NOT_ESTIMABLE,
                        "a step of its own for the disruption needs a model of the season, and %s of baseline cannot carry one; it needs %s"
                                .formatted(Say.many(data.baselineMonths(), "month", "months"), FEWEST_BASELINE_MONTHS))
                : Envelope.refused(
                        "its_quasipoisson",
                        Reason.TOO_FEW_POINTS,
                        "a step of its own for the disruption needs a model, and too little was recorded for one");
        return refused(kind, name, envelope, SERIES);
    }

    /** What the protocol's rule says of this series; the count is taken by the month whatever the calendar. */
    private MethodChoice.Recorded recorded(Series series) {
        var values = series.values();
        var exposure = data.exposure();
        int before = 0;
        int during = 0;
        double events = 0;
        double eventsInTrial = 0;
        long days = 0;
        for (int position = 1; position <= values.length; position++) {
            if (usable(series, position) && !Double.isNaN(exposure[position - 1])) {
                before += data.inTrial(position) ? 0 : 1;
                during += data.inTrial(position) ? 1 : 0;
                events += values[position - 1];
                eventsInTrial += data.inTrial(position) ? values[position - 1] : 0;
                days += data.spans().get(position - 1).days();
            }
        }
        int matched = 0;
        double matchedEvents = 0;
        var columns = comparisons.matched(series);
        for (int n = 0; n < columns[0].length; n++) {
            if (!Double.isNaN(columns[0][n]) && !Double.isNaN(columns[2][n])) {
                matched++;
                matchedEvents += columns[0][n] + columns[2][n];
            }
        }
        return new MethodChoice.Recorded(
                true,
                Math.min(before, data.baselineMonths()),
                during,
                matched,
                matchedEvents,
                days == 0 ? 0 : events / days * DAYS_OF_A_MONTH,
                eventsInTrial);
    }

    private Window continuous(HeadlineWindow kind, String name, Series series, Shape shape) {
        var fit = judged(ContinuousSeries.reml(series, shape));
        return fit.computed() ? found(kind, name, fit.envelope(), SERIES) : refused(kind, name, fit.envelope(), SERIES);
    }

    private Window found(HeadlineWindow kind, String name, Envelope envelope, String method) {
        return new Window(
                kind,
                name,
                envelope,
                Optional.ofNullable(envelope.estimate()),
                data.countedOverExposure(),
                Optional.empty(),
                Optional.empty(),
                method);
    }

    private Window refused(HeadlineWindow kind, String name, Envelope envelope, String method) {
        return new Window(
                kind,
                name,
                envelope,
                Optional.empty(),
                data.countedOverExposure(),
                Optional.empty(),
                Optional.empty(),
                method);
    }

    private static boolean usable(Series series, int position) {
        return Comparisons.usable(series, position);
    }

    /** What the model expected of each period without the trial; empty where there is no model. */
    private List<Double> expectedByPeriod(Window headline) {
        return headline.method().equals(SERIES) && headline.computed()
                ? expectations(headline).byPeriod()
                : List.of();
    }

    /** Other honest ways of working out the headline column; for the annex, never chosen among. */
    private List<MeasureResult.Sensitivity> sensitivities(Window headline) {
        return headline.method().equals(SERIES) && headline.computed()
                ? expectations(headline).otherWays()
                : List.of();
    }

    private Expectations expectations(Window headline) {
        return new Expectations(data, headlineSeries(headline), shape(headline.kind()));
    }

    /** The shape in which the headline of a result was fitted, or would have been. */
    static Shape headlineShape(MeasureResult result) {
        return new Analysis(result.data()).shape(result.headline().kind());
    }

    private Series headlineSeries(Window headline) {
        return headlineSeries(data, headline);
    }

    /** What the headline rests on, and everything that stands beside it. */
    static Series headlineSeries(MeasureData data, Window headline) {
        return headline.kind() == HeadlineWindow.WITHOUT_TOUCHED
                ? data.series().without(data.touched())
                : data.series();
    }
}
