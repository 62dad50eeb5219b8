package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.junit.jupiter.api.Test;

class StaffViewTest {

    @Test
    void of_those_who_answered_twice_the_counts_come_first_however_few_changed() {
        var row = row(ATrial.fewChanged());

        assertTrue(
                row.get(1)
                        .startsWith(
                                "Of 9 people who answered twice, 3 were more positive, 1 less, 5 the same. Fewer than 6 changed"),
                row.get(1));
        assertFalse(row.get(1).contains("compared as two groups"), row.get(1));
        assertEquals("0.5", row.get(2));
        assertEquals("0.63", row.get(3));
        assertEquals("0.63", row.get(4), "one statement alone");
    }

    @Test
    void two_groups_are_compared_openly_and_with_their_size_and_a_range() {
        var row = row(ATrial.unpaired());

        assertTrue(
                row.get(1).startsWith("9 answered before and 9 after, and nobody can be told to have answered twice"),
                row.get(1));
        assertTrue(row.get(2).matches("0\\.\\d+ \\(\u2212?0\\.\\d+ to 0\\.\\d+\\)"), row.get(2));
    }

    @Test
    void each_statement_has_its_p_adjusted_for_how_many_were_tested() {
        var table = Sections.table(new StaffView(Sections.demonstration()).section("6"), "What changed in the answers");

        var raw = new ArrayList<Double>();
        var adjusted = new ArrayList<Double>();
        for (var row : table.rows()) {
            if (!row.get(3).equals("\u2013")) {
                raw.add(Double.parseDouble(row.get(3).replace("<", "")));
                adjusted.add(Double.parseDouble(row.get(4).replace("<", "")));
            }
        }
        assertTrue(raw.size() > 1, table.rows().toString());
        for (int n = 0; n < raw.size(); n++) {
            assertTrue(adjusted.get(n) >= raw.get(n), table.rows().toString());
        }
        assertTrue(table.counted().contains("adjusted by Holm for the %s statements tested".formatted(raw.size())));
    }

    private static List<String> row(List<SurveyAnswer> answers) {
        var m = Material.of(ATrial.aTrial().withSurvey(answers).build(), Version.internal());
        return Sections.table(new StaffView(m).section("6"), "What changed in the answers")
                .rows()
                .get(0);
    }
}
