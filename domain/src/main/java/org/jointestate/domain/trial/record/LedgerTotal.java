package org.jointestate.domain.trial.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.trial.record.LedgerLine.Kind;
import org.jointestate.domain.trial.record.LedgerLine.Side;

/**
 * The sum of the lines of one kind, one side and one price year, as they were recorded. There is no sum over kinds: cash, staff time and
 * quality are different things. Nor is there one over price years, whose pounds differ.
 */
public record LedgerTotal(
        Kind kind, Side side, String priceYear, BigDecimal low, BigDecimal best, BigDecimal high, int lines) {

    /** In the order of kinds, costs first. */
    public static List<LedgerTotal> of(List<LedgerLine> lines) {
        var totals = new ArrayList<LedgerTotal>();
        var years =
                lines.stream().map(LedgerLine::priceYear).distinct().sorted().toList();
        for (var kind : Kind.values()) {
            for (var side : Side.values()) {
                for (var year : years) {
                    var chosen = lines.stream()
                            .filter(line -> line.kind() == kind
                                    && line.side() == side
                                    && line.priceYear().equals(year))
                            .toList();
                    if (!chosen.isEmpty()) {
                        totals.add(sum(kind, side, year, chosen));
                    }
                }
            }
        }
        return List.copyOf(totals);
    }

    private static LedgerTotal sum(Kind kind, Side side, String year, List<LedgerLine> lines) {
        return new LedgerTotal(
                kind,
                side,
                year,
                lines.stream().map(LedgerLine::low).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.stream().map(LedgerLine::best).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.stream().map(LedgerLine::high).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.size());
    }
}
