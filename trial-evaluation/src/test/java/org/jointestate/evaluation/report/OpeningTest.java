package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.TheoryLink;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void what_inspectors_had_asked_is_dated_in_order_and_seen_from_the_trial() {
        var table = Sections.table(new Opening(Sections.demonstration()).why("1"), "What inspectors had asked for");

        assertEquals(
                List.of("18 Feb 2016", "17 Dec 2019", "20 Jan 2023"),
                table.rows().stream().map(row -> row.get(0)).toList());
        assertEquals(
                List.of("before it", "during it", "after it"),
                table.rows().stream().map(row -> row.get(3)).toList());
    }

    @Test
    void an_objective_is_scanned_analysed_responded_to_by_people_and_assessed_from_the_results() {
        var section = new Opening(Sections.demonstration()).why("1");

        assertTrue(Sections.authored(section, "Trial leads: scanning, or how the problem was found")
                .startsWith("The two teams compared"));
        var assessed = Sections.of(section, Block.Paragraph.class)
                .filter(one -> one.lead().equals("Assessment."))
                .findFirst()
                .orElseThrow()
                .text();
        assertTrue(assessed.startsWith("Of 10 measures: "), assessed);
    }

    @Test
    void each_question_has_its_answer_or_is_said_not_to_be_answered() {
        var answered = Sections.demonstration();
        var silent = Sections.demonstration(AuthoredText.none());

        for (var question : answered.protocol().questions()) {
            var answer = answered.trial().authored().answer(question.text()).orElseThrow();
            var label = answer.answerable() ? question.text() : question.text() + " Not answerable, because:";
            assertEquals(answer.text(), Sections.authored(new Opening(answered).asked("3"), label));
            assertEquals(
                    "Not answered by the authors.", Sections.authored(new Opening(silent).asked("3"), question.text()));
        }
        var table = Sections.table(new Opening(silent).asked("3"), "Questions asked before the trial");
        assertTrue(table.rows().stream().allMatch(row -> row.get(3).equals("not answered by the authors")));
    }

    @Test
    void what_nobody_wrote_or_asked_is_said_plainly() {
        var section = new Opening(Sections.bare()).why("1");

        assertEquals("Not written by the authors.", Sections.authored(section, "Trial leads: objective"));
        assertTrue(Sections.of(section, Block.Paragraph.class)
                .anyMatch(one -> one.text().equals("No area for improvement was entered.")));
    }

    @Test
    void what_was_tried_is_told_by_the_nine_items_of_tidier_php() {
        var table = Sections.table(
                new Opening(Sections.demonstration()).tried("2"), "What was tried, by the nine items of TIDieR-PHP");

        var items = table.rows().stream().map(row -> row.get(0)).toList();
        for (int n = 1; n <= 9; n++) {
            var number = String.valueOf(n);
            assertTrue(items.stream().anyMatch(item -> item.startsWith(number)), number);
        }
        assertTrue(table.rows().stream().noneMatch(row -> row.get(1).isBlank()));
    }

    @Test
    void the_items_of_a_trial_without_records_say_what_is_not_known() {
        var rows = Sections.table(
                        new Opening(Sections.bare()).tried("2"), "What was tried, by the nine items of TIDieR-PHP")
                .rows();

        assertTrue(rows.toString().contains("No presence was recorded"), rows.toString());
        assertTrue(rows.toString().contains("Desk use was not recorded"), rows.toString());
        assertTrue(rows.toString().contains("Not written by the authors."), rows.toString());
    }

    @Test
    void the_hours_before_and_after_the_disruption_stand_beside_each_other() {
        var text =
                new Description(Sections.demonstration()).whenItWasDisturbed().orElseThrow();

        assertTrue(text.startsWith("In the 20 weeks before it"), text);
        assertEquals(java.util.Optional.empty(), new Description(Sections.bare()).whenItWasDisturbed());
    }

    @Test
    void the_logic_is_drawn_from_the_protocol_with_the_number_of_measures_of_each_step() {
        var m = Sections.demonstration();

        var figure = Sections.figures(new Opening(m).asked("3")).get(0);

        var words = String.join(" ", Sections.labels(figure));
        for (TheoryLink link : m.protocol().theoryOfChange()) {
            assertTrue(words.contains(link.text().split(" ")[0]), link.text());
            assertTrue(figure.alternative().contains(link.text()), figure.alternative());
        }
        assertTrue(Sections.labels(figure).containsAll(List.of("Input", "Activity", "Output", "Outcome", "Impact")));
        assertTrue(words.contains("2 measures"), words);
        figure.drawing().marks().stream()
                .filter(Drawing.Box.class::isInstance)
                .map(Drawing.Box.class::cast)
                .forEach(box -> assertTrue(
                        box.x() >= 0
                                && box.x() + box.width() <= figure.drawing().width(),
                        box.toString()));
    }

    @Test
    void a_measure_says_with_what_it_is_compared() {
        var table = Sections.table(
                new Opening(Sections.demonstration()).asked("3"),
                "Measures and the smallest change the trial could have shown");

        assertTrue(table.rows().stream().noneMatch(row -> row.get(3).isBlank()));
        assertTrue(table.rows().stream().anyMatch(row -> row.get(3).equals("its own trend and time of year")));
    }

    @Test
    void a_measure_without_a_season_in_its_model_is_not_said_to_be_compared_with_its_season() {
        var m = Sections.demonstration();
        var table = Sections.table(
                new Opening(m).asked("3"), "Measures and the smallest change the trial could have shown");

        for (int n = 0; n < table.rows().size(); n++) {
            var row = table.rows().get(n);
            var result = m.results().get(n);
            if (!result.expected().isEmpty()) {
                assertEquals(Season.compared(result.data()), row.get(3), row.get(0));
            }
            if (!result.data().countedOverExposure()) {
                assertTrue(row.get(5).endsWith(result.measure().unit()), row.get(5));
            }
        }
        assertTrue(table.rows().stream()
                .anyMatch(row -> row.get(3).equals("its own trend; the season is not in the model")));
    }

    @Test
    void page_one_says_what_simulated_trials_found_and_both_sides_of_staff_time() {
        var page = new FirstPage(Sections.demonstration()).page();

        assertTrue(
                page.findings().stream()
                        .filter(one -> one.lead().contains("we cannot tell"))
                        .allMatch(
                                one -> one.text()
                                        .matches(
                                                "(?s).*In simulated trials like this one a true (rise|fall) of 20\u00a0% was found in \\d+ of 100\\.")),
                page.findings().toString());
        var said = page.money().stream().map(PageOne.MoneyLine::what).toList();
        assertTrue(
                said.containsAll(java.util.List.of("Staff time spent, not cash", "Staff time saved, not cash")),
                said.toString());
    }

    @Test
    void a_mark_is_explained_under_the_table_that_bears_it() {
        var tables = Sections.tables(new Money(Sections.demonstration()).section("8"));

        tables.forEach(table -> assertEquals(
                table.rows().toString().contains("\u2020"),
                table.toString().contains("\u2020 the change"),
                table.caption()));
        assertTrue(tables.get(0).toString().contains("\u2020 the change"));
    }
}
