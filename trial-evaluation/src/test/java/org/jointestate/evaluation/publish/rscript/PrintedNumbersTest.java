package org.jointestate.evaluation.publish.rscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.PrintedNumber;
import org.jointestate.evaluation.report.Report;
import org.jointestate.evaluation.report.ReportWriter;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;

class PrintedNumbersTest {

    private static final Pattern NUMBER = Pattern.compile("[<+\u2212]?\u00a3?\\d[\\d,]*(\\.\\d+)?(\u00a0%)?");

    /** What stands in these was written into the plan or recorded, and is printed as it is. */
    private static final Set<String> GIVEN = Set.of(
            "Costs and benefits as recorded: Year",
            "Costs and benefits as recorded: Best",
            "Costs and benefits as recorded: High",
            "Costs and benefits as recorded: Optimism",
            "Measures and the smallest change the trial could have shown: Worth having",
            "Who answered: Asked",
            "The teams: People");

    private final FrozenTrial trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
    private final Report report = ReportWriter.write(trial, Version.internal());

    @Test
    void every_number_in_the_tables_of_annex_a_is_among_the_printed_numbers() {
        var tables = tables("annex-a");

        assertTrue(tables.stream().anyMatch(table -> table.caption().equals("Every result")));
        tables.forEach(table -> assertEquals(List.of(), missing(table, Set.of()), table.caption()));
    }

    @Test
    void every_number_in_a_column_of_figures_is_among_the_printed_numbers_or_was_given() {
        var missing = new ArrayList<String>();
        for (var section : report.sections()) {
            tables(section.id()).forEach(table -> missing.addAll(missing(table, GIVEN)));
        }

        assertEquals(List.of(), missing);
    }

    @Test
    void a_number_that_nobody_left_is_noticed() {
        var table = new Block.Table(
                "t",
                "Table 1",
                "Made up",
                "",
                List.of(new Block.Table.Column("What", false), new Block.Table.Column("How many", true)),
                List.of(List.of("Visits", "987,654,321")),
                true,
                false);

        assertEquals(List.of("Made up: How many, Visits: 987,654,321"), missing(table, Set.of()));
    }

    @Test
    void ids_are_told_apart_and_every_number_has_its_place_and_its_text() {
        var ids = report.printed().stream().map(PrintedNumber::id).toList();

        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertTrue(report.printed().stream()
                .allMatch(n -> !n.where().isBlank() && !n.value().isBlank()
                        || n.id().endsWith("/signals") && n.value().isEmpty()));
    }

    private List<Block.Table> tables(String section) {
        return report.sections().stream()
                .filter(s -> s.id().equals(section))
                .flatMap(s -> s.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> !ofValues(table))
                .toList();
    }

    /** The values of a measure side by side, as they were recorded. */
    private boolean ofValues(Block.Table table) {
        return trial.protocol().measures().stream()
                .anyMatch(m -> m.name().equals(table.caption().replace(", beside comparison", "")));
    }

    private List<String> missing(Block.Table table, Set<String> given) {
        var missing = new ArrayList<String>();
        for (int c = 1; c < table.columns().size(); c++) {
            var column = table.columns().get(c);
            if (!column.figures() || given.contains(table.caption() + ": " + column.title())) {
                continue;
            }
            for (var row : table.rows()) {
                var texts = texts(row.get(0));
                var numbers = NUMBER.matcher(row.get(c));
                while (numbers.find()) {
                    if (!texts.contains(numbers.group())) {
                        missing.add("%s: %s, %s: %s"
                                .formatted(table.caption(), column.title(), row.get(0), numbers.group()));
                    }
                }
            }
        }
        return missing;
    }

    /** In a row about a measure only what was left for that measure counts. */
    private Set<String> texts(String head) {
        var measure = trial.protocol().measures().stream()
                .filter(m -> m.name().equals(head.replace(" (primary)", "")))
                .map(m -> "/" + m.code() + "/")
                .findFirst()
                .orElse("");
        return report.printed().stream()
                .filter(n -> n.id().contains(measure))
                .map(PrintedNumber::text)
                .collect(Collectors.toSet());
    }
}
