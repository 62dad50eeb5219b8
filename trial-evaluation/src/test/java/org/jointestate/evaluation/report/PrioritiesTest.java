package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.OtherPlan;
import org.jointestate.evaluation.dataset.PriorityFramework;
import org.junit.jupiter.api.Test;

class PrioritiesTest {

    @Test
    void a_cell_says_the_verdict_in_words_where_measure_and_priority_meet_and_nowhere_else() {
        var m = Sections.demonstration();

        var matrix = Sections.tables(new Priorities(m).section("10")).get(0);

        var titles = matrix.columns().stream().map(column -> column.title()).toList();
        for (var result : m.results()) {
            var row = matrix.rows().stream()
                    .filter(one -> one.get(0).equals(result.measure().name()))
                    .findFirst()
                    .orElseThrow();
            var at = titles.indexOf(result.measure().priority());
            assertEquals(Say.capital(VerdictWord.of(result)), row.get(at));
            assertEquals(row.size() - 2, row.stream().filter(String::isEmpty).count(), "filled in %s".formatted(row));
        }
    }

    @Test
    void a_priority_without_a_measure_is_one_the_trial_says_nothing_about() {
        var matrix = Sections.tables(new Priorities(Sections.demonstration()).section("10"))
                .get(0);

        var foot = matrix.rows().get(matrix.rows().size() - 1);
        var titles = matrix.columns().stream().map(column -> column.title()).toList();
        assertEquals(Priorities.NOTHING, foot.get(titles.indexOf("Road safety")));
        assertEquals(Priorities.NOTHING, foot.get(titles.indexOf("Rural crime")));
        assertEquals("", foot.get(titles.indexOf("Victim support and safeguarding")));
    }

    @Test
    void the_plan_in_force_at_the_time_can_be_chosen_and_each_says_from_when_it_was() {
        var section = new Priorities(Sections.demonstration()).section("10");

        var choice = Sections.of(section, Block.Toggle.class).findFirst().orElseThrow();
        var plans = Sections.tables(section);
        assertEquals(plans.stream().map(Block.Table::caption).toList(), choice.options());
        assertTrue(
                plans.get(0).counted().contains("not yet in force when the trial began"),
                plans.get(0).counted());
        assertTrue(
                plans.get(1).counted().contains("; in force when the trial began"),
                plans.get(1).counted());
        assertTrue(
                plans.get(1).counted().contains("Laid to none of its priorities"),
                plans.get(1).counted());
    }

    @Test
    void there_is_nothing_to_choose_where_there_is_one_plan() {
        var section = new Priorities(Sections.bare()).section("10");

        assertEquals(0, Sections.of(section, Block.Toggle.class).count());
        assertEquals("Not written by the authors.", Sections.authored(section, "Trial leads: contribution"));
    }

    @Test
    void no_colour_of_praise_or_blame_is_in_it() {
        var text = new Priorities(Sections.demonstration())
                .section("10")
                .toString()
                .toLowerCase(java.util.Locale.ROOT);

        for (var word : List.of(" red", "amber", "green", " rag ")) {
            assertFalse(text.contains(word), word);
        }
    }

    @Test
    void a_measure_cannot_be_laid_to_a_priority_the_plan_has_not() {
        var plan = new PriorityFramework("Plan", LocalDate.of(2016, 5, 12), null, List.of("Young people"));

        assertThrows(IllegalArgumentException.class, () -> new OtherPlan(plan, Map.of("ASB", "Old people")));
    }

    @Test
    void an_organisation_has_what_was_computed_beside_each_judgement_and_its_own_money() {
        var section = new Interests(Sections.demonstration()).section("9");

        var police = Sections.table(section, "In the interests of Derbyshire Constabulary?");
        assertTrue(
                police.rows().get(0).get(3).contains("Not added together"),
                police.rows().toString());
        assertTrue(
                police.rows().get(1).get(3).contains("Joint referrals: "),
                police.rows().toString());
        assertEquals("Trial lead, police", police.rows().get(0).get(2));
        assertTrue(Sections.authored(section, "The written agreement between the organisations")
                .contains("DEMO/2019/07"));
    }

    @Test
    void where_nobody_judged_it_says_so_for_each_in_turn() {
        var section = new Interests(Sections.bare()).section("9");

        assertEquals(2, Sections.tables(section).size());
        Sections.tables(section).forEach(table -> table.rows()
                .forEach(row -> assertEquals("Not written by the authors.", row.get(1), row.toString())));
    }

    @Test
    void an_area_for_improvement_has_evidence_status_owner_and_where_to_look() {
        var section = new Inspectors(Sections.demonstration()).section("11");

        var rows = Sections.tables(section).get(0).rows();
        assertEquals(3, rows.size());
        rows.forEach(row -> assertTrue(row.stream().noneMatch(String::isBlank), row.toString()));
        assertTrue(rows.get(1).get(5).contains("section 12"), rows.get(1).toString());
        var themes = Sections.tables(section).get(1).rows();
        assertEquals(5, themes.size());
        assertEquals("none entered", themes.get(0).get(1));
        assertEquals("17 Dec 2019 and 20 Jan 2023", themes.get(4).get(1).replace("18 Feb 2016, ", ""));
        var bare = Sections.tables(new Inspectors(Sections.bare()).section("11"));
        assertEquals(1, bare.size());
        bare.get(0).rows().forEach(row -> assertEquals("none entered", row.get(1)));
    }

    @Test
    void words_of_before_there_were_other_plans_are_still_read() {
        var words = new AuthoredText(Map.of(), Map.of(), null, List.of(), List.of(), List.of());

        assertEquals(List.of(), words.otherPlans());
        assertEquals(List.of(), words.criteria());
    }
}
