package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.SmallTrial;
import org.junit.jupiter.api.Test;

/** What official guidance asks of the report itself; what it asks of the record is tried where the record is kept. */
class WhatGuidanceAsksOfTheReportTest {

    private final FrozenTrial trial = SmallTrial.frozen();
    private final Material material = Material.of(trial, Version.internal());

    @Test
    void efficiency_and_effectiveness_are_judged_for_each_organisation_or_said_not_to_be_yet() {
        var section = new Interests(material).section("9");

        for (var organisation : trial.protocol().organisations()) {
            var table = table(section, "In the interests of " + organisation.name() + "?");
            assertEquals(
                    List.of("Efficiency", "Effectiveness"),
                    table.rows().stream().map(row -> row.get(0)).toList());
            assertTrue(table.rows().stream().allMatch(row -> !row.get(1).isBlank()));
        }
    }

    @Test
    void each_question_has_its_kind_and_where_it_is_answered_or_why_not() {
        var table = table(new Opening(material).asked("3"), "Questions asked before the trial");

        assertEquals(trial.protocol().questions().size(), table.rows().size());
        assertTrue(table.rows().stream()
                .allMatch(row -> row.get(2).startsWith("section ") || row.get(2).startsWith("not answerable: ")));
    }

    @Test
    void nothing_is_compared_with_the_month_or_the_year_before_in_two_points() {
        var comparison = Pattern.compile(
                "(up|down|fell|rose|more|fewer|less) [^.]{0,20}%? (on|than|from) (last|the previous) (week|month|year)");

        var text = ReportWriter.write(trial, Version.internal()).toString();

        assertFalse(comparison.matcher(text).find());
        assertTrue(text.length() > 10_000, "only %d letters were looked at".formatted(text.length()));
    }

    private static Block.Table table(Section section, String caption) {
        return section.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(one -> one.caption().equals(caption))
                .findFirst()
                .orElseThrow();
    }
}
