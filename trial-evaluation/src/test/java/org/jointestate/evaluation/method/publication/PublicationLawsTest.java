package org.jointestate.evaluation.method.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jointestate.evaluation.method.Reason;
import org.junit.jupiter.api.Test;

class PublicationLawsTest {
    private static final long SEED = 16;

    @Test
    void adjusted_p_values_are_never_below_the_raw_and_bh_never_above_holm() {
        var random = new Random(SEED);
        for (var i = 0; i < 200; i++) {
            var p = random.doubles(1 + random.nextInt(20)).toArray();

            var holm = ManyOutcomes.holm(p).found().orElseThrow();
            var bh = ManyOutcomes.benjaminiHochberg(p).found().orElseThrow();

            for (var j = 0; j < p.length; j++) {
                assertTrue(holm[j] >= p[j] && bh[j] >= p[j], "seed " + SEED);
                assertTrue(bh[j] <= holm[j] + 1e-12 && holm[j] <= 1, "seed " + SEED);
            }
        }
    }

    @Test
    void a_measure_that_was_not_computed_is_listed_but_not_counted() {
        var adjusted =
                ManyOutcomes.holm(new double[] {0.01, Double.NaN, 0.04}).found().orElseThrow();

        assertEquals(0.02, adjusted[0], 1e-15);
        assertTrue(Double.isNaN(adjusted[1]));
    }

    @Test
    void nothing_hidden_in_a_random_table_can_be_worked_out_and_nothing_smaller_would_do() {
        var random = new Random(SEED);
        for (var i = 0; i < 300; i++) {
            var rows = 2 + random.nextInt(2);
            var columns = 2 + random.nextInt(3);
            var cells = new double[rows][columns];
            for (var row : cells) {
                for (var j = 0; j < columns; j++) {
                    row[j] = random.nextInt(4) == 0 ? random.nextInt(5) : 5 + random.nextInt(30);
                }
            }
            var margins = new Table.Margins(random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0);
            var what = "seed " + SEED + " table " + java.util.Arrays.deepToString(cells) + margins;

            var masked = Table.mask(cells, 5, false, margins).found().orElseThrow();

            var hidden = new ArrayList<>(masked.primary());
            hidden.addAll(masked.secondary());
            assertEquals(List.of(), Table.derivable(rows, columns, hidden, masked.published()), what);
            assertTrue(masked.leastProven(), what);
            if (masked.published().equals(margins)) {
                assertFalse(exhaustiveFindsLess(cells, masked, margins), what);
            }
        }
    }

    /** All subsets of the other non-zero cells: is there one with fewer cells, or as few and a smaller total? */
    private static boolean exhaustiveFindsLess(double[][] cells, Table.Masked masked, Table.Margins margins) {
        var others = new ArrayList<Table.Cell>();
        for (var i = 0; i < cells.length; i++) {
            for (var j = 0; j < cells[i].length; j++) {
                if (cells[i][j] > 0 && !masked.primary().contains(new Table.Cell(i, j))) {
                    others.add(new Table.Cell(i, j));
                }
            }
        }
        for (var subset = 0; subset < 1 << others.size(); subset++) {
            var size = Integer.bitCount(subset);
            if (size > masked.secondary().size()) {
                continue;
            }
            var hidden = new ArrayList<>(masked.primary());
            var total = 0.0;
            for (var k = 0; k < others.size(); k++) {
                if ((subset >> k & 1) == 1) {
                    hidden.add(others.get(k));
                    total += cells[others.get(k).row()][others.get(k).column()];
                }
            }
            var less = size < masked.secondary().size() || total < masked.secondaryTotal();
            if (less
                    && Table.derivable(cells.length, cells[0].length, hidden, margins)
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_large_table_with_many_small_cells_is_masked_in_time() {
        var random = new Random(SEED);
        var cells = new double[12][12];
        for (var row : cells) {
            for (var j = 0; j < 12; j++) {
                row[j] = random.nextInt(8) == 0 ? 1 + random.nextInt(4) : 5 + random.nextInt(60);
            }
        }

        var masked = Table.mask(cells, 5, false, Table.Margins.all()).found().orElseThrow();

        var hidden = new ArrayList<>(masked.primary());
        hidden.addAll(masked.secondary());
        assertEquals(List.of(), Table.derivable(12, 12, hidden, Table.Margins.all()));
    }

    @Test
    void a_table_of_one_row_loses_its_totals_because_they_repeat_the_cells() {
        var masked = Table.mask(new double[][] {{3, 20}}, 5, false, Table.Margins.all())
                .found()
                .orElseThrow();

        assertEquals(Table.Margins.none(), masked.published());
    }

    @Test
    void without_any_printed_sum_nothing_else_is_hidden() {
        var masked = Table.mask(new double[][] {{3, 20}, {30, 40}}, 5, false, new Table.Margins(false, false, false))
                .found()
                .orElseThrow();

        assertEquals(List.of(), masked.secondary());
    }

    @Test
    void a_sensitive_zero_is_hidden_and_protected() {
        var masked = Row.mask(new double[] {0, 8, 9}, 5, true, true).found().orElseThrow();

        assertEquals(List.of(0), masked.primary());
        assertEquals(List.of(1), masked.secondary());
    }

    @Test
    void a_small_number_with_nothing_to_hide_behind_takes_the_total_with_it() {
        var masked = Row.mask(new double[] {3, 0, 0}, 5, true, false).found().orElseThrow();

        assertTrue(masked.totalWithheld());
        assertEquals(List.of(), masked.secondary());
    }

    @Test
    void poor_data_or_an_overlapping_event_cap_the_level_at_1() {
        var capped = EvidenceLevel.of(24, 6, EvidenceLevel.Comparison.SITE, false, false, 'D', true);
        var shaken = EvidenceLevel.of(24, 6, EvidenceLevel.Comparison.SITE, true, true, 'A', true);
        var wrong = EvidenceLevel.of(24, 6, EvidenceLevel.Comparison.SITE, true, true, 'Z', true);

        assertEquals(1, capped.found().orElseThrow().maryland());
        assertEquals(1, shaken.found().orElseThrow().maryland());
        assertNull(wrong.numbers());
        assertEquals(Reason.INVALID_DATA, wrong.envelope().reason());
    }
}
