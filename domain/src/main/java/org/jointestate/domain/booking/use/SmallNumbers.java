package org.jointestate.domain.booking.use;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which groups of a month are not told, so that no figure is about fewer than five people: neither one that is printed nor one that
 * somebody gets by taking those that are printed from their sum. A month is decided once for all; a longer time is a sum of months, so the
 * difference of two times is one too.
 */
public final class SmallNumbers {

    /** Of fewer people than this nothing is told. */
    public static final int FEWEST = 5;

    private static final double NOUGHT = 1e-9;

    private SmallNumbers() {}

    public static boolean isSmall(int people) {
        return people > 0 && people < FEWEST;
    }

    /** A number of people at once: none, the largest that is not told, or what it is. */
    public static int few(int people) {
        return isSmall(people) ? FEWEST - 1 : people;
    }

    /**
     * Of groups that together make a sum which is told: the small ones, and beside them the smallest that is large enough, because what is
     * left of the sum must not be about few people either. Groups of nobody are told.
     */
    static Set<String> hiddenOf(Map<String, Integer> people) {
        return hiddenOf(people, List.of(people.keySet()));
    }

    /**
     * The same where several sums are told, each of some of the groups, which may share groups; each is about five people at least. With
     * two of them whoever reads can also solve equations, so what that gives is looked for as well.
     */
    static Set<String> hiddenOf(Map<String, Integer> people, Collection<? extends Set<String>> sums) {
        var bySize = new TreeMap<String, Integer>(people);
        var hidden = new HashSet<String>();
        bySize.forEach((item, count) -> {
            if (isSmall(count)) {
                hidden.add(item);
            }
        });
        while (true) {
            var more = sums.stream()
                    .map(sum -> missing(bySize, sum, hidden))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> missing(bySize, sums, hidden));
            if (more.isEmpty()) {
                return hidden;
            }
            hidden.add(more.get());
        }
    }

    /** The group to hide next, so that what is left of this sum is about five people at least and of more than one group. */
    private static Optional<String> missing(Map<String, Integer> people, Set<String> sum, Set<String> hidden) {
        var told = new ArrayList<String>();
        var kept = 0;
        var large = false;
        for (var item : sum) {
            var count = people.getOrDefault(item, 0);
            if (count == 0) {
                continue;
            }
            if (hidden.contains(item)) {
                kept++;
                large |= !isSmall(count);
            } else {
                told.add(item);
            }
        }
        return kept == 0 || (kept > 1 && large) ? Optional.empty() : smallest(told, people);
    }

    private static Optional<String> smallest(Collection<String> told, Map<String, Integer> people) {
        return told.stream()
                .min(Comparator.<String>comparingInt(item -> people.getOrDefault(item, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether the sums give away a group of few people even so: then some of the sums must not be told. */
    static boolean givesAway(Map<String, Integer> people, Collection<? extends Set<String>> sums, Set<String> hidden) {
        return !solvedSmall(people, sums, hidden).isEmpty();
    }

    private static List<String> solvedSmall(
            Map<String, Integer> people, Collection<? extends Set<String>> sums, Set<String> hidden) {
        var unknown = hidden.stream()
                .filter(item -> people.getOrDefault(item, 0) > 0)
                .sorted()
                .toList();
        return solved(unknown, sums).stream()
                .filter(item -> isSmall(people.getOrDefault(item, 0)))
                .toList();
    }

    /** The group to hide next, so that the equations do not have one answer for any group of few people. */
    private static Optional<String> missing(
            Map<String, Integer> people, Collection<? extends Set<String>> sums, Set<String> hidden) {
        var found = solvedSmall(people, sums, hidden);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var told = people.keySet().stream()
                .filter(item -> people.getOrDefault(item, 0) > 0 && !hidden.contains(item))
                .toList();
        var beside = told.stream()
                .filter(item -> sums.stream().anyMatch(sum -> sum.contains(item) && sum.contains(found.get(0))))
                .toList();
        return smallest(beside.isEmpty() ? told : beside, people);
    }

    /** The unknowns of which the sums leave one value: those with a row of their own when the rows are reduced. */
    private static List<String> solved(List<String> unknown, Collection<? extends Set<String>> sums) {
        var rows = sums.stream()
                .map(sum -> unknown.stream()
                        .mapToDouble(item -> sum.contains(item) ? 1 : 0)
                        .toArray())
                .toList();
        var top = 0;
        for (int column = 0; column < unknown.size() && top < rows.size(); column++) {
            var pivot = top;
            for (int i = top; i < rows.size(); i++) {
                if (Math.abs(rows.get(i)[column]) > Math.abs(rows.get(pivot)[column])) {
                    pivot = i;
                }
            }
            if (Math.abs(rows.get(pivot)[column]) < NOUGHT) {
                continue;
            }
            var chosen = rows.get(pivot).clone();
            System.arraycopy(rows.get(top), 0, rows.get(pivot), 0, chosen.length);
            System.arraycopy(chosen, 0, rows.get(top), 0, chosen.length);
            for (int i = 0; i < rows.size(); i++) {
                var factor = i == top ? 0 : rows.get(i)[column] / chosen[column];
                for (int j = column; factor != 0 && j < chosen.length; j++) {
                    rows.get(i)[j] -= factor * chosen[j];
                }
            }
            top++;
        }
        var solved = new ArrayList<String>();
        for (var row : rows.subList(0, top)) {
            var only = IntStream.range(0, row.length)
                    .filter(column -> Math.abs(row[column]) > NOUGHT)
                    .toArray();
            if (only.length == 1) {
                solved.add(unknown.get(only[0]));
            }
        }
        return solved;
    }
}
