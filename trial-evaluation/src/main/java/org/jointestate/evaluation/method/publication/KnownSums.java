package org.jointestate.evaluation.method.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * What somebody with pencil and paper can find out about hidden counts from the sums over them that are known: the least and the most
 * each can be, by linear programming (the audit of Fischetti and Salazar 2001, Management Science 47: 1008). A cell of which least and
 * most are one whole number is given away. It sees what the rule of the bridges cannot: bounds, and several versions at once.
 */
public final class KnownSums {

    private static final double CLOSE = 1e-6;

    /** The cells less the others make the total; cells by any name, counted once each. */
    public record Sum(Set<String> cells, Set<String> less, double total) {
        public Sum {
            cells = Set.copyOf(cells);
            less = Set.copyOf(less);
        }

        public Sum(Set<String> cells, double total) {
            this(cells, Set.of(), total);
        }

        private Set<String> all() {
            var all = new TreeSet<>(cells);
            all.addAll(less);
            return all;
        }
    }

    private KnownSums() {}

    /**
     * @param least what a hidden cell is taken to be at least, 1 where noughts are shown; where that fits nothing, 0
     * @return the cells given away, in order; empty as well where the sums contradict each other and so say nothing together
     */
    public static Set<String> givenAway(Collection<Sum> sums, double least) {
        return givenAway(sums, cell -> least);
    }

    /** The same with a least for each cell. */
    public static Set<String> givenAway(Collection<Sum> sums, ToDoubleFunction<String> least) {
        var open = new TreeSet<String>();
        for (var part : parts(sums)) {
            var cells = new TreeSet<String>();
            part.forEach(sum -> cells.addAll(sum.all()));
            var names = List.copyOf(cells);
            var from = names.stream().mapToDouble(least).toArray();
            var simplex = simplex(part, names, from);
            if (!simplex.feasible()) {
                from = new double[names.size()];
                simplex = simplex(part, names, from);
            }
            for (int n = 0; n < names.size() && simplex.feasible(); n++) {
                var low = from[n] + simplex.least(n);
                var high = from[n] + simplex.most(n);
                if (StrictMath.floor(high + CLOSE) <= StrictMath.ceil(low - CLOSE)) {
                    open.add(names.get(n));
                }
            }
        }
        return open;
    }

    /** Each cell is counted from its least on, so that nought is the bound of all of them. */
    private static Simplex simplex(List<Sum> sums, List<String> names, double[] from) {
        var rows = new double[sums.size()][names.size()];
        var totals = new double[sums.size()];
        for (int i = 0; i < sums.size(); i++) {
            totals[i] = sums.get(i).total();
            for (int j = 0; j < names.size(); j++) {
                rows[i][j] = (sums.get(i).cells().contains(names.get(j)) ? 1 : 0)
                        - (sums.get(i).less().contains(names.get(j)) ? 1 : 0);
                totals[i] -= rows[i][j] * from[j];
            }
        }
        return new Simplex(rows, totals);
    }

    /** Sums that share no cell say nothing of each other's. */
    private static List<List<Sum>> parts(Collection<Sum> sums) {
        var left = new ArrayList<>(new LinkedHashSet<>(sums));
        left.removeIf(sum -> sum.all().isEmpty());
        var parts = new ArrayList<List<Sum>>();
        while (!left.isEmpty()) {
            var part = new ArrayList<Sum>();
            var cells = new TreeSet<String>(left.get(0).all());
            boolean grew = true;
            while (grew) {
                grew = false;
                for (var sum : List.copyOf(left)) {
                    if (sum.all().stream().anyMatch(cells::contains)) {
                        part.add(sum);
                        left.remove(sum);
                        cells.addAll(sum.all());
                        grew = true;
                    }
                }
            }
            parts.add(part);
        }
        return parts;
    }
}
