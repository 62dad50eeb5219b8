package org.jointestate.evaluation.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.OpenData.Count;
import org.junit.jupiter.api.Test;

/** The masks against somebody who tries every whole number that fits what was published, in this version and in all before it. */
class MasksTest {

    private static final long SEED = 2019;

    @Test
    void a_small_number_takes_the_smallest_other_with_it() {
        var counts = line(List.of(), 3, 18, 7);

        assertEquals("*,18,*,28", said(counts));
    }

    @Test
    void noughts_are_shown_unless_they_are_sensitive() {
        var shown = new Masks(5, List.of()).line("t", "n", numbers(0, 8, 9), false);
        var hidden = new Masks(5, List.of()).line("t", "n", numbers(0, 8, 9), true);

        assertEquals("0,8,9,17", said(shown));
        assertEquals("*,*,9,17", said(hidden));
    }

    @Test
    void two_ones_alone_take_a_third_with_them_because_their_sum_says_what_they_are() {
        var counts = line(List.of(), 1, 1, 12, 30);

        assertEquals("*,*,*,30,44", said(counts));
    }

    @Test
    void a_table_whose_sum_is_small_is_not_published_at_all() {
        assertEquals(List.of(), line(List.of(), 1, 2));
    }

    @Test
    void a_higher_threshold_hides_more_and_a_lower_one_is_refused() {
        var counts = new Masks(10, List.of()).line("t", "n", numbers(7, 9, 30), false);

        assertEquals("*,*,30,46", said(counts));
    }

    @Test
    void what_an_earlier_version_hid_stays_hidden_though_it_has_grown() {
        var before = line(List.of(), 3, 7, 18);

        var now = line(List.of(version(1, before)), 6, 7, 18);

        assertEquals("*,*,18,28", said(before));
        assertEquals("*,*,18,31", said(now));
    }

    @Test
    void a_number_that_one_correction_made_small_takes_the_total_with_it_where_the_old_total_would_give_it_away() {
        var before = line(List.of(), 3, 7, 18);

        var now = line(List.of(version(1, before)), 3, 7, 4);

        assertEquals("*,*,18,28", said(before));
        assertEquals("*,*,*,*", said(now));
    }

    @Test
    void nothing_hidden_in_a_random_line_of_up_to_three_versions_can_be_worked_out() {
        var random = new Random(SEED);
        int hidden = 0;
        for (int round = 0; round < 400; round++) {
            var values = new long[3 + random.nextInt(2)];
            for (int n = 0; n < values.length; n++) {
                values[n] = random.nextInt(2) == 0 ? random.nextInt(5) : 5 + random.nextInt(9);
            }
            boolean noughts = random.nextInt(4) == 0;
            var versions = new ArrayList<List<Count>>();
            var earlier = new ArrayList<EarlierVersion>();
            for (int v = 0; v < 1 + random.nextInt(3); v++) {
                var counts = new Masks(5, earlier).line("t", "n", numbers(values), noughts);
                if (DifferencingCheck.givenAway(counts, earlier, noughts).isEmpty()) {
                    versions.add(counts);
                    earlier.add(version(v + 1, counts));
                }
                values[random.nextInt(values.length)] = random.nextInt(14);
            }

            var what = "seed " + SEED + " round " + round + " " + versions;
            assertEquals(Set.of(), workedOut(versions, noughts ? 0 : 1), what);
            hidden += (int) versions.stream()
                    .flatMap(List::stream)
                    .filter(Count::withheld)
                    .count();
        }
        assertTrue(hidden > 400, "Something must have been hidden: " + hidden);
    }

    @Test
    void nothing_hidden_in_a_random_table_of_two_versions_can_be_worked_out() {
        var random = new Random(SEED);
        int hidden = 0;
        for (int round = 0; round < 150; round++) {
            var rows = new LinkedHashMap<String, Map<String, Long>>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                rows.put("r" + i, cells(random));
            }
            var versions = new ArrayList<List<Count>>();
            var earlier = new ArrayList<EarlierVersion>();
            for (int v = 0; v < 2; v++) {
                var counts = new Masks(5, earlier).table("t", rows);
                if (DifferencingCheck.givenAway(counts, earlier, false).isEmpty()) {
                    versions.add(counts);
                    earlier.add(version(v + 1, counts));
                }
                rows.put("r0", cells(random));
            }

            assertEquals(Set.of(), workedOut(versions, 0), "seed " + SEED + " round " + round + " " + versions);
            hidden += (int) versions.stream()
                    .flatMap(List::stream)
                    .filter(Count::withheld)
                    .count();
        }
        assertTrue(hidden > 100, "Something must have been hidden: " + hidden);
    }

    @Test
    void the_one_who_tries_finds_what_a_mask_without_a_second_cell_would_give_away() {
        var leaky = List.of(
                new Count("t", "c0", "n", null), new Count("t", "c1", "n", 9L), new Count("t", OpenData.ALL, "n", 12L));

        assertEquals(Set.of("t/c0/n"), workedOut(List.of(leaky), 1));
        assertFalse(DifferencingCheck.givenAway(leaky, List.of(), false).isEmpty());
    }

    private static Map<String, Long> cells(Random random) {
        var row = new LinkedHashMap<String, Long>();
        for (int j = 0; j < 2; j++) {
            row.put("k" + j, (long) (random.nextInt(2) == 0 ? random.nextInt(5) : 5 + random.nextInt(6)));
        }
        return row;
    }

    static Map<String, Long> numbers(long... values) {
        var numbers = new LinkedHashMap<String, Long>();
        for (int n = 0; n < values.length; n++) {
            numbers.put("c" + n, values[n]);
        }
        return numbers;
    }

    private static List<Count> line(List<EarlierVersion> earlier, long... values) {
        return new Masks(5, earlier).line("t", "n", numbers(values), false);
    }

    private static String said(List<Count> counts) {
        return String.join(
                ",",
                counts.stream()
                        .map(c ->
                                c.number() == null ? OpenData.MARK : c.number().toString())
                        .toList());
    }

    static EarlierVersion version(int number, List<Count> counts) {
        var text = new StringBuilder("table,row,column,number\n");
        counts.forEach(c -> text.append("%s,%s,%s,%s\n"
                .formatted(c.table(), c.row(), c.column(), c.number() == null ? OpenData.MARK : c.number())));
        var files = new TreeMap<String, byte[]>();
        files.put("data/SYNTHETIC-counts.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        return EarlierVersion.of(number, files);
    }

    /**
     * Hidden cells with one value only in every way of filling all the tables: each version by itself, each two and all together, a cell
     * hidden in several taken for the same number.
     */
    private static Set<String> workedOut(List<List<Count>> versions, int least) {
        var found = new HashSet<String>();
        for (int subset = 1; subset < 1 << versions.size(); subset++) {
            var tables = new ArrayList<List<Count>>();
            for (int v = 0; v < versions.size(); v++) {
                if ((subset >> v & 1) == 1) {
                    tables.add(versions.get(v));
                }
            }
            var seen = new HashMap<String, Set<Long>>();
            var cells = new ArrayList<String>();
            tables.forEach(t -> t.stream()
                    .filter(c -> c.withheld()
                            && !c.row().equals(OpenData.ALL)
                            && !c.column().equals(OpenData.ALL))
                    .map(Masks::named)
                    .filter(name -> !cells.contains(name))
                    .forEach(cells::add));
            fill(tables, cells, new HashMap<>(), least, seen);
            seen.forEach((cell, values) -> {
                if (values.size() == 1) {
                    found.add(cell);
                }
            });
        }
        return found;
    }

    private static final long MOST = 40;

    private static void fill(
            List<List<Count>> tables,
            List<String> cells,
            Map<String, Long> chosen,
            int least,
            Map<String, Set<Long>> seen) {
        if (seen.size() == cells.size() && seen.values().stream().allMatch(v -> v.size() > 1)) {
            return;
        }
        if (!fits(tables, chosen, least)) {
            return;
        }
        if (chosen.size() == cells.size()) {
            chosen.forEach((cell, value) ->
                    seen.computeIfAbsent(cell, c -> new HashSet<>()).add(value));
            return;
        }
        var next = cells.get(chosen.size());
        for (long value = least; value <= MOST; value++) {
            chosen.put(next, value);
            var fits = fits(tables, chosen, least);
            if (fits) {
                fill(tables, cells, chosen, least, seen);
            }
            chosen.remove(next);
        }
    }

    /** Whether what is chosen so far can still meet every printed sum, columns first and then rows. */
    private static boolean fits(List<List<Count>> tables, Map<String, Long> chosen, int least) {
        for (var table : tables) {
            for (var sum : table) {
                var number = sum.number();
                if (number == null
                        || !sum.row().equals(OpenData.ALL) && !sum.column().equals(OpenData.ALL)) {
                    continue;
                }
                long known = 0;
                boolean whole = true;
                for (var cell : table) {
                    if (cell.row().equals(OpenData.ALL)
                            || cell.column().equals(OpenData.ALL)
                            || !sum.row().equals(OpenData.ALL) && !sum.row().equals(cell.row())
                            || !sum.column().equals(OpenData.ALL)
                                    && !sum.column().equals(cell.column())) {
                        continue;
                    }
                    var value = cell.number() == null ? chosen.get(Masks.named(cell)) : cell.number();
                    whole &= value != null;
                    known += value == null ? least : value;
                }
                if (known > number || whole && known != number) {
                    return false;
                }
            }
        }
        return true;
    }
}
