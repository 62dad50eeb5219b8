package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.LedgerLine.Kind;
import org.jointestate.evaluation.dataset.LedgerLine.Side;
import org.jointestate.evaluation.method.its.ContinuousSeries;

/**
 * Numbers of the method that lead to no verdict and are asked for all the same: steps of disruptions, the pooled ratio of the same
 * periods, Durbin and Watson's statistic, benefits for a pound of cost. Where one cannot be worked out a sentence says why.
 */
final class AlsoNamed {

    private static final String WHERE = "annex B, also worked out";

    private final Material m;
    private final Printed printed;

    AlsoNamed(Material material) {
        this.m = material;
        this.printed = material.printed();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        steps(blocks);
        pooled(blocks);
        durbinWatson(blocks);
        ratios(blocks);
        return blocks;
    }

    private void steps(List<Block> blocks) {
        var rows = new ArrayList<List<String>>();
        for (var result : m.results()) {
            var third = result.windows().get(2);
            for (var step : result.withheld() ? List.<Stretches.Step>of() : Analysis.steps(result)) {
                var id = "measure/%s/step/%s/"
                        .formatted(result.measure().code(), step.span().from());
                var width = step.change().upper() - step.change().lower();
                rows.add(List.of(
                        result.measure().name(),
                        MeasureCards.shortSpan(step.span()),
                        said(id + "change", third, step.change().value(), width),
                        said(id + "lower", third, step.change().lower(), width)
                                + " to "
                                + said(id + "upper", third, step.change().upper(), width)));
            }
        }
        table(
                "The step of each disruption",
                "From the column “Disruption as a step of its own”: how far the numbers stood from the rest of the trial, with a 95 % range",
                List.of("Measure", "Periods touched", "Step>", "Likely range>"),
                rows,
                blocks);
    }

    private String said(String id, Window window, double value, double width) {
        return window.ratio()
                ? printed.computed(id, WHERE, value, window.signed(value))
                : printed.sought(id, WHERE, value, width, window.signed(value));
    }

    private void pooled(List<Block> blocks) {
        var rows = new ArrayList<List<String>>();
        var not = new ArrayList<String>();
        for (var result : m.results()) {
            if (!result.data().countedOverExposure()) {
                continue;
            }
            var name = result.measure().name();
            if (result.withheld()) {
                not.add(name + ", because its figures are withheld");
                continue;
            }
            var series = Analysis.headlineSeries(result.data(), result.headline());
            var comparisons = new Comparisons(result.data());
            var ratio = comparisons.pooled(series);
            var numbers = ratio.numbers();
            var id = "measure/%s/pooled/".formatted(result.measure().code());
            var periods = comparisons.matchedPeriods(series);
            if (numbers == null) {
                not.add(name + ", because " + clause(ratio.envelope().sentence()));
            } else {
                rows.add(List.of(
                        name,
                        ratio(id + "ratio", numbers.ratio().value()),
                        ratio(id + "lower", numbers.ratio().lower()) + " to "
                                + ratio(id + "upper", numbers.ratio().upper()),
                        printed.count(id + "n", WHERE, periods, String.valueOf(periods))));
            }
        }
        table(
                "The same periods a year earlier, added up (pooled rate ratio)",
                "The periods of the headline and the same ones a year earlier, each side added up and compared exactly. The range holds only what chance brings to counts (Poisson): it is not widened for counts that vary more. n counts the pairs",
                List.of("Measure", "Change>", "Likely range>", "n>"),
                rows,
                blocks);
        notWorkedOut("Pooled rate ratio", not, blocks);
    }

    private void table(
            String caption, String counted, List<String> columns, List<List<String>> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(m.table(caption, counted, columns, rows).small());
        }
    }

    private static void notWorkedOut(String what, List<String> which, List<Block> blocks) {
        if (!which.isEmpty()) {
            blocks.add(Material.say(what + " not worked out.", Say.sentence(String.join("; ", which))));
        }
    }

    private static String clause(String sentence) {
        return Verdicts.plain(sentence)
                .replaceFirst("^We could not work this out because ", "")
                .replaceFirst("\\.$", "");
    }

    private String ratio(String id, double value) {
        return printed.computed(id, WHERE, value, Say.signed(value));
    }

    private void durbinWatson(List<Block> blocks) {
        var rows = new ArrayList<List<String>>();
        var not = new ArrayList<String>();
        for (var result : m.results()) {
            var data = result.data();
            if (data.countedOverExposure()) {
                continue;
            }
            var name = result.measure().name();
            if (result.withheld()) {
                not.add(name + ", because its figures are withheld");
                continue;
            }
            var series = Analysis.headlineSeries(data, result.headline());
            var fit = data.invalid(series).isPresent()
                    ? null
                    : ContinuousSeries.ols(series, Analysis.headlineShape(result), -1);
            var numbers = fit == null ? null : fit.numbers();
            var id = "measure/%s/durbin-watson/".formatted(result.measure().code());
            if (numbers == null) {
                not.add(name + ", because "
                        + (fit == null
                                ? data.invalid(series).orElse("")
                                : clause(fit.envelope().sentence())));
            } else {
                rows.add(List.of(
                        name,
                        printed.computed(
                                id + "statistic", WHERE, numbers.durbinWatson(), Say.figures(numbers.durbinWatson())),
                        printed.count(id + "n", WHERE, numbers.used(), String.valueOf(numbers.used()))));
            }
        }
        notWorkedOut("Durbin\u2013Watson", not, blocks);
        if (rows.isEmpty() && not.isEmpty()) {
            blocks.add(
                    Material.say(
                            "Durbin and Watson's statistic is for values that are no counts, and no measure of this trial has such. What neighbouring counts have in common widens their headline."));
        }
        table(
                "Whether neighbouring periods resemble each other (Durbin–Watson)",
                "Of the ordinary least squares of the headline, for values that are no counts: 2 where they do not, nearer 0 where they do, nearer 4 where they alternate; periods on the two sides of a missing one count as neighbours. It has no range, and no method was chosen by it",
                List.of("Measure", "Statistic>", "n>"),
                rows,
                blocks);
    }

    private void ratios(List<Block> blocks) {
        if (m.trial().ledger().isEmpty()) {
            return;
        }
        var money = new Money(m);
        var not = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        for (var kind : Kind.values()) {
            var lines =
                    m.trial().ledger().stream().filter(l -> l.kind() == kind).count();
            if (lines == 0) {
                continue;
            }
            var costs = money.range(kind, Side.COST);
            var benefits = money.range(kind, Side.BENEFIT);
            var benefited = m.trial().ledger().stream().anyMatch(l -> l.kind() == kind && l.side() == Side.BENEFIT);
            var id = "ratio/%s/".formatted(kind);
            if (!benefited || !(costs.best() > 0)) {
                not.add(kind.words()
                        + (benefited
                                ? ", because there is no cost to divide by: all of it is saved"
                                : ", because no benefit was recorded"));
                continue;
            }
            rows.add(List.of(
                    kind.words(),
                    pounds(id + "best", benefits.best() / costs.best()),
                    pounds(id + "low", benefits.low() / costs.high()) + " to "
                            + pounds(id + "high", divided(benefits.high(), costs.low())),
                    printed.count(id + "n", WHERE, lines, String.valueOf(lines))));
        }
        table(
                "Benefits for each pound of cost (benefit-cost ratio)",
                "In today's value, optimism allowed for; the range from the lowest benefits over the highest costs to the highest over the lowest. The kinds are not added together; n counts the lines",
                List.of("Kind", "At best guess>", "Range>", "n>"),
                rows,
                blocks);
        notWorkedOut("Benefit-cost ratio", not, blocks);
    }

    private static double divided(double benefits, double costs) {
        return costs > 0 ? benefits / costs : Double.POSITIVE_INFINITY;
    }

    private String pounds(String id, double value) {
        return printed.computed(id, WHERE, value, Say.figures(value));
    }
}
