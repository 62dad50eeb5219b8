package org.jointestate.evaluation.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.publication.KnownSums;

/**
 * Measures that make up one another in the same periods: one that is the sum of others, such as a county of its teams, and a share beside
 * the counts of what it is made of. No plan says so; as with {@link Cadences} it is read from the numbers, since harm comes only of
 * overlooking it. A sum of more than {@value #MOST_PARTS} others is not looked for, and the search ends after {@value #MOST_STEPS} steps.
 */
final class AddingUp {

    private static final int FEWEST_PERIODS = 3;
    private static final double NEARLY_ALL = 0.9;
    private static final double SAME = 1e-9;
    private static final int MOST_PARTS = 8;
    private static final int MOST_STEPS = 200_000;

    /** So many periods, or a tenth of them, may not add up: numbers are corrected at one of the places and not at the other. */
    private static final int MISSES = 3;

    /** What is counted in each period: the values of a count, or the part, the rest and the whole of a share. */
    private record Series(Measure measure, String what, boolean printed, Map<Span, Double> values) {

        double at(Span span) {
            return values.getOrDefault(span, Double.NaN);
        }

        String cell(Span span) {
            return "%s %s %s".formatted(what, measure.code(), span);
        }
    }

    /** One is the sum of others; of one other, the same. */
    private record Relation(List<Series> parts, Series whole) {

        boolean at(Span span) {
            return StrictMath.abs(parts.stream().mapToDouble(s -> s.at(span)).sum() - whole.at(span)) < SAME;
        }

        List<Series> all() {
            var all = new ArrayList<>(parts);
            all.add(whole);
            return all;
        }
    }

    private final Map<String, Set<Span>> hidden;
    private final BiPredicate<String, Span> fixed;
    private final int threshold;
    private final List<Series> series = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private int steps;

    private AddingUp(FrozenTrial trial, Map<String, Set<Span>> hidden, BiPredicate<String, Span> fixed, int threshold) {
        this.hidden = hidden;
        this.fixed = fixed;
        this.threshold = threshold;
        for (var measure : trial.protocol().series()) {
            if (counts(measure) || measure.kind() == Measure.Kind.PROPORTION) {
                read(trial, measure);
            }
        }
        for (var one : series) {
            for (var other : series) {
                if (one.measure() != other.measure() && one.cell(ANY).compareTo(other.cell(ANY)) < 0) {
                    add(new Relation(List.of(one), other));
                }
            }
        }
        var numbers = series.stream().filter(Series::printed).toList();
        for (var whole : numbers) {
            new Sums(whole, numbers).look();
        }
    }

    private static boolean counts(Measure measure) {
        return measure.kind() == Measure.Kind.COUNT || measure.kind() == Measure.Kind.RATE;
    }

    private static boolean tooMany(int misses, int periods) {
        return misses > MISSES && misses > (1 - NEARLY_ALL) * periods;
    }

    /** Looks for those that together make one, the largest first: what no choice of the rest can make up for is not followed. */
    private final class Sums {
        private final Series whole;
        private final List<Span> spans;
        private final List<Series> others;
        private final double[][] values;

        /** What all from one on make together, without bound where one of them is not known. */
        private final double[][] rest;

        private final List<Series> chosen = new ArrayList<>();

        Sums(Series whole, List<Series> numbers) {
            this.whole = whole;
            this.spans = List.copyOf(whole.values().keySet());
            this.others = numbers.stream()
                    .filter(one -> one.measure() != whole.measure() && mayBePart(one))
                    .sorted(Comparator.comparingDouble(this::total).reversed().thenComparing(one -> one.cell(ANY)))
                    .toList();
            this.values = new double[others.size()][];
            this.rest = new double[others.size() + 1][spans.size()];
            for (int n = others.size() - 1; n >= 0; n--) {
                values[n] = new double[spans.size()];
                for (int i = 0; i < spans.size(); i++) {
                    values[n][i] = others.get(n).at(spans.get(i));
                    rest[n][i] =
                            rest[n + 1][i] + (Double.isNaN(values[n][i]) ? Double.POSITIVE_INFINITY : values[n][i]);
                }
            }
        }

        private double total(Series one) {
            return spans.stream()
                    .mapToDouble(one::at)
                    .filter(value -> !Double.isNaN(value))
                    .sum();
        }

        private boolean mayBePart(Series one) {
            int shared = 0;
            int more = 0;
            for (var span : spans) {
                if (one.values().containsKey(span)) {
                    shared++;
                    more += one.at(span) > whole.at(span) + SAME ? 1 : 0;
                }
            }
            return shared >= FEWEST_PERIODS && !tooMany(more) && total(one) > 0;
        }

        private boolean tooMany(int misses) {
            return AddingUp.tooMany(misses, spans.size());
        }

        void look() {
            var left = spans.stream().mapToDouble(whole::at).toArray();
            if (others.size() > 1) {
                look(0, left);
            }
        }

        private void look(int from, double[] left) {
            if (++steps > MOST_STEPS) {
                return;
            }
            int under = 0;
            int over = 0;
            int off = 0;
            for (int i = 0; i < left.length; i++) {
                under += left[i] < -SAME ? 1 : 0;
                over += left[i] > rest[from][i] + SAME ? 1 : 0;
                off += Math.abs(left[i]) > SAME ? 1 : 0;
            }
            if (tooMany(under)) {
                return;
            }
            if (chosen.size() > 1 && !tooMany(off)) {
                add(new Relation(List.copyOf(chosen), whole));
                return;
            }
            if (tooMany(over) || chosen.size() == MOST_PARTS) {
                return;
            }
            for (int next = from; next < others.size(); next++) {
                var less = left.clone();
                for (int i = 0; i < less.length; i++) {
                    less[i] -= values[next][i];
                }
                chosen.add(others.get(next));
                look(next + 1, less);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private static final Span ANY = new Span(java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH.plusDays(1));

    private void read(FrozenTrial trial, Measure measure) {
        var values = new LinkedHashMap<Span, Double>();
        var wholes = new LinkedHashMap<Span, Double>();
        var rests = new LinkedHashMap<Span, Double>();
        for (var o : trial.observationsOf(measure.code())) {
            var value = o.value();
            var of = o.denominator();
            if (value != null) {
                values.putIfAbsent(o.span(), value.doubleValue());
                if (of != null) {
                    wholes.putIfAbsent(o.span(), of.doubleValue());
                    rests.putIfAbsent(o.span(), of.doubleValue() - value.doubleValue());
                }
            }
        }
        var part = new Series(measure, "value", true, values);
        series.add(part);
        if (measure.kind() == Measure.Kind.PROPORTION) {
            var whole = new Series(measure, "whole", true, wholes);
            var rest = new Series(measure, "rest", false, rests);
            series.add(whole);
            series.add(rest);
            relations.add(new Relation(List.of(part, rest), whole));
        }
    }

    /** Whether in nearly all the periods that they share the numbers make up one another, and are not all nought. */
    private void add(Relation relation) {
        int shared = 0;
        int fit = 0;
        int misses = 0;
        for (var span : relation.whole().values().keySet()) {
            if (relation.parts().stream().allMatch(s -> s.values().containsKey(span))) {
                shared++;
                boolean at = relation.at(span);
                misses += at ? 0 : 1;
                fit += at && relation.all().stream().allMatch(s -> s.at(span) > 0) ? 1 : 0;
                if (tooMany(misses, relation.whole().values().size())) {
                    return;
                }
            }
        }
        if (fit >= FEWEST_PERIODS && shared - misses >= NEARLY_ALL * shared) {
            relations.add(relation);
        }
    }

    /** Hides further values where measures of the same periods give a hidden one away; whether any was. */
    static boolean protect(
            FrozenTrial trial, Map<String, Set<Span>> hidden, BiPredicate<String, Span> fixed, int threshold) {
        return !hidden.isEmpty() && new AddingUp(trial, hidden, fixed, threshold).protect();
    }

    private boolean protect() {
        var spans = new LinkedHashSet<Span>();
        hidden.values().forEach(spans::addAll);
        boolean any = false;
        for (var span : spans) {
            boolean more = true;
            while (more) {
                more = hideOne(span);
                any |= more;
            }
        }
        return any;
    }

    private boolean hideOne(Span span) {
        var sums = new ArrayList<KnownSums.Sum>();
        var cells = new HashMap<String, Series>();
        var known = new HashSet<String>();
        var there = relations.stream()
                .filter(r -> r.all().stream().allMatch(s -> s.values().containsKey(span)) && r.at(span))
                .toList();
        for (var relation : there) {
            sums.add(Parts.sum(
                    relation.parts().stream().map(s -> part(s, span)).toList(), part(relation.whole(), span)));
            relation.all().forEach(s -> cells.put(s.cell(span), s));
        }
        for (var name : KnownSums.givenAway(sums, cell -> least(cells.get(cell), span))) {
            var series = cells.get(name);
            if (series != null && matters(series, span)) {
                known.add(name);
            }
        }
        if (known.isEmpty()) {
            return false;
        }
        var next = near(there, known, span).stream()
                .filter(s -> shown(s, span) && s.at(span) > 0)
                .filter(s -> !fixed.test(s.measure().code(), span))
                .min(Comparator.<Series>comparingDouble(s -> s.at(span)).thenComparing(s -> s.cell(span)));
        next.ifPresent(s -> hidden.computeIfAbsent(s.measure().code(), code -> new LinkedHashSet<>())
                .add(span));
        return next.isPresent();
    }

    /** What stands in a relation with what is known, at any remove. */
    private static List<Series> near(List<Relation> relations, Set<String> known, Span span) {
        var names = new HashSet<>(known);
        var near = new LinkedHashSet<Series>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var relation : relations) {
                if (relation.all().stream().anyMatch(s -> names.contains(s.cell(span)))) {
                    for (var s : relation.all()) {
                        grew |= near.add(s);
                        names.add(s.cell(span));
                    }
                }
            }
        }
        return List.copyOf(near);
    }

    private Parts.Part part(Series s, Span span) {
        return new Parts.Part(s.cell(span), s.at(span), shown(s, span));
    }

    private boolean shown(Series s, Span span) {
        return !hidden.getOrDefault(s.measure().code(), Set.of()).contains(span);
    }

    private static double least(@org.jspecify.annotations.Nullable Series series, Span span) {
        return series == null || series.at(span) == 0 || !series.printed() ? 0 : 1;
    }

    /** A count that is hidden must not be known; of a share that is hidden, its small parts. */
    private boolean matters(Series s, Span span) {
        return counts(s.measure()) || s.at(span) > 0 && s.at(span) < threshold;
    }
}
