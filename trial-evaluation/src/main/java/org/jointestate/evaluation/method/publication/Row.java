package org.jointestate.evaluation.method.publication;

import java.util.List;
import java.util.TreeSet;
import org.jointestate.evaluation.method.Counts;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;

/**
 * Small counts hidden in one row of a table (method.md 3.16). With a published total, a single hidden cell could be
 * found by subtraction, so the smallest other non-zero cell is hidden too, or the total where there is none.
 */
public final class Row {
    private static final String ID = "suppression_1d";

    private Row() {}

    /** @param primary small cells, positions from 0; @param secondary cells hidden to protect them */
    public record Masked(List<Integer> primary, List<Integer> secondary, boolean totalWithheld) {
        public boolean hides(int cell) {
            return primary.contains(cell) || secondary.contains(cell);
        }
    }

    /** @param threshold counts below it are small; @param zeroIsSensitive whether 0 is small as well */
    public static Result<Masked> mask(double[] cells, int threshold, boolean totalPublished, boolean zeroIsSensitive) {
        for (var cell : cells) {
            if (!Counts.isCount(cell)) {
                return Result.refused(ID, Reason.INVALID_DATA, "a cell (%s) is not a count".formatted(cell));
            }
        }
        if (cells.length == 0) {
            return Result.refused(ID, Reason.NO_DATA);
        }
        var primary = new TreeSet<Integer>();
        for (var i = 0; i < cells.length; i++) {
            if (small(cells[i], threshold, zeroIsSensitive)) {
                primary.add(i);
            }
        }
        var partner = -1;
        if (totalPublished && primary.size() == 1) {
            for (var i = 0; i < cells.length; i++) {
                if (!primary.contains(i) && cells[i] > 0 && (partner < 0 || cells[i] < cells[partner])) {
                    partner = i;
                }
            }
        }
        var withheld = totalPublished && primary.size() == 1 && partner < 0;
        var masked = new Masked(List.copyOf(primary), partner < 0 ? List.of() : List.of(partner), withheld);
        var sentence = "%s of %s numbers are withheld because they are small or would give a small one away."
                .formatted(primary.size() + masked.secondary().size(), cells.length);
        var envelope = Envelope.of(ID, cells.length, sentence);
        return new Result<>(withheld ? envelope.noting("The total is withheld too.") : envelope, masked);
    }

    static boolean small(double cell, int threshold, boolean zeroIsSensitive) {
        return cell < threshold && (cell > 0 || zeroIsSensitive);
    }
}
