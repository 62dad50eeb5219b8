package org.jointestate.web.trial.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.trial.Foresight;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.protocol.Foreseen;
import org.jointestate.domain.trial.protocol.Foreseen.Basis;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Measure.Kind;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.evaluation.method.its.Shape;
import org.jointestate.evaluation.method.power.BaselineForecast;
import org.jointestate.evaluation.method.power.DetectableChange;
import org.jointestate.evaluation.method.verdict.MethodChoice;
import org.jspecify.annotations.Nullable;

/** What the evaluation library would be able to show, with the method it would choose, so that plan and report cannot differ. */
@ApplicationScoped
public class EvaluationForesight implements Foresight {

    /** Fewer periods of baseline say too little of how much a count varies, and less than what the leads state (assumed). */
    private static final int FEWEST_PERIODS = 8;

    private static final double DAYS_OF_A_MONTH = 30.4375;

    @Override
    public Foreseen of(Protocol plan, Measure measure, List<Observation> baseline) {
        return new Look(plan, measure, baseline).foreseen();
    }

    /** One measure, its periods of baseline and trial in a row, and what is known of them. */
    private static final class Look {

        private final Measure measure;
        private final List<Period> before;
        private final int during;
        private final double[] values;
        private final double[] exposure;
        private final double[] months;
        private int known;
        private double knownDays;
        private double sum;
        private double of;

        Look(Protocol plan, Measure measure, List<Observation> baseline) {
            this.measure = measure;
            var expected = plan.periodsOf(measure);
            this.before = expected.baseline();
            this.during = expected.trial().size();
            var size = before.size() + during;
            this.values = new double[size];
            this.exposure = new double[size];
            this.months = new double[size];
            Arrays.fill(values, Double.NaN);
            Map<Period, Observation> found =
                    baseline.stream().collect(Collectors.toMap(Observation::period, Function.identity()));
            int n = 0;
            for (var period : expected.whole()) {
                months[n] = period.from().plusDays(period.days() / 2).getMonthValue();
                take(n, period, found.get(period));
                n++;
            }
        }

        private void take(int n, Period period, @Nullable Observation observation) {
            var denominator = observation == null ? null : observation.denominator();
            exposure[n] = !share()
                    ? period.days()
                    : denominator == null || denominator.signum() <= 0 ? Double.NaN : denominator.doubleValue();
            var value = observation == null ? null : observation.value();
            if (value == null || Double.isNaN(exposure[n]) || counted() && value.signum() < 0) {
                return;
            }
            values[n] = value.doubleValue();
            known++;
            knownDays += period.days();
            sum += values[n];
            of += exposure[n];
        }

        private boolean share() {
            return measure.kind() == Kind.RATE || measure.kind() == Kind.PROPORTION;
        }

        private boolean counted() {
            return measure.kind() == Kind.COUNT || share();
        }

        Foreseen foreseen() {
            return fromBaseline().or(this::fromVolume).orElseGet(() -> Foreseen.nothing(measure.code(), known, during));
        }

        private Optional<Foreseen> fromBaseline() {
            if (known == 0 || during == 0) {
                return Optional.empty();
            }
            var pairs = pairs(knownDays);
            var mean = sum / known;
            if (counted() && known < FEWEST_PERIODS) {
                return Optional.empty();
            }
            if (!counted()) {
                return continuous()
                        ? BaselineForecast.ofValues(plan(unknownBefore()), pairs, measure.levelAndSlope())
                                .map(step ->
                                        foreseen(Basis.BASELINE, known, mean, step.size(), step.size(), worthwhile()))
                        : Optional.empty();
            }
            return BaselineForecast.ofCounts(
                            plan(unknownBefore()), exposure, pairs, measure.levelAndSlope(), trend(known, mean))
                    .map(change -> foreseen(Basis.BASELINE, known, mean, change));
        }

        /** All periods of the baseline are taken to come as the leads expect. */
        private Optional<Foreseen> fromVolume() {
            var expected = measure.expectedVolume();
            if (expected == null || !counted() || before.isEmpty() || during == 0) {
                return Optional.empty();
            }
            var each = expected.doubleValue();
            return BaselineForecast.ofVolume(
                            plan(Set.of()),
                            each,
                            before.size(),
                            BaselineForecast.ASSUMED_DISPERSION,
                            pairs(before.stream().mapToInt(Period::days).sum()),
                            measure.levelAndSlope(),
                            trend(before.size(), each))
                    .map(change -> foreseen(Basis.STATED, before.size(), each, change));
        }

        private BaselineForecast.Plan plan(Set<Integer> unused) {
            return new BaselineForecast.Plan(values, months, before.size() + 1, Set.of(), unused);
        }

        private Set<Integer> unknownBefore() {
            var unknown = new TreeSet<Integer>();
            for (int position = 1; position <= before.size(); position++) {
                if (Double.isNaN(values[position - 1])) {
                    unknown.add(position);
                }
            }
            return unknown;
        }

        private int pairs(double days) {
            var possible = Shape.pairsFor((int) Math.round(days / DAYS_OF_A_MONTH));
            var asked = measure.seasonalPairs();
            return asked == null ? possible : Math.min(asked, possible);
        }

        private boolean trend(int periods, double mean) {
            return MethodChoice.of(new MethodChoice.Recorded(true, periods, during, 0, 0, mean, mean * during))
                    == MethodChoice.COUNT_SERIES;
        }

        private boolean continuous() {
            return MethodChoice.of(new MethodChoice.Recorded(false, known, during, 0, 0, 0, 0))
                    == MethodChoice.CONTINUOUS_SERIES;
        }

        private Foreseen foreseen(Basis basis, int periods, double perPeriod, DetectableChange change) {
            return foreseen(basis, periods, perPeriod, 1 - change.decrease(), change.increase() - 1, asFraction(basis));
        }

        private Foreseen foreseen(
                Basis basis, int periods, double perPeriod, double down, double up, double worthwhile) {
            return new Foreseen(measure.code(), basis, periods, during, perPeriod, down, up, counted(), worthwhile);
        }

        private double worthwhile() {
            return measure.minimumWorthwhileChange().doubleValue();
        }

        /** What is worth having of a proportion is agreed in its own unit: as a fraction of the share it depends on that share. */
        private double asFraction(Basis basis) {
            if (measure.kind() != Kind.PROPORTION) {
                return worthwhile();
            }
            return basis == Basis.BASELINE && sum > 0 ? worthwhile() * of / sum : 0;
        }
    }
}
