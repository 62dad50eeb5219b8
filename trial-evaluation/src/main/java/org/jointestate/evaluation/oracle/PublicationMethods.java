package org.jointestate.evaluation.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.publication.EvidenceLevel;
import org.jointestate.evaluation.method.publication.ManyOutcomes;
import org.jointestate.evaluation.method.publication.Row;
import org.jointestate.evaluation.method.publication.Table;
import org.jspecify.annotations.Nullable;

/** Many outcomes, small numbers, strength of evidence. */
final class PublicationMethods {
    private static final int THRESHOLD = 5;

    private PublicationMethods() {}

    static void into(Map<String, Catalogue.Method> all) {
        all.put("multiplicity_holm", input -> adjusted(ManyOutcomes.holm(input.numbers("pValues"))));
        all.put("multiplicity_bh", input -> adjusted(ManyOutcomes.benjaminiHochberg(input.numbers("pValues"))));
        all.put("suppression_1d", PublicationMethods::row);
        all.put("suppression_2d", PublicationMethods::table);
        all.put("evidence_level", PublicationMethods::evidence);
    }

    private static Answer adjusted(Result<double[]> result) {
        return Answer.of(result, (answer, adjusted) -> {
            var list = new ArrayList<@Nullable Double>();
            for (var p : adjusted) {
                list.add(Double.isNaN(p) ? null : Double.valueOf(p));
            }
            answer.put("adjusted", list);
        });
    }

    private static Answer row(Input input) {
        var cells = input.numbers("cells");
        var result = Row.mask(
                cells,
                input.integer("threshold", THRESHOLD),
                input.flag("totalPublished", true),
                input.flag("zeroIsSensitive", false));
        return Answer.of(result, (answer, masked) -> {
            var published = new ArrayList<Object>();
            for (var i = 0; i < cells.length; i++) {
                published.add(masked.hides(i) ? "*" : (Object) cells[i]);
            }
            answer.put("primary", masked.primary())
                    .put("secondary", masked.secondary())
                    .put("published", published)
                    .put("totalWithheld", masked.totalWithheld());
        });
    }

    private static Answer table(Input input) {
        var rows = input.node().path("cells");
        var cells = new double[rows.size()][];
        for (var i = 0; i < cells.length; i++) {
            cells[i] = Input.numbers(rows.get(i), "cells");
        }
        var margins = new Table.Margins(
                input.flag("rowTotalsPublished", true),
                input.flag("columnTotalsPublished", true),
                input.flag("grandTotalPublished", true));
        var result =
                Table.mask(cells, input.integer("threshold", THRESHOLD), input.flag("zeroIsSensitive", false), margins);
        return Answer.of(result, (answer, masked) -> answer.put("primary", places(masked.primary()))
                .put("secondary", places(masked.secondary()))
                .put("nSecondary", masked.secondary().size())
                .put("secondaryTotal", masked.secondaryTotal())
                .put("margins", masked.published()));
    }

    private static List<List<Integer>> places(List<Table.Cell> cells) {
        return cells.stream().map(cell -> List.of(cell.row(), cell.column())).toList();
    }

    private static Answer evidence(Input input) {
        var comparison =
                switch (input.text("comparison", "NONE").toUpperCase(Locale.ROOT)) {
                    case "NONE" -> EvidenceLevel.Comparison.NONE;
                    case "SITE", "ONE_SITE", "ONE" -> EvidenceLevel.Comparison.SITE;
                    default -> EvidenceLevel.Comparison.SEVERAL_SITES;
                };
        var grade = input.text("meanQualityGrade", "A");
        var result = EvidenceLevel.of(
                input.integer("baselinePeriods", 0),
                input.integer("trialPeriods", 0),
                comparison,
                input.flag("randomised", false),
                input.flag("concurrentShockUnhandled", false),
                grade.isEmpty() ? '?' : grade.charAt(0),
                input.flag("seasonHandled", true));
        return Answer.of(result, (answer, level) -> answer.put("maryland", level.maryland())
                .put("nesta", level.nesta())
                .put("wording", level.wording()));
    }
}
