package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A trial that begins: what it could show, values by the grid and from tables of anybody's own, cases, requests, and then the lock. */
class RecordsJourneyIT extends Journey {

    @Test
    void a_hopeless_measure_is_named_before_the_lock_and_a_measure_without_a_place_keeps_the_lock_away() {
        begin("FORESEEN");
        page.navigate("/trial-measure-edit.xhtml?trial=FORESEEN&measure=JOINT-REFERRALS");
        page.locator("#expected").fill("18");
        button(page, "Work it out, save nothing").click();
        assertThat(page.locator("#foreseen")).containsText("Hopeless as it is planned");
        assertThat(page.locator("#expected")).hasValue("18");
        for (var link : page.locator("input[name=links]").all()) {
            link.uncheck();
        }
        button(page, "Save measure").click();
        assertThat(page.locator("[role=status]")).containsText("The plan was saved.");
        assertThat(page.locator("#theory")).containsText("Not in the theory of change: Joint referrals.");
        button(page, "Lock protocol").click();
        refused(page, "a place in the theory of change for each measure");
        refused(page, "Measures to look at: Joint referrals.");

        page.navigate("/trial-measure-edit.xhtml?trial=FORESEEN&measure=JOINT-REFERRALS");
        page.locator("input[name=links]").nth(2).check();
        button(page, "Save measure").click();
        assertThat(page.locator("#foreseen")).containsText("Joint referrals");
        button(page, "Lock protocol").click();
        assertThat(page.locator("[role=status]")).containsText("The protocol is locked.");
    }

    @Test
    void a_measure_counts_the_same_happenings_as_another_only_by_other_periods_and_in_the_same_unit() {
        begin("SAME-TWICE");
        page.navigate("/trial-measure-edit.xhtml?trial=SAME-TWICE");
        page.locator("#code").fill("REFERRALS-BY-WEEK");
        page.locator("#name").fill("Referrals by week");
        page.locator("#unit").fill("cases");
        page.locator("input[name=calendar][value=FRIDAY_WEEK]").check();
        page.locator("#source").fill("Referral book");
        page.locator("#worthwhile").fill("0.2");
        page.locator("#sameAs").selectOption("JOINT-REFERRALS");
        page.locator("input[name=links]").first().check();
        button(page, "Save measure").click();
        refused(page, "cannot count the same happenings as the one it names");
        assertThat(page.locator("#sameAs")).hasValue("JOINT-REFERRALS");

        page.locator("#unit").fill("referrals");
        button(page, "Save measure").click();
        assertThat(page.locator("[role=status]")).containsText("The plan was saved.");
        assertThat(page.locator("body")).containsText("The same happenings as Joint referrals");
    }

    @Test
    void of_two_who_change_one_cell_the_second_sees_both_figures_and_loses_nothing() {
        begin("TWO-AT-A-CELL");
        page.navigate("/trial-grid.xhtml?trial=TWO-AT-A-CELL");
        try (var other = newContext()) {
            var second = newPage(other);
            signIn(second, anotherOf("TRIAL_LEAD", 1));
            second.navigate("/trial-grid.xhtml?trial=TWO-AT-A-CELL");
            first(page).fill("12");
            button(page, "Save values").click();
            assertThat(page.locator("p[role=status].note")).containsText("One value was saved.");

            first(second).fill("13");
            button(second, "Save values").click();
            refused(second, "somebody else has entered 12 meanwhile");
            assertThat(first(second)).hasValue("13");
            button(second, "Save values").click();
            refused(second, "changing it needs a reason");
            second.locator("#why").fill("Counted again");
            button(second, "Save values").click();
            assertThat(second.locator("p[role=status].note")).containsText("One value was saved.");
        }
        page.navigate("/trial-grid.xhtml?trial=TWO-AT-A-CELL&page=1");
        assertThat(first(page)).hasValue("13");
    }

    @Test
    void a_pasted_column_is_put_into_the_grid_looked_at_and_saved_and_what_is_not_certain_is_asked_about() {
        begin("PASTED");
        page.navigate("/trial-grid.xhtml?trial=PASTED");
        page.locator("input[name=pasteMeasure][value=DELIBERATE-FIRES]").check();
        page.locator("#paste")
                .fill("Month\tFires\n25/12/2017\t1,234\n25 Oct 2017\tnone\n2017-11-25\tn/a\nFeb 2018\t=A1");
        button(page, "Put into the grid").click();
        assertThat(page.locator("p[role=status].note")).containsText("4 cells were filled.");
        button(page, "Save values").click();
        refused(page, "=A1 is a formula. Copy its value.");
        page.locator("[id='v-DELIBERATE-FIRES.2018-02-25']").fill("7");
        button(page, "Save values").click();
        assertThat(page.locator("p[role=status].note")).containsText("4 values were saved.");

        page.navigate("/measure.xhtml?trial=PASTED&measure=DELIBERATE-FIRES");
        assertThat(page.locator("table.obs")).containsText("1,234");
        assertThat(page.locator("table.obs")).containsText("counted: none");

        page.navigate("/trial-grid.xhtml?trial=PASTED");
        page.locator("input[name=pasteMeasure][value=DELIBERATE-FIRES]").check();
        page.evaluate("() => { document.getElementById('paste').value = ('x'.repeat(1000) + '\\n').repeat(5243); }");
        button(page, "Put into the grid").click();
        refused(page, "The column is longer than a column of values can be");
    }

    @Test
    void a_block_pasted_into_a_cell_fills_the_cells_below_and_beside_it() {
        begin("BLOCK");
        page.navigate("/trial-grid.xhtml?trial=BLOCK");
        page.evaluate(
                "() => { const cell = document.querySelector('.grid-entry input[type=text]'); cell.focus();"
                        + " const data = new DataTransfer(); data.setData('text/plain', '5\\t6\\t60\\n7\\t8\\t80\\n');"
                        + " cell.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }");
        assertThat(page.locator("#grid-status")).containsText("6 cells were filled.");
        page.keyboard().press("ArrowDown");
        page.keyboard().type("9");
        button(page, "Save values").click();
        assertThat(page.locator("p[role=status].note")).containsText("4 values were saved.");
        page.navigate("/trial-grid.xhtml?trial=BLOCK&page=1");
        assertThat(page.locator("tbody tr").nth(1).locator("input[type=text]").first())
                .hasValue("9");
    }

    @Test
    void a_table_of_ones_own_is_explained_once_and_each_line_is_tried_before_anything_is_kept() {
        begin("OWN-TABLE");
        table("Month,Joint referrals,Note\n25/10/2019,\"1,018\",\nNov 2019,n/a,System down\n2020-02-25,abc,\n");
        page.locator("select[name=c-2]").selectOption("REASON");
        button(page, "Try every line").click();
        refused(page, "Line 4, Joint referrals: abc is not a number we can be certain of.");

        table("Month,Joint referrals,Note\n25/10/2019,\"1,018\",\nNov 2019,n/a,System down\n2020-02-25,3,\n");
        page.locator("select[name=c-2]").selectOption("REASON");
        page.locator("#source").fill("Referral log");
        button(page, "Try every line").click();
        assertThat(page.locator("main")).containsText("3 new, 0 corrected, 0 unchanged, 0 empty cells.");
        button(page, "Import").click();
        assertThat(page.locator("[role=status]")).containsText("Imported: 3 new, 0 corrected, 0 unchanged.");

        table("Month,Joint referrals,Note\n25/10/2019,\"1,020\",Counted again\n");
        assertThat(page.locator("main")).containsText("The columns are as you said for “Referral log”.");
        button(page, "Try every line").click();
        assertThat(page.locator("main")).containsText("0 new, 1 corrected, 0 unchanged, 0 empty cells.");
    }

    @Test
    void a_case_is_recorded_step_by_step_and_an_open_request_is_listed_with_its_age() {
        page.setViewportSize(360, 740);
        begin("CASES");
        page.navigate("/trial-outcomes.xhtml?trial=CASES");
        assertThat(page.locator("#objective")).isHidden();
        page.locator("input[name=kind][value=PROBLEM_SOLVING]").check();
        page.locator("#summary").fill("Fires at empty houses");
        page.locator("#objective").fill("Fewer fires");
        page.locator("#analysis").fill("The houses stand open");
        button(page, "Record an outcome").click();
        refused(page, "Scanning: this step is empty and a later one is not.");
        page.locator("#scanning").fill("Eleven since May");
        page.locator("#response").fill("Boarded up");
        page.locator("#assessment").fill("Two since");
        button(page, "Record an outcome").click();
        refused(page, "choose at least one for an assessment");
        page.locator("input[name=assessedBy][value=DELIBERATE-FIRES]").check();
        button(page, "Record an outcome").click();
        assertThat(page.locator("[role=status]")).containsText("The outcome was recorded.");

        page.locator("input[name=kind][value=INFORMATION_SHARED]").check();
        page.locator("#asked").fill("2019-11-05");
        page.locator("#askedAt").fill("09:30");
        page.locator("#summary").fill("Asked whether both know the house");
        button(page, "Record an outcome").click();
        assertThat(page.locator("section[aria-labelledby=requests-heading]"))
                .containsText(Pattern.compile("One request: none answered; one is open"));
        assertThat(page.locator("section[aria-labelledby=requests-heading] td.num"))
                .containsText(Pattern.compile("\\d days"));
        var width = (Number) page.evaluate("() => document.documentElement.scrollWidth");
        assertTrue(width.intValue() <= 360, "the page is %s wide".formatted(width));
    }

    @Test
    void a_program_that_has_not_read_the_newest_figure_corrects_nothing() throws IOException {
        begin("BY-PROGRAM");
        var program = api(anotherOf("TRIAL_LEAD", 1));
        var path = "trials/BY-PROGRAM/observations";
        var figure =
                "{\"measure\": \"DELIBERATE-FIRES\", \"from\": \"2019-10-25\", \"value\": %d, \"reason\": \"%s\", \"entries\": %s}";

        assertEquals(
                200, program.send("POST", path, figure.formatted(12, "", "0")).status());
        var late = program.send("POST", path, figure.formatted(13, "Counted again", "0"));
        assertEquals(409, late.status());
        assertTrue(late.body().contains("CHANGED_MEANWHILE"), late.body());
        assertEquals(
                422,
                program.send("POST", path, figure.formatted(13, "Counted again", "1.5"))
                        .status());
        assertEquals(
                200,
                program.send("POST", path, figure.formatted(13, "Counted again", "1"))
                        .status());
        var read = program.send("GET", path, "").body();
        assertTrue(read.contains("\"entries\":2") && read.contains("\"value\":13"), read);
        for (var accept : new String[] {"", "&limit=1"}) {
            var unknown = program.send("GET", path + "?measure=REAR_VS_NEIGHBOUR" + accept, "");
            assertEquals(422, unknown.status());
            assertTrue(
                    unknown.body().contains("UNKNOWN_MEASURE") && unknown.body().contains("REAR_VS_NEIGHBOUR"),
                    unknown.body());
        }
        assertTrue(program.send("GET", path + "?measure=DELIBERATE-FIRES", "")
                .body()
                .contains("\"value\":13"));
        assertEquals(
                404,
                api(anotherOf("TRIAL_LEAD", 0))
                        .send("POST", path, figure.formatted(14, "Not mine", "2"))
                        .status());
    }

    private void begin(String code) {
        signIn(page, anotherOf("TRIAL_LEAD", 1));
        page.navigate("/trials.xhtml");
        page.getByLabel("Code of the trial").fill(code);
        button(page, "Start trial").click();
        assertThat(page).hasURL(Pattern.compile("trial=" + code));
    }

    private void table(String text) {
        page.navigate("/trial-imports.xhtml?trial=OWN-TABLE");
        page.locator("#table")
                .setInputFiles(new FilePayload("referrals.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("input[id$=tableTry]").click();
        heading(page, "Which column is which?");
    }

    private static Locator first(Page page) {
        return page.locator(".grid-entry input[type=text]").first();
    }
}
