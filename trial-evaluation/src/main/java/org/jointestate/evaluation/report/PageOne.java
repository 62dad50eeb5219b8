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

    public record Finding(String lead, String text) {
        public Finding {
            lead = Printable.of(lead);
            text = Printable.of(text);
        }
    }

    public record MoneyLine(String what, String amount) {}

    public PageOne {
        subtitle = Printable.of(subtitle);
        tried = Printable.of(tried);
        moneyNote = Printable.of(moneyNote);
        recommended = Printable.of(recommended);
        couldNotTell = Printable.of(couldNotTell);
        partners = partners.stream().map(Printable::of).toList();
        findings = List.copyOf(findings);
        chart = List.copyOf(chart);
        money = List.copyOf(money);
    }

    Stream<Block> blocks() {
        var words = Stream.concat(chart.stream(), Stream.of((Block) level));
        return recommendation == null ? words : Stream.concat(words, Stream.of(recommendation));
    }
}
