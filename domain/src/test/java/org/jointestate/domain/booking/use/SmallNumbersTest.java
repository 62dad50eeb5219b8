package org.jointestate.domain.booking.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    @Test
    void groups_of_five_people_and_of_nobody_are_told() {
        assertEquals(Set.of(), SmallNumbers.hiddenOf(Map.of("POLICE", 40, "FIRE", 5, "SOCIAL", 0)));
    }

    @Test
    void a_group_of_few_takes_the_smallest_other_with_it_because_it_could_be_had_by_subtraction() {
        assertEquals(Set.of("SOCIAL", "FIRE"), SmallNumbers.hiddenOf(Map.of("POLICE", 40, "FIRE", 12, "SOCIAL", 4)));
    }

    @Test
    void two_groups_of_few_take_another_too_because_they_may_be_the_same_people() {
        assertEquals(Set.of("A1", "A2", "A3"), SmallNumbers.hiddenOf(Map.of("A1", 2, "A2", 2, "A3", 9, "A4", 10)));
    }

    @Test
    void where_all_are_small_all_are_hidden() {
        assertEquals(Set.of("A1", "A2"), SmallNumbers.hiddenOf(Map.of("A1", 4, "A2", 3)));
    }

    @Test
    void one_to_four_at_once_are_not_told_apart() {
        assertEquals(
                List.of(0, 4, 4, 4, 4, 5, 6),
                List.of(0, 1, 2, 3, 4, 5, 6).stream().map(SmallNumbers::few).toList());
    }

    /**
     * Whoever knows every sum and every group that is told can solve for what is hidden, as far as the equations go. A group of few people
     * never comes out.
     */
    @Test
    void no_small_group_can_be_worked_out_from_the_sums_that_are_told() {
        var hiddenAtAll = 0;
        var givenAway = 0;
        for (long seed = 0; seed < 3000; seed++) {
            var chance = new Random(seed);
            var people = new TreeMap<String, Integer>();
            var sums = new ArrayList<Set<String>>();
            for (int zone = 0; zone < 1 + chance.nextInt(4); zone++) {
                var desks = new LinkedHashSet<String>();
                for (int desk = 0; desk < 1 + chance.nextInt(7); desk++) {
                    var code = zone + "-" + desk;
                    people.put(code, chance.nextInt(3) == 0 ? chance.nextInt(5) : chance.nextInt(30));
                    desks.add(code);
                }
                sums.add(desks);
            }
            for (int bank = 0; bank < chance.nextInt(3); bank++) {
                var inside = new LinkedHashSet<String>();
                var beside = new LinkedHashSet<String>();
                people.keySet().forEach(desk -> (chance.nextBoolean() ? inside : beside).add(desk));
                sums.add(inside);
                sums.add(beside);
            }
            // A sum about few people is not told.
            sums.removeIf(sum -> SmallNumbers.isSmall(
                    sum.stream().mapToInt(item -> people.getOrDefault(item, 0)).sum()));

            var hidden = SmallNumbers.hiddenOf(people, sums);

            if (SmallNumbers.givesAway(people, sums, hidden)) {
                // Then not all of these sums are told.
                assertTrue(sums.size() > 1, "seed " + seed);
                givenAway++;
                continue;
            }
            hiddenAtAll += hidden.size();
            for (var each : people.entrySet()) {
                if (SmallNumbers.isSmall(each.getValue())) {
                    assertTrue(hidden.contains(each.getKey()), "seed " + seed);
                    assertFalse(
                            isDetermined(each.getKey(), hidden, sums, people),
                            "seed %d: %s of %s, hidden %s".formatted(seed, each.getKey(), people, hidden));
                }
            }
        }
        assertTrue(hiddenAtAll > 1000, "Hardly anything was hidden.");
        assertTrue(givenAway < 600, givenAway + " cases could not be told at all.");
    }

    /** Whether the equations have one value for it: whether its unit vector is in the space of their rows, by elimination. */
    private static boolean isDetermined(
            String item, Set<String> hidden, List<Set<String>> sums, Map<String, Integer> people) {
        var unknown = new ArrayList<>(new HashSet<>(hidden));
        unknown.removeIf(code -> people.get(code) == 0);
        var rows = new ArrayList<double[]>();
        for (var sum : sums) {
            var row = new double[unknown.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = sum.contains(unknown.get(i)) ? 1 : 0;
            }
            rows.add(row);
        }
        var before = rank(rows, unknown.size());
        var unit = new double[unknown.size()];
        unit[unknown.indexOf(item)] = 1;
        rows.add(unit);
        return rank(rows, unknown.size()) == before;
    }

    private static int rank(List<double[]> given, int width) {
        var rows = given.stream().map(double[]::clone).toList();
        var rank = 0;
        for (int column = 0; column < width && rank < rows.size(); column++) {
            var pivot = rank;
            for (int i = rank; i < rows.size(); i++) {
                if (Math.abs(rows.get(i)[column]) > Math.abs(rows.get(pivot)[column])) {
                    pivot = i;
                }
            }
            if (Math.abs(rows.get(pivot)[column]) < 1e-9) {
                continue;
            }
            var top = rows.get(pivot).clone();
            System.arraycopy(rows.get(rank), 0, rows.get(pivot), 0, width);
            System.arraycopy(top, 0, rows.get(rank), 0, width);
            for (int i = rank + 1; i < rows.size(); i++) {
                var factor = rows.get(i)[column] / top[column];
                for (int j = column; j < width; j++) {
                    rows.get(i)[j] -= factor * top[j];
                }
            }
            rank++;
        }
        return rank;
    }
}
