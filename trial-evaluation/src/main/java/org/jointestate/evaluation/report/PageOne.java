package org.jointestate.evaluation.report;

import java.util.List;
import java.util.stream.Stream;
import org.jointestate.evaluation.report.Block.Figure;
import org.jspecify.annotations.Nullable;

/** The first page: everything a reader in a hurry must not miss, doubts as large as findings. */
public record PageOne(
        String question,
        String subtitle,
        List<String> partners,
        String tried,
        List<Finding> findings,
        List<Block> chart,
        Block.Ladder level,
        List<MoneyLine> money,
        String moneyNote,
        @Nullable Figure recommendation,
        String recommended,
        String couldNotTell,
        String provenance) {

    public record Finding(String lead, String text) {}

    public record MoneyLine(String what, String amount) {}

    public PageOne {
        partners = List.copyOf(partners);
        findings = List.copyOf(findings);
        chart = List.copyOf(chart);
        money = List.copyOf(money);
    }

    Stream<Block> blocks() {
        var words = Stream.concat(chart.stream(), Stream.of((Block) level));
        return recommendation == null ? words : Stream.concat(words, Stream.of(recommendation));
    }
}
