package org.jointestate.evaluation.method.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.evaluation.method.publication.KnownSums.Sum;
import org.junit.jupiter.api.Test;

class KnownSumsTest {

    private static final long SEED = 316;

    @Test
    void one_hidden_cell_under_a_known_sum_is_given_away_and_two_are_not() {
        assertEquals(Set.of("a"), KnownSums.givenAway(List.of(new Sum(Set.of("a"), 3)), 1));
        assertEquals(Set.of(), KnownSums.givenAway(List.of(new Sum(Set.of("a", "b"), 7)), 1));
    }

    @Test
    void two_cells_of_one_each_are_given_away_by_their_sum_where_noughts_are_shown() {
        assertEquals(Set.of("a", "b"), KnownSums.givenAway(List.of(new Sum(Set.of("a", "b"), 2)), 1));
        assertEquals(Set.of(), KnownSums.givenAway(List.of(new Sum(Set.of("a", "b"), 2)), 0));
    }

    @Test
    void the_sums_of_two_versions_give_away_what_neither_does_alone() {
        var before = new Sum(Set.of("a", "b"), 8);
        var now = new Sum(Set.of("a", "b", "c"), 12);

        assertEquals(Set.of(), KnownSums.givenAway(List.of(now), 1));
        assertEquals(Set.of("c"), KnownSums.givenAway(List.of(before, now), 1));
    }

    @Test
    void a_hidden_sum_is_one_unknown_more() {
        var line = new Sum(Set.of("a", "b"), Set.of("all"), -20);

        assertEquals(Set.of(), KnownSums.givenAway(List.of(line), 1));
        assertEquals(
                Set.of("all"), KnownSums.givenAway(List.of(line, new Sum(Set.of("all"), 25), new Sum(Set.of(), 0)), 1));
    }

    @Test
    void sums_that_contradict_each_other_give_nothing_away() {
        assertEquals(
                Set.of(), KnownSums.givenAway(List.of(new Sum(Set.of("a", "b"), 8), new Sum(Set.of("a", "b"), 9)), 1));
    }

    @Test
    void random_sums_give_away_what_trying_every_whole_number_finds_in_lines_and_tables() {
        var random = new Random(SEED);
        int some = 0;
        for (int round = 0; round < 400; round++) {
            var sums = table(random);
            var least = random.nextInt(2);

            var given = KnownSums.givenAway(sums, least);

            assertEquals(byTrying(sums, least), given, "seed " + SEED + " round " + round + " " + sums);
            some += given.isEmpty() ? 0 : 1;
        }
        assertTrue(some > 50 && some < 390, "Both outcomes must have been met: " + some);
    }

    /** Hidden cells of a table of at most 3 by 3 and some of its sums. */
    private static List<Sum> table(Random random) {
        int rows = 1 + random.nextInt(3);
        int columns = 2 + random.nextInt(2);
        var hidden = new HashMap<List<Integer>, Integer>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (random.nextInt(3) > 0 && hidden.size() < 6) {
                    hidden.put(List.of(i, j), 1 + random.nextInt(4));
                }
            }
        }
        var sums = new ArrayList<Sum>();
        for (int axis = 0; axis < 2; axis++) {
            for (int line = 0; line < 3; line++) {
                var cells = new TreeSet<String>();
                int total = 0;
                for (var cell : hidden.entrySet()) {
                    if (cell.getKey().get(axis) == line) {
                        cells.add("c" + cell.getKey());
                        total += cell.getValue();
                    }
                }
                if (!cells.isEmpty() && random.nextInt(5) > 0) {
                    sums.add(new Sum(cells, total));
                }
            }
        }
        return sums;
    }

    private static Set<String> byTrying(List<Sum> sums, int least) {
        var cells = new TreeSet<String>();
        sums.forEach(sum -> cells.addAll(sum.cells()));
        Map<String, Set<Integer>> values = new HashMap<>();
        tryAll(List.copyOf(cells), new HashMap<>(), sums, least, values);
        var given = new TreeSet<String>();
        values.forEach((cell, seen) -> {
            if (seen.size() == 1) {
                given.add(cell);
            }
        });
        return given;
    }

    private static void tryAll(
            List<String> cells,
            Map<String, Integer> chosen,
            List<Sum> sums,
            int least,
            Map<String, Set<Integer>> values) {
        for (var sum : sums) {
            int known = 0;
            boolean whole = true;
            for (var cell : sum.cells()) {
                known += chosen.getOrDefault(cell, least);
                whole &= chosen.containsKey(cell);
            }
            if (known > sum.total() || whole && known != sum.total()) {
                return;
            }
        }
        if (chosen.size() == cells.size()) {
            chosen.forEach((cell, value) ->
                    values.computeIfAbsent(cell, c -> new HashSet<>()).add(value));
            return;
        }
        var next = cells.get(chosen.size());
        for (int value = least; value <= 12; value++) {
            chosen.put(next, value);
            tryAll(cells, chosen, sums, least, values);
            chosen.remove(next);
        }
    }
}
