package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.publication.EvidenceLevel;

/**
 * What may be said of a measure of which values are to be withheld, or that stands beside a team of which some are: its verdict, its
 * direction and its level, worked out from all values. The verdict is left out where it would not be the same with another value in the
 * place of one hidden: then the words alone would narrow that value down. The level is said where every value that the mask allows gives
 * the same; otherwise the lowest that any of them gives, as the least that it is.
 */
public final class SaidInWords {

    /** Of more hidden values than this some are tried: one among so many does not turn a verdict that all of them made. */
    private static final int TRIED = 40;

    /** A long series takes long each time, and one of its values says less: then fewer are tried. */
    private static final int PERIODS_TRIED = 8000;

    private static final int TRIED_AT_LEAST = 4;

    /** Few hidden values are tried in every way that they can be together, up to so many; of more each by itself. */
    private static final int TOGETHER = 64;

    private final FrozenTrial trial;
    private final Map<String, Set<Span>> hidden;
    private final int threshold;

    private SaidInWords(FrozenTrial trial, Map<String, Set<Span>> hidden, int threshold) {
        this.trial = trial;
        this.hidden = hidden;
        this.threshold = threshold;
    }

    /** @param hidden by code of the measure, the periods whose values are withheld; @param threshold counts below it are small */
    public static List<OpenData.SaidOnly> of(FrozenTrial trial, Map<String, Set<Span>> hidden, int threshold) {
        var words = new SaidInWords(trial, hidden, threshold);
        return trial.protocol().measures().stream()
                .flatMap(measure -> words.of(measure).stream())
                .toList();
    }

    /** Of a team elsewhere nothing is said but to what level it carries the measure. */
    private List<OpenData.SaidOnly> of(Measure measure) {
        var teams = trial.protocol().comparedOn(measure.code()).stream()
                .map(team -> team.seriesOf(measure))
                .filter(series -> hides(series.code()))
                .toList();
        if (teams.isEmpty() && !hides(measure.code())) {
            return List.of();
        }
        var own = MeasureData.of(trial, measure);
        var level = level(own);
        var said = new ArrayList<OpenData.SaidOnly>();
        if (hides(measure.code())) {
            said.add(said(own, level));
        }
        teams.forEach(series -> said.add(
                new OpenData.SaidOnly(series.code(), "", 0, level.maryland(), level.nesta(), level.wording())));
        return said;
    }

    private boolean hides(String code) {
        return !hidden.getOrDefault(code, Set.of()).isEmpty();
    }

    private OpenData.SaidOnly said(MeasureData data, EvidenceLevel.Level level) {
        var headline = Analysis.headlineOf(data);
        var alone = answer(headline);
        var positions = spread(positions(data), data);
        for (var position : positions) {
            if (!standsWithAnother(data, position, alone)) {
                return new OpenData.SaidOnly(
                        data.measure().code(), "", 0, level.maryland(), level.nesta(), level.wording());
            }
        }
        return new OpenData.SaidOnly(
                data.measure().code(),
                headline.verdict().name(),
                switch (headline.verdict()) {
                    case CHANGED, CHANGED_WRONG_WAY -> headline.saysHigher() ? 1 : headline.saysLower() ? -1 : 0;
                    default -> 0;
                },
                level.maryland(),
                level.nesta(),
                level.wording());
    }

    private List<Integer> positions(MeasureData data) {
        var of = hidden.getOrDefault(data.measure().code(), Set.of());
        var positions = new ArrayList<Integer>();
        for (int n = 0; n < data.spans().size(); n++) {
            if (of.contains(data.spans().get(n))) {
                positions.add(n + 1);
            }
        }
        return positions;
    }

    /** As many of them as can be tried, at even distances. */
    private static <T> List<T> spread(List<T> all, MeasureData data) {
        var tries = Math.max(
                TRIED_AT_LEAST,
                Math.min(TRIED, PERIODS_TRIED / Math.max(1, data.spans().size())));
        var step = Math.max(1, (all.size() + tries - 1) / tries);
        var some = new ArrayList<T>();
        for (int n = 0; n < all.size(); n += step) {
            some.add(all.get(n));
        }
        return some;
    }

    /** What is published hangs on nothing but this, beside the level: verdict, direction and the method. */
    private static List<Object> answer(Headline headline) {
        return List.of(headline.verdict(), headline.saysHigher(), headline.saysLower(), headline.method());
    }

    private boolean standsWithAnother(MeasureData data, int position, List<Object> own) {
        var observation = data.observations().get(position - 1);
        var value = observation == null ? null : observation.value();
        if (observation == null || value == null) {
            return true;
        }
        for (var other : others(data.measure(), observation, value)) {
            var changed = with(observation, other);
            if (answer(Analysis.headlineOf(data.with(position, changed))).equals(own)) {
                return true;
            }
        }
        return false;
    }

    private static Observation with(Observation observation, BigDecimal value) {
        return new Observation(
                observation.measure(),
                observation.from(),
                observation.to(),
                value,
                observation.denominator(),
                observation.late(),
                observation.corrected(),
                observation.failedRule());
    }

    /** The nearest first: for counts the other small ones, for the rest a little more or less. */
    private List<BigDecimal> others(Measure measure, Observation observation, BigDecimal value) {
        return switch (measure.kind()) {
            case COUNT, RATE, PROPORTION -> {
                var others = new ArrayList<BigDecimal>();
                for (int step = 1; step < threshold; step++) {
                    others.add(value.add(BigDecimal.valueOf(step)));
                    if (value.compareTo(BigDecimal.valueOf(step)) > 0) {
                        others.add(value.subtract(BigDecimal.valueOf(step)));
                    }
                }
                var of = observation.denominator();
                if (measure.kind() == Measure.Kind.PROPORTION && of != null) {
                    others.removeIf(other -> other.compareTo(of) > 0);
                }
                yield others;
            }
            case DURATION, SCORE, MONEY ->
                List.of(value.multiply(new BigDecimal("1.1")), value.multiply(new BigDecimal("0.9")));
        };
    }

    /** A hidden number, as it is and as it could be for all that the reader knows. */
    private record Cell(String series, int position, Observation found, List<Observation> allowed) {}

    private List<Cell> cells(MeasureData data) {
        var cells = new ArrayList<Cell>();
        for (var position : positions(data)) {
            var observation = data.observations().get(position - 1);
            var value = observation == null ? null : observation.value();
            if (observation != null && value != null) {
                cells.add(new Cell(
                        data.measure().code(),
                        position,
                        observation,
                        allowed(data.measure(), observation, value).stream()
                                .map(other -> with(observation, other))
                                .toList()));
            }
        }
        return cells;
    }

    /** A small count can be any small one; one that is hidden for the sake of another, whatever that other leaves it. */
    private List<BigDecimal> allowed(Measure measure, Observation observation, BigDecimal value) {
        var least = measure.publicly() == Measure.SmallNumbers.WITHHELD_WITH_NOUGHT ? 0 : 1;
        var counted = measure.kind() == Measure.Kind.COUNT || measure.kind() == Measure.Kind.RATE;
        if (!counted
                || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(threshold)) >= 0) {
            return others(measure, observation, value);
        }
        return IntStream.range(least, threshold)
                .mapToObj(BigDecimal::valueOf)
                .filter(other -> other.compareTo(value) != 0)
                .toList();
    }

    private EvidenceLevel.Level level(MeasureData own) {
        var series = new LinkedHashMap<String, MeasureData>();
        series.put(own.measure().code(), own);
        for (var team : trial.protocol().comparedOn(own.measure().code())) {
            series.put(team.seriesOf(own.measure().code()), MeasureData.of(trial, team.seriesOf(own.measure())));
        }
        var cells =
                series.values().stream().flatMap(data -> cells(data).stream()).toList();
        var alone = Analysis.rated(own);
        var found = rated(alone, series, Map.of());
        var lowest = found;
        var same = true;
        for (var change : changes(cells, own)) {
            var other = rated(alone, series, change);
            same &= other.equals(found);
            lowest = other.maryland() < lowest.maryland() ? other : lowest;
        }
        return same ? found : lowest.atLeast();
    }

    /** All other ways in which the hidden numbers can be, where they are few; otherwise each by itself, the others as they are. */
    private static List<Map<Cell, Observation>> changes(List<Cell> cells, MeasureData own) {
        long ways = 1;
        for (var cell : cells) {
            ways = Math.min(TOGETHER + 1, ways * (1 + cell.allowed().size()));
        }
        var changes = new ArrayList<Map<Cell, Observation>>();
        if (ways > TOGETHER) {
            spread(cells, own).forEach(cell -> cell.allowed().forEach(other -> changes.add(Map.of(cell, other))));
            return changes;
        }
        changes.add(Map.of());
        for (var cell : cells) {
            for (var change : List.copyOf(changes)) {
                for (var other : cell.allowed()) {
                    var more = new HashMap<>(change);
                    more.put(cell, other);
                    changes.add(more);
                }
            }
        }
        return changes.subList(1, changes.size());
    }

    private EvidenceLevel.Level rated(
            MeasureResult alone, Map<String, MeasureData> series, Map<Cell, Observation> change) {
        var changed = new HashMap<>(series);
        change.forEach((cell, other) ->
                changed.computeIfPresent(cell.series(), (code, data) -> data.with(cell.position(), other)));
        var code = alone.measure().code();
        var own = Objects.requireNonNull(changed.get(code));
        var result = own == series.get(code) ? alone : Analysis.rated(own);
        return BesideTeam.with(trial, result, team -> Objects.requireNonNull(changed.get(team.seriesOf(code))))
                .level()
                .found()
                .orElseGet(() -> new EvidenceLevel.Level(0, 0, "Not rated."));
    }
}
