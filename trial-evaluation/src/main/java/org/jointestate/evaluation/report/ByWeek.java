package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Span;
import org.jspecify.annotations.Nullable;

/**
 * A long series of days as whole weeks, for charts that can be read: a dot for each day of ten years would be a block
 * of ink. The weeks are laid from the day the trial began, so that none crosses it. Results keep resting on the days.
 *
 * @param leftOver days at both ends that make no whole week
 * @param bad the values that cannot be what is counted, in words; empty where there are none
 */
record ByWeek(MeasureData data, List<Double> expected, int days, int leftOver, String bad) {

    /** More days than this, somewhat over a year, are drawn as weeks. */
    private static final int MOST_DAYS = 400;

    private static final int WEEK = 7;

    static boolean wanted(MeasureData data) {
        return data.measure().calendar() == MeasureCalendar.DAY && data.spans().size() > MOST_DAYS;
    }

    /** What is drawn of a series: its weeks where its days are too many, otherwise itself. */
    static MeasureData drawn(MeasureData data) {
        return wanted(data) ? of(data, List.of()).data() : data;
    }

    /** @param model what was expected of each day; empty where there is no model */
    static ByWeek of(MeasureData days, List<Double> model) {
        int first = (days.firstTrial() - 1) % WEEK;
        int count = (days.spans().size() - first) / WEEK;
        var weeks = new Weeks(days);
        var expected = new ArrayList<Double>();
        for (int week = 0; week < count; week++) {
            var from = first + week * WEEK;
            weeks.add(from);
            if (!model.isEmpty()) {
                var sum = model.subList(from, from + WEEK).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                expected.add(counts(days) ? sum : sum / WEEK);
            }
        }
        return new ByWeek(
                weeks.data(first),
                expected,
                days.spans().size(),
                days.spans().size() - count * WEEK,
                days.badOnes().orElse(""));
    }

    private static boolean counts(MeasureData data) {
        return data.measure().kind() == Measure.Kind.COUNT;
    }

    String words() {
        var point =
                switch (data.measure().kind()) {
                    case COUNT -> "the total of its seven days";
                    case RATE, PROPORTION ->
                        data.isShare() ? "worked out from all its cases" : "the mean of its seven days";
                    default -> "the mean of its seven days";
                };
        return "%s days are too many to draw one by one. Each point is a whole week: %s. A week with a day missing is missing. %s%sThe limits are those of the weeks; the results above rest on the days."
                .formatted(
                        Say.whole(days),
                        point,
                        leftOver == 0
                                ? ""
                                : "%s at the ends %s no whole week and %s not drawn. "
                                        .formatted(
                                                Say.many(leftOver, "day", "days"),
                                                leftOver == 1 ? "makes" : "make",
                                                leftOver == 1 ? "is" : "are"),
                        bad.isEmpty() ? "" : "A week with a bad value is not drawn: " + bad + ". ");
    }

    /** Gathers week after week. */
    private static final class Weeks {

        private final MeasureData days;
        private final Measure measure;
        private final List<Span> spans = new ArrayList<>();
        private final List<@Nullable Observation> observations = new ArrayList<>();
        private final List<Span> baseline = new ArrayList<>();
        private final List<Span> trial = new ArrayList<>();
        private final Set<Integer> outside = new TreeSet<>();
        private final Set<Integer> touched = new TreeSet<>();
        private final Set<Integer> redefined = new TreeSet<>();

        Weeks(MeasureData days) {
            this.days = days;
            this.measure = days.measure().withCalendar(MeasureCalendar.FRIDAY_WEEK);
        }

        void add(int from) {
            LocalDate start = days.spans().get(from).from();
            var span = new Span(start, days.spans().get(from + WEEK - 1).to());
            spans.add(span);
            // A total that swallowed a bad value would look like any other.
            var bad = java.util.stream.IntStream.range(from, from + WEEK)
                    .anyMatch(day -> days.bad(day).isPresent());
            observations.add(bad ? null : together(span, days.observations().subList(from, from + WEEK)));
            var number = spans.size();
            int inside = 0;
            for (int day = from + 1; day <= from + WEEK; day++) {
                inside += days.touched().contains(day) ? 1 : 0;
                if (days.outside().contains(day)) {
                    outside.add(number);
                }
                if (days.redefined().contains(day)) {
                    redefined.add(number);
                }
            }
            if (inside > MeasureData.TOUCHED * WEEK) {
                touched.add(number);
            }
            if (!outside.contains(number)) {
                (days.inTrial(from + 1) ? trial : baseline).add(span);
            }
        }

        /** A week with a day missing is missing: what the day would have been is not known. One with a day withheld is withheld. */
        private @Nullable Observation together(Span week, List<@Nullable Observation> of) {
            var value = BigDecimal.ZERO;
            var denominator = BigDecimal.ZERO;
            boolean shares = days.isShare();
            if (of.stream().anyMatch(day -> day != null && day.withheld())) {
                return new Observation(measure.code(), week.from(), week.to(), null, null, false, false, false, true);
            }
            for (var day : of) {
                var own = day == null ? null : day.value();
                if (day == null || own == null) {
                    return null;
                }
                value = value.add(own);
                denominator = denominator.add(day.denominator() == null ? BigDecimal.ZERO : day.denominator());
            }
            if (!counts(days) && !shares) {
                value = value.divide(BigDecimal.valueOf(WEEK), MathContext.DECIMAL64);
            }
            return new Observation(
                    measure.code(), week.from(), week.to(), value, shares ? denominator : null, false, false, false);
        }

        MeasureData data(int first) {
            return new MeasureData(
                    measure,
                    spans,
                    observations,
                    Math.min(spans.size(), (days.firstTrial() - 1 - first) / WEEK) + 1,
                    new ExpectedPeriods(baseline, trial, List.of()),
                    outside,
                    touched,
                    redefined,
                    days.events(),
                    0);
        }
    }
}
