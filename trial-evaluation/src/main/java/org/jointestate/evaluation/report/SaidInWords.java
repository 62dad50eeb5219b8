package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Span;

/**
 * What may be said of a measure of which values are to be withheld: its verdict, its direction and its level, worked out from all
 * values. The verdict is left out where it would not be the same with another value in the place of one hidden: then the words alone
 * would narrow that value down.
 */
public final class SaidInWords {

    /** Of more hidden values than this some are tried: one among so many does not turn a verdict that all of them made. */
    private static final int TRIED = 40;

    /** A long series takes long each time, and one of its values says less: then fewer are tried. */
    private static final int PERIODS_TRIED = 8000;

    private static final int TRIED_AT_LEAST = 4;

    private SaidInWords() {}

    /** @param hidden by code of the measure, the periods whose values are withheld; @param threshold counts below it are small */
    public static List<OpenData.SaidOnly> of(FrozenTrial trial, Map<String, Set<Span>> hidden, int threshold) {
        var said = new ArrayList<OpenData.SaidOnly>();
        for (var measure : trial.protocol().measures()) {
            if (!hidden.getOrDefault(measure.code(), Set.of()).isEmpty()) {
                said.add(said(
                        trial,
                        MeasureData.of(trial, measure),
                        hidden.getOrDefault(measure.code(), Set.of()),
                        threshold));
            }
            for (var team : trial.protocol().comparedOn(measure.code())) {
                var code = team.seriesOf(measure.code());
                if (!hidden.getOrDefault(code, Set.of()).isEmpty()) {
                    said.add(ofComparison(trial, measure, code));
                }
            }
        }
        return said;
    }

    /** Of a team elsewhere nothing is said but to what level it carries the measure. */
    private static OpenData.SaidOnly ofComparison(FrozenTrial trial, Measure measure, String code) {
        var own = words(BesideTeam.with(trial, Analysis.of(MeasureData.of(trial, measure))));
        return new OpenData.SaidOnly(code, "", 0, own.level(), own.nesta(), own.wording());
    }

    private static OpenData.SaidOnly said(FrozenTrial trial, MeasureData data, Set<Span> hidden, int threshold) {
        var own = words(BesideTeam.with(trial, Analysis.of(data)));
        var alone = answer(data);
        var positions = new ArrayList<Integer>();
        for (int n = 0; n < data.spans().size(); n++) {
            if (hidden.contains(data.spans().get(n))) {
                positions.add(n + 1);
            }
        }
        var tries = Math.max(
                TRIED_AT_LEAST,
                Math.min(TRIED, PERIODS_TRIED / Math.max(1, data.spans().size())));
        var step = Math.max(1, (positions.size() + tries - 1) / tries);
        for (int n = 0; n < positions.size(); n += step) {
            if (!standsWithAnother(data, positions.get(n), alone, threshold)) {
                return new OpenData.SaidOnly(own.measure(), "", 0, own.level(), own.nesta(), own.wording());
            }
        }
        return own;
    }

    /** What is published hangs on nothing but this: verdict, direction and the method on which the level rests. */
    private static List<Object> answer(MeasureData data) {
        var headline = Analysis.headlineOf(data);
        return List.of(headline.verdict(), headline.saysHigher(), headline.saysLower(), headline.method());
    }

    private static boolean standsWithAnother(MeasureData data, int position, List<Object> own, int threshold) {
        var observation = data.observations().get(position - 1);
        var value = observation == null ? null : observation.value();
        if (observation == null || value == null) {
            return true;
        }
        for (var other : others(data, value, threshold)) {
            var changed = new Observation(
                    observation.measure(),
                    observation.from(),
                    observation.to(),
                    other,
                    observation.denominator(),
                    observation.late(),
                    observation.corrected(),
                    observation.failedRule());
            if (answer(data.with(position, changed)).equals(own)) {
                return true;
            }
        }
        return false;
    }

    /** The nearest first: for counts the other small ones, for the rest a little more or less. */
    private static List<BigDecimal> others(MeasureData data, BigDecimal value, int threshold) {
        return switch (data.measure().kind()) {
            case COUNT, RATE, PROPORTION -> {
                var others = new ArrayList<BigDecimal>();
                for (int step = 1; step < threshold; step++) {
                    others.add(value.add(BigDecimal.valueOf(step)));
                    if (value.compareTo(BigDecimal.valueOf(step)) > 0) {
                        others.add(value.subtract(BigDecimal.valueOf(step)));
                    }
                }
                yield others;
            }
            case DURATION, SCORE, MONEY ->
                List.of(value.multiply(new BigDecimal("1.1")), value.multiply(new BigDecimal("0.9")));
        };
    }

    private static OpenData.SaidOnly words(MeasureResult result) {
        var level = result.level().found();
        var verdict = result.answer().verdict();
        return new OpenData.SaidOnly(
                result.measure().code(),
                verdict.name(),
                switch (verdict) {
                    case CHANGED, CHANGED_WRONG_WAY -> result.headline().direction();
                    default -> 0;
                },
                level.map(l -> l.maryland()).orElse(0),
                level.map(l -> l.nesta()).orElse(0),
                Objects.requireNonNullElse(level.map(l -> l.wording()).orElse(null), "Not rated."));
    }
}
