package org.jointestate.evaluation.method.disruption;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.its.ContinuousSeries;
import org.jointestate.evaluation.method.its.CountFit;
import org.jointestate.evaluation.method.its.CountSeries;
import org.jointestate.evaluation.method.its.Series;
import org.jointestate.evaluation.method.its.Shape;
import org.jointestate.evaluation.method.rates.SameMonths;
import org.jointestate.evaluation.method.verdict.Question;
import org.jointestate.evaluation.method.verdict.Verdict;

/**
 * The same method three times: with everything, without the touched periods, and with a level of their own for them.
 * The second is the headline of the protocol and the first is printed as large (method.md 3.7). After a change of
 * definition inside the trial nothing is claimed in any view.
 *
 * @param withShock only where at least two touched periods are used, and where the method can carry the term
 */
public record ThreeViews<T>(Result<T> everything, Result<T> withoutTouched, Optional<Result<T>> withShock) {

    private static final int FEWEST_FOR_SHOCK = 2;

    private interface Method<T> {
        Result<T> fit(Series series, Shape shape);
    }

    /** @param touched positions counting from 1; @param redefinedFrom first position counted in a new way, 0 for none */
    public static ThreeViews<CountFit> ofCounts(Series series, Shape shape, Set<Integer> touched, int redefinedFrom) {
        return of(CountSeries::quasiPoisson, series, shape, touched, redefinedFrom);
    }

    public static ThreeViews<ContinuousSeries.RemlFit> ofContinuous(
            Series series, Shape shape, Set<Integer> touched, int redefinedFrom) {
        return of(ContinuousSeries::reml, series, shape, touched, redefinedFrom);
    }

    /** @param touched months of the trial counting from 1; they go from both years, and no term of their own is fitted */
    public static ThreeViews<SameMonths.Numbers> ofSameMonths(
            double[] trialCounts,
            double[] trialDays,
            double[] sameMonthsCounts,
            double[] sameMonthsDays,
            Set<Integer> touched) {
        var kept = trialCounts.clone();
        for (var month : touched) {
            if (month >= 1 && month <= kept.length) {
                kept[month - 1] = Double.NaN;
            }
        }
        return new ThreeViews<>(
                SameMonths.of(trialCounts, trialDays, sameMonthsCounts, sameMonthsDays),
                SameMonths.of(kept, trialDays, sameMonthsCounts, sameMonthsDays),
                Optional.empty());
    }

    private static <T> ThreeViews<T> of(
            Method<T> method, Series series, Shape shape, Set<Integer> touched, int redefinedFrom) {
        var claimed = redefinedFrom > 0 ? series.without(from(redefinedFrom, series)) : series;
        var used = new TreeSet<>(touched);
        used.removeIf(position -> position < 1
                || position > claimed.values().length
                || claimed.excluded().contains(position)
                || Double.isNaN(claimed.values()[position - 1]));
        var shock = used.size() < FEWEST_FOR_SHOCK
                ? Optional.<Result<T>>empty()
                : Optional.of(method.fit(claimed, shape.withShock(used)));
        return new ThreeViews<>(method.fit(claimed, shape), method.fit(claimed.without(touched), shape), shock);
    }

    private static Set<Integer> from(int first, Series series) {
        var positions = new TreeSet<Integer>();
        for (var position = first; position <= series.values().length; position++) {
            positions.add(position);
        }
        return positions;
    }

    public Result<T> headline() {
        return withoutTouched;
    }

    /** Whether two computed views point to different sides of no change (1 for a ratio, 0 for a difference). */
    public boolean directionsDisagree(double noChange) {
        return Stream.concat(Stream.of(everything, withoutTouched), withShock.stream())
                        .filter(Result::computed)
                        .map(result -> result.envelope().estimate())
                        .filter(estimate -> estimate != null && estimate.value() != noChange)
                        .map(estimate -> estimate != null && estimate.value() > noChange)
                        .distinct()
                        .count()
                > 1;
    }

    /** The verdict on the headline, forced to "We cannot tell" when the views disagree on the direction. */
    public Verdict verdict(Question question) {
        return directionsDisagree(question.scale().noChange())
                ? Verdict.directionsDisagree(question)
                : Verdict.of(question, headline().envelope());
    }
}
