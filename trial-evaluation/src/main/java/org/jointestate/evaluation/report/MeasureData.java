package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LoggedEvent;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.its.Series;
import org.jspecify.annotations.Nullable;

/**
 * One measure laid out on its own calendar: every period from the first of the baseline to the last of the trial, with
 * what was recorded, what was missing, what an event touched, and what may carry no claim. Positions count from 1.
 */
record MeasureData(
        Measure measure,
        List<Span> spans,
        List<@Nullable Observation> observations,
        int firstTrial,
        ExpectedPeriods expected,
        Set<Integer> outside,
        Set<Integer> touched,
        Set<Integer> redefined,
        List<LoggedEvent> events,
        int unexpected) {

    /** More than this share of a period's days inside an event touches it. */
    static final double TOUCHED = 0.20;

    /** Beyond this a double no longer tells one count from the next. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

    static MeasureData of(FrozenTrial trial, Measure measure) {
        var protocol = trial.protocol();
        var expected = ExpectedPeriods.of(protocol, measure.calendar());
        var from = protocol.hasBaseline() ? protocol.baselineFrom() : protocol.trialFrom();
        var all = new Span(from, protocol.trialTo());
        var spans = measure.calendar().touching(all, protocol.trialFrom()).stream()
                .filter(all::contains)
                .toList();
        var events = trial.events().stream()
                .filter(e -> e.touches(measure.code()))
                .sorted(java.util.Comparator.comparing(LoggedEvent::from).thenComparing(LoggedEvent::code))
                .toList();
        var recorded = new HashMap<Span, Observation>();
        var periods = Set.copyOf(spans);
        var baseline = Set.copyOf(expected.baseline());
        var during = Set.copyOf(expected.trial());
        int unexpected = 0;
        for (var observation : trial.observationsOf(measure.code())) {
            if (!periods.contains(observation.span()) || recorded.put(observation.span(), observation) != null) {
                unexpected++;
            }
        }
        var lined = new ArrayList<@Nullable Observation>();
        var outside = new TreeSet<Integer>();
        var touched = new TreeSet<Integer>();
        var redefined = new TreeSet<Integer>();
        int firstTrial = spans.size() + 1;
        for (int n = 0; n < spans.size(); n++) {
            var span = spans.get(n);
            lined.add(recorded.get(span));
            if (!baseline.contains(span) && !during.contains(span)) {
                outside.add(n + 1);
            }
            if (during.contains(span)) {
                firstTrial = Math.min(firstTrial, n + 1);
            }
            if (touched(span, events, protocol.trialTo())) {
                touched.add(n + 1);
            }
            if (redefined(span, events, protocol.trial())) {
                redefined.add(n + 1);
            }
        }
        return new MeasureData(
                measure, spans, lined, firstTrial, expected, outside, touched, redefined, events, unexpected);
    }

    private static boolean touched(Span span, List<LoggedEvent> events, LocalDate end) {
        return events.stream().anyMatch(e -> touched(span, e, end));
    }

    private static boolean touched(Span span, LoggedEvent event, LocalDate end) {
        return (event.kind() == LoggedEvent.Kind.SHOCK || event.kind() == LoggedEvent.Kind.DATA_GAP)
                && span.daysInside(event.spanUntil(end)) > TOUCHED * span.days();
    }

    /** Whether it is this event that touched a period. */
    boolean touches(LoggedEvent event, int position) {
        var end = spans.get(spans.size() - 1).to();
        return event.from().isBefore(end) && touched(spans.get(position - 1), event, end);
    }

    /** From a change of definition inside the trial on, the numbers count something else: no claim is made on them. */
    private static boolean redefined(Span span, List<LoggedEvent> events, Span trial) {
        return events.stream()
                .filter(e -> e.kind() == LoggedEvent.Kind.DEFINITION_CHANGE && trial.contains(e.from()))
                .anyMatch(e -> span.to().isAfter(e.from()));
    }

    /** Positions whose values are known and not published. */
    Set<Integer> withheld() {
        var withheld = new TreeSet<Integer>();
        for (int n = 0; n < observations.size(); n++) {
            var observation = observations.get(n);
            if (observation != null && observation.withheld()) {
                withheld.add(n + 1);
            }
        }
        return withheld;
    }

    /** The same with another observation in one place. */
    MeasureData with(int position, @Nullable Observation observation) {
        var others = new ArrayList<@Nullable Observation>(observations);
        others.set(position - 1, observation);
        return new MeasureData(
                measure, spans, others, firstTrial, expected, outside, touched, redefined, events, unexpected);
    }

    boolean definitionChanged() {
        return events.stream().anyMatch(e -> e.kind() == LoggedEvent.Kind.DEFINITION_CHANGE);
    }

    /** Whether what was counted became something else before the trial, so that the baseline itself has a step. */
    boolean redefinedBefore(Span baseline) {
        return events.stream()
                .anyMatch(e -> e.kind() == LoggedEvent.Kind.DEFINITION_CHANGE
                        && e.from().isAfter(baseline.from())
                        && e.from().isBefore(baseline.to()));
    }

    boolean inTrial(int position) {
        return position >= firstTrial;
    }

    boolean countedOverExposure() {
        return switch (measure.kind()) {
            case COUNT -> true;
            case RATE, PROPORTION -> observations.stream().anyMatch(o -> o != null && o.denominator() != null);
            case DURATION, SCORE, MONEY -> false;
        };
    }

    boolean isShare() {
        return measure.kind() != Measure.Kind.COUNT && countedOverExposure();
    }

    /** What was recorded, NaN where nothing was. */
    double[] values() {
        var values = new double[spans.size()];
        for (int n = 0; n < values.length; n++) {
            var observation = observations.get(n);
            var value = observation == null ? null : observation.value();
            values[n] = value == null ? Double.NaN : value.doubleValue();
        }
        return values;
    }

    /** What a chart shows: the value itself, or the share or rate where there is a denominator. */
    double[] shown() {
        var values = values();
        if (isShare()) {
            var exposure = exposure();
            for (int n = 0; n < values.length; n++) {
                values[n] = values[n] / exposure[n] * (measure.kind() == Measure.Kind.PROPORTION ? 100 : 1);
            }
        }
        for (int n = 0; n < values.length; n++) {
            values[n] = Double.isInfinite(values[n]) ? Double.NaN : values[n];
        }
        return values;
    }

    /** One value as it is said: a share of few by its two halves, everything else as a figure. */
    String told(int index) {
        var observation = observations.get(index);
        var part = observation == null ? null : observation.value();
        var of = observation == null ? null : observation.denominator();
        if (measure.kind() == Measure.Kind.PROPORTION
                && isShare()
                && part != null
                && of != null
                && of.doubleValue() < Say.FEW_FOR_A_SHARE) {
            return Say.number(part) + " of " + Say.number(of);
        }
        var shown = shown()[index];
        return isShare() || shown != StrictMath.rint(shown) ? Say.figures(shown) : Say.whole(shown);
    }

    /** What is laid to limits: neither periods that are set aside, nor those from a change of the definition on. */
    double[] judgeable() {
        var values = shown();
        outside.forEach(position -> values[position - 1] = Double.NaN);
        redefined.forEach(position -> values[position - 1] = Double.NaN);
        return values;
    }

    /** What was recorded before the trial and may be compared with, NaN for the rest. */
    double[] judgedBefore() {
        var values = Arrays.copyOf(values(), Math.min(firstTrial - 1, spans.size()));
        for (int n = 0; n < values.length; n++) {
            values[n] = outside.contains(n + 1) || redefined.contains(n + 1) ? Double.NaN : values[n];
        }
        return values;
    }

    double[] exposureBefore() {
        return Arrays.copyOf(exposure(), Math.min(firstTrial - 1, spans.size()));
    }

    /** Whether there is anything to draw. */
    boolean drawable() {
        return Arrays.stream(shown()).anyMatch(value -> !Double.isNaN(value));
    }

    /** How many recorded periods had no case to take a share of. */
    long withoutCases() {
        return isShare()
                ? received().stream()
                        .filter(o -> o.denominator() == null || o.denominator().signum() == 0)
                        .count()
                : 0;
    }

    /** The first value in use that cannot be what the measure counts, in words. */
    Optional<String> invalid(Series series) {
        for (int n = 0; n < spans.size(); n++) {
            var bad = series.excluded().contains(n + 1) ? Optional.<String>empty() : bad(n);
            if (bad.isPresent()) {
                return bad;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a value that cannot be what the measure counts, in use or not. */
    Optional<String> bad(int index) {
        var observation = observations.get(index);
        var value = observation == null ? null : observation.value();
        var wrong = observation == null || value == null ? null : wrong(value, observation.denominator());
        return wrong == null
                ? Optional.empty()
                : Optional.of("the value for " + Say.days(spans.get(index)) + " " + wrong);
    }

    /** Every value that cannot be what the measure counts, in words; of many the first three. */
    Optional<String> badOnes() {
        var all = java.util.stream.IntStream.range(0, spans.size())
                .mapToObj(this::bad)
                .flatMap(Optional::stream)
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var first = all.subList(0, Math.min(3, all.size()));
        return Optional.of(
                all.size() > 3
                        ? String.join(", ", first) + " and %s more are no better".formatted(all.size() - 3)
                        : Say.and(first));
    }

    private @Nullable String wrong(BigDecimal value, @Nullable BigDecimal of) {
        if (value.abs().compareTo(MOST) > 0 || of != null && of.abs().compareTo(MOST) > 0) {
            return "is too large to be reckoned with";
        }
        if (measure.kind() == Measure.Kind.DURATION && value.signum() < 0) {
            return "(%s) is less than nought, which no time is".formatted(Say.number(value));
        }
        if (!countedOverExposure()) {
            return null;
        }
        if (value.signum() < 0 || value.stripTrailingZeros().scale() > 0) {
            return "(%s) is not a count".formatted(Say.number(value));
        }
        if (!isShare() || of == null) {
            return null;
        }
        if (of.signum() < 0) {
            return "is a share of fewer than none (%s)".formatted(Say.number(of));
        }
        if (of.signum() == 0 && value.signum() > 0) {
            return "(%s of 0) has nothing to be counted over".formatted(Say.number(value));
        }
        return measure.kind() == Measure.Kind.PROPORTION && value.compareTo(of) > 0
                ? "(%s of %s) is more than the whole".formatted(Say.number(value), Say.number(of))
                : null;
    }

    /** Days for a count; the denominator for a rate or a share. */
    double[] exposure() {
        var exposure = new double[spans.size()];
        for (int n = 0; n < exposure.length; n++) {
            var observation = observations.get(n);
            var denominator = observation == null ? null : observation.denominator();
            if (!isShare()) {
                exposure[n] = spans.get(n).days();
            } else {
                exposure[n] = denominator == null || denominator.signum() == 0 ? Double.NaN : denominator.doubleValue();
            }
        }
        return exposure;
    }

    Series series() {
        var months = new double[spans.size()];
        for (int n = 0; n < months.length; n++) {
            months[n] = month(spans.get(n));
        }
        var series = Series.of(values(), firstTrial)
                .withMonths(months)
                .without(outside)
                .without(redefined);
        return countedOverExposure() ? series.withExposure(exposure()) : series;
    }

    /**
     * Where in the year the middle of a period lies, in months; the middle of January is 1. All weeks of a month alike would put a
     * summer's end into the trial: with a season of a quarter, a trial that did nothing looked one per cent lower.
     */
    private double month(Span span) {
        var middle = span.from().plusDays(span.days() / 2);
        return switch (measure.calendar()) {
            case CALENDAR_MONTH, TRIAL_MONTH -> middle.getMonthValue();
            case FRIDAY_WEEK, DAY -> {
                double into = (middle.getDayOfMonth() - 0.5) / middle.lengthOfMonth() - 0.5;
                yield middle.getMonthValue() + into < 1
                        ? 12 + middle.getMonthValue() + into
                        : middle.getMonthValue() + into;
            }
        };
    }

    /** How many months of baseline can be used, whatever the calendar. */
    int baselineMonths() {
        int days = 0;
        var values = values();
        var exposure = exposure();
        for (int n = 0; n < spans.size(); n++) {
            if (!inTrial(n + 1)
                    && !outside.contains(n + 1)
                    && !Double.isNaN(values[n])
                    && !(countedOverExposure() && Double.isNaN(exposure[n]))) {
                days += spans.get(n).days();
            }
        }
        return (int) StrictMath.round(days / 30.4375);
    }

    int recorded(boolean trial) {
        int count = 0;
        for (int n = 0; n < spans.size(); n++) {
            var observation = observations.get(n);
            if (observation != null && !observation.missing() && inTrial(n + 1) == trial && !outside.contains(n + 1)) {
                count++;
            }
        }
        return count;
    }

    /** How many periods were recorded here and at the other as well. */
    int recordedWith(MeasureData other, boolean trial) {
        int count = 0;
        for (int n = 0; n < spans.size(); n++) {
            if (received(n) && other.received(n) && inTrial(n + 1) == trial) {
                count++;
            }
        }
        return count;
    }

    private boolean received(int index) {
        var observation = observations.get(index);
        return observation != null && !observation.missing() && !outside.contains(index + 1);
    }

    int expectedCount(boolean trial) {
        return trial ? expected.trial().size() : expected.baseline().size();
    }

    List<Observation> received() {
        var received = new ArrayList<Observation>();
        for (int n = 0; n < spans.size(); n++) {
            var observation = observations.get(n);
            if (observation != null && !observation.missing() && !outside.contains(n + 1)) {
                received.add(observation);
            }
        }
        return received;
    }
}
