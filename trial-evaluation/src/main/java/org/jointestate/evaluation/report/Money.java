package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.LedgerLine;
import org.jointestate.evaluation.dataset.LedgerLine.Kind;
import org.jointestate.evaluation.dataset.LedgerLine.Side;
import org.jointestate.evaluation.method.money.CashFlow;
import org.jointestate.evaluation.method.money.MonteCarlo;
import org.jointestate.evaluation.method.money.PresentValue;
import org.jointestate.evaluation.method.money.Sensitivity;
import org.jointestate.evaluation.method.money.Uncertain;
import org.jointestate.evaluation.method.verdict.Verdict;

/** Section 8: money. Cash, staff time and quality stand apart and are never added together. */
final class Money {

    private static final int DRAWS = 10_000;
    private static final Set<Verdict> SHOWN = Set.of(Verdict.CHANGED);

    private final Material m;

    Money(Material material) {
        this.m = material;
    }

    /** A range of pounds in today's value, optimism allowed for. */
    record Range(double low, double best, double high) {}

    Section section(String number) {
        var blocks = new ArrayList<Block>();
        if (m.trial().ledger().isEmpty()) {
            blocks.add(Material.say("No cost or benefit was recorded, so nothing can be said about money."));
        } else {
            blocks.add(Material.say(
                    "In %s prices. Later years are discounted at 3.5 %% a year (HM Treasury, Green Book: 3.5 %% to year 30, then 3.0 %% to year 75, then 2.5 %%); costs are raised and benefits lowered by the optimism stated for each line. Cash, staff time and quality are three things: they stand apart, and no sum of them is made."
                            .formatted(priceYears())));
            blocks.add(lines());
            blocks.add(totals());
            for (var kind : List.of(Kind.CASH, Kind.NON_CASH)) {
                sensitivity(kind, blocks);
            }
            blocks.add(m.authored("Trial leads: why this optimism", AuthoredText.Section.OPTIMISM_REASON));
        }
        blocks.add(m.authored("Trial leads: benefits without a price", AuthoredText.Section.UNMONETISED_BENEFITS));
        return new Section("money", number, "Money", blocks);
    }

    String priceYears() {
        return m.trial().ledger().stream()
                .map(LedgerLine::priceYear)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Block.Table lines() {
        return m.table(
                "Costs and benefits as recorded",
                "Pounds before discounting and optimism; year 0 is the year of the trial." + dagger(),
                List.of("What", "Kind", "Year>", "Low>", "Best>", "High>", "Optimism>", "Evidence"),
                m.trial().ledger().stream()
                        .map(l -> List.of(
                                (l.side() == Side.COST ? "Cost: " : "Benefit: ")
                                        + l.name()
                                        + (uncertain(l) ? " †" : ""),
                                l.kind().words(),
                                String.valueOf(l.year()),
                                pounds("line/" + l.code() + "/low", low(l)),
                                Say.pounds(l.best().doubleValue()),
                                Say.pounds(l.high().doubleValue()),
                                Say.percent(l.optimismBias().doubleValue()),
                                l.evidence()))
                        .toList());
    }

    /** Explained under the table that bears the mark. */
    private String dagger() {
        return m.trial().ledger().stream().anyMatch(this::uncertain)
                ? " \u2020 the change behind it was not shown, so it may be nothing"
                : "";
    }

    /** A benefit that rests on a measure whose change was not shown may be nothing at all. */
    private boolean uncertain(LedgerLine line) {
        return line.side() == Side.BENEFIT
                && line.measure() != null
                && m.results().stream()
                        .filter(r -> r.measure().code().equals(line.measure()))
                        .noneMatch(r -> SHOWN.contains(r.answer().verdict()));
    }

    private double low(LedgerLine line) {
        var low = line.low().doubleValue();
        return uncertain(line) ? StrictMath.min(0, low) : low;
    }

    Range range(Kind kind, Side side) {
        return range(m.trial().ledger(), kind, side);
    }

    Range range(List<LedgerLine> ledger, Kind kind, Side side) {
        double low = 0;
        double best = 0;
        double high = 0;
        for (var line : ledger) {
            if (line.kind() == kind && line.side() == side) {
                low += now(line, low(line));
                best += now(line, line.best().doubleValue());
                high += now(line, line.high().doubleValue());
            }
        }
        return new Range(low, best, high);
    }

    private static double now(LedgerLine line, double pounds) {
        var optimism = line.optimismBias().doubleValue();
        return pounds * PresentValue.factor(line.year()) * (line.side() == Side.COST ? 1 + optimism : 1 - optimism);
    }

    private Block.Table totals() {
        var rows = new ArrayList<List<String>>();
        for (var kind : Kind.values()) {
            for (var side : Side.values()) {
                var any = m.trial().ledger().stream().anyMatch(l -> l.kind() == kind && l.side() == side);
                if (any) {
                    var range = range(kind, side);
                    rows.add(List.of(
                            kind.words() + (side == Side.COST ? ": costs" : ": benefits"),
                            pounds("total/%s/%s/low".formatted(kind, side), range.low()),
                            pounds("total/%s/%s/best".formatted(kind, side), range.best()),
                            pounds("total/%s/%s/high".formatted(kind, side), range.high())));
                }
            }
        }
        return m.table(
                "Totals in today's value, apart by kind",
                "The kinds are not added together",
                List.of("Kind", "Low>", "Best>", "High>"),
                rows);
    }

    private void sensitivity(Kind kind, List<Block> blocks) {
        var lines = m.trial().ledger().stream().filter(l -> l.kind() == kind).toList();
        if (lines.isEmpty()) {
            return;
        }
        var hasBoth = lines.stream().map(LedgerLine::side).distinct().count() == 2;
        if (!hasBoth) {
            var costs = lines.get(0).side() == Side.COST;
            blocks.add(Material.say(
                    "%s: only %s were recorded and no %s, so no balance, no point of breaking even and no chance of gain is worked out."
                            .formatted(kind.words(), costs ? "costs" : "benefits", costs ? "benefits" : "costs")));
            return;
        }
        var flow = flow(lines);
        Map<String, Double> base = new TreeMap<>();
        Map<String, Double> low = new TreeMap<>();
        Map<String, Double> high = new TreeMap<>();
        Map<String, Uncertain> uncertain = new TreeMap<>();
        for (var line : lines) {
            base.put(line.code(), line.best().doubleValue());
            low.put(line.code(), low(line));
            high.put(line.code(), line.high().doubleValue());
            if (line.high().doubleValue() > low(line)) {
                uncertain.put(
                        line.code(),
                        new Uncertain(
                                Uncertain.Form.TRIANGULAR,
                                low(line),
                                line.best().doubleValue(),
                                line.high().doubleValue()));
            }
        }
        var names = lines.stream()
                .collect(Collectors.toMap(LedgerLine::code, LedgerLine::name, (a, b) -> a, LinkedHashMap::new));
        var tornado = Sensitivity.tornado(flow, base, low, high).numbers();
        if (tornado != null && !tornado.bars().isEmpty()) {
            blocks.add(Tornado.figure(m.numbering(), kind.words(), tornado, names));
            blocks.add(m.table(
                    "%s: which assumption matters most".formatted(kind.words()),
                    "Benefits less costs when one line takes its low and its high value; %s with all at best. The switching value is what a line would have to be for costs and benefits to be the same"
                            .formatted(pounds("matters/" + kind + "/all-best", tornado.base())),
                    List.of("Line", "At its low>", "At its high>", "Switching value>"),
                    tornado.bars().stream()
                            .limit(8)
                            .map(bar -> List.of(
                                    names.getOrDefault(bar.parameter(), bar.parameter()),
                                    pounds("matters/%s/%s/low".formatted(kind, bar.parameter()), bar.low()),
                                    pounds("matters/%s/%s/high".formatted(kind, bar.parameter()), bar.high()),
                                    Sensitivity.switchingValue(flow, base, bar.parameter())
                                            .found()
                                            .filter(v -> v >= 0)
                                            .map(v -> pounds("matters/%s/%s/zero".formatted(kind, bar.parameter()), v))
                                            .orElse("never")))
                            .toList()));
        }
        if (!uncertain.isEmpty()) {
            MonteCarlo.of(flow, base, uncertain, DRAWS, m.trial().manifest().seed())
                    .found()
                    .ifPresent(n -> blocks.add(Material.say(
                            "%s, drawn %s times within the ranges (seed %s): benefits exceed costs in %s of the draws; eight draws in ten lie between %s and %s."
                                    .formatted(
                                            kind.words(),
                                            Say.whole(n.draws()),
                                            n.seed(),
                                            drawn(
                                                    kind,
                                                    "above-zero",
                                                    n.shareAboveZero(),
                                                    Say.percent(n.shareAboveZero())),
                                            drawn(kind, "p10", n.p10(), Say.pounds(n.p10())),
                                            drawn(kind, "p90", n.p90(), Say.pounds(n.p90()))))));
        }
    }

    private String pounds(String id, double value) {
        return m.printed().computed("money/" + id, "section 8", value, Say.pounds(value));
    }

    private String drawn(Kind kind, String what, double value, String text) {
        return m.printed().drawn("money/drawn/%s/%s".formatted(kind, what), "section 8, draws", value, text);
    }

    private static CashFlow flow(List<LedgerLine> lines) {
        return new CashFlow() {
            @Override
            public double npv(Map<String, Double> values) {
                double sum = 0;
                for (var line : lines) {
                    var pounds = values.getOrDefault(line.code(), line.best().doubleValue());
                    sum += (line.side() == Side.COST ? -1 : 1) * now(line, pounds);
                }
                return sum;
            }

            @Override
            public List<String> assumptions() {
                return lines.stream().map(LedgerLine::code).distinct().toList();
            }
        };
    }
}
