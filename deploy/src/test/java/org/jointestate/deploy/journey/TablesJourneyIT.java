package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The estate and its people as tables: given out, mended after a dry run, taken in on a yes; by page and over the API. */
class TablesJourneyIT extends Journey {

    private static final String SITES = "code,name,address,time_zone,opening_hours\r\n";
    private static final Pattern DIGEST = Pattern.compile("\"digest\":\"([0-9a-f]{64})\"");

    private void send(String name, byte[] bytes) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", bytes));
        button(page, "Do a dry run").click();
    }

    private void send(String text) {
        send("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_table_with_faults_is_mended_looked_at_and_taken_in_and_a_second_time_there_is_nothing_to_do() {
        signIn(page, estate.anyWithRole("ESTATE_MANAGER"));
        page.navigate("/estate.xhtml");
        link(page, "Tables of the estate").click();
        link(page, "Sites").click();

        send(SITES + "SPOKE,Spoke,1 Road,Mars,MONDAY 07:00-19:00\r\nSPOKE,=Spoke,1 Road,Europe/London,\r\nX,Y\r\n");
        refused(page, "4 things are wrong with the file. Nothing was taken in");
        assertThat(page.locator("main")).containsText("“Mars” is not a time zone such as Europe/London.");
        assertThat(page.locator("main")).containsText("“=Spoke” would be a formula in a spreadsheet.");
        assertThat(page.locator("main")).containsText("“SPOKE” stands in line 2 already.");
        assertThat(page.locator("main")).containsText("The line has 2 cells and the first line has 5.");
        var mended = SITES + "SPOKE,'=Spoke,\"1 Road, Ripley\",Europe/London,MONDAY 07:00-19:00\r\n";
        send(mended);
        heading(page, "Tables of the estate");
        assertThat(page.locator("#run-heading")).hasText("Dry run of table.csv");
        assertThat(page.locator("main")).containsText("1 added, 0 changed, 0 taken out, 0 as they are.");
        button(page, "Take all of it in").click();

        assertThat(page.locator("[role=status]")).containsText("Taken in: 1 added");
        send(mended);
        assertThat(page.locator("main")).containsText("there is nothing to take in");
        assertThat(button(page, "Take all of it in")).hasCount(0);
        button(page, "Leave it").click();
        assertThat(page.locator("#run-heading")).hasCount(0);
    }

    @Test
    void the_estate_and_the_people_that_are_given_out_change_nothing_when_they_are_taken_in() throws IOException {
        var manager = api(estate.anyWithRole("ESTATE_MANAGER"));
        for (var table : new String[] {"sites", "floors", "zones", "desks", "closures"}) {
            var given = manager.send("GET", "estate/tables/" + table, "");
            assertEquals(200, given.status(), table);
            var tried = manager.send("POST", "estate/tables/" + table, given.body());
            assertEquals(200, tried.status(), tried.body());
            assertTrue(tried.body().contains("\"dryRun\":true"), tried.body());
            assertTrue(tried.body().contains("\"changes\":[]"), tried.body());
        }
        var administrator = api(estate.anyWithRole("ADMINISTRATOR"));
        var people = administrator.send("GET", "people/table", "").body();
        var tried = administrator.send("POST", "people/table", people);

        assertEquals(200, tried.status(), tried.body());
        assertTrue(tried.body().contains("\"changes\":[]"), tried.body());
        assertFalse(people.toLowerCase(java.util.Locale.ROOT).contains("hash"));
    }

    @Test
    void the_downloads_are_the_same_each_time_and_need_the_role() {
        signIn(page, estate.anyWithRole("ESTATE_MANAGER"));

        var zip = context.request().get("/estate-tables/estate.zip");
        var csv = context.request().get("/estate-tables/desks.csv");
        var example = context.request().get("/estate-tables/example-zones.csv");

        assertEquals(200, zip.status());
        assertTrue(Arrays.equals(
                zip.body(), context.request().get("/estate-tables/estate.zip").body()));
        assertTrue(
                csv.text().startsWith("\ufeffcode,zone,number,kind,name,network"),
                csv.text().substring(0, 60));
        assertTrue(csv.text().contains("HQ-1-B05"));
        assertTrue(example.text().contains("NORTH-1-A"));
        assertEquals(404, context.request().get("/estate-tables/nothing.csv").status());
        assertEquals(
                403,
                context.request()
                        .get("/people.csv", RequestOptions.create().setMaxRedirects(0))
                        .status());
    }

    @Test
    void who_joins_by_a_table_signs_in_with_the_code_and_who_leaves_is_out_at_once() {
        signIn(page, estate.anyWithRole("ADMINISTRATOR"));
        var name = "joiner." + System.nanoTime();
        page.navigate("/people.xhtml");
        link(page, "Table of people").click();
        send("username,name,organisation,roles\n" + name + ",Jo Iner,FIRE,STAFF\n");
        button(page, "Take all of it in").click();
        assertThat(page.locator("[role=status]")).containsText("1 added");
        var code = page.locator("td code").innerText();
        assertTrue(page.locator("a[download]").getAttribute("href").startsWith("data:text/csv"));

        try (var theirs = newContext()) {
            var joiner = newPage(theirs);
            joiner.navigate("/sign-in.xhtml");
            joiner.locator("input[autocomplete=username]").fill(name);
            joiner.locator("input[autocomplete=current-password]").fill(code);
            button(joiner, "Sign in").click();
            joiner.locator("[id='choose:code']").fill(code);
            joiner.locator("[id='choose:newPassword']").fill("a new one that is long enough");
            joiner.locator("[id='choose:repeated']").fill("a new one that is long enough");
            button(joiner, "Save password and sign in").click();
            assertThat(joiner).hasURL(Pattern.compile("/my-day.xhtml"));

            page.navigate("/people-table.xhtml");
            send("username,name,organisation,enabled\n" + name + ",Jo Iner,FIRE,no\n");
            assertThat(page.locator("main")).containsText("1 taken out");
            button(page, "Take all of it in").click();
            assertThat(page.locator("[role=status]")).containsText("1 taken out");

            joiner.navigate("/my-bookings.xhtml");
            assertThat(joiner).hasURL(Pattern.compile("/sign-in.xhtml"));
        }
    }

    @Test
    void a_program_tries_agrees_and_is_told_what_is_wrong_by_line() throws IOException {
        var manager = api(estate.anyWithRole("ESTATE_MANAGER"));
        var table = "site,zone,first_day,opens_again,because\nHQ,,2029-12-25,2029-12-27,Christmas\n";

        var faulty =
                manager.send("POST", "estate/tables/closures?dryRun=false", table + "HQ,NOWHERE,2029-12-25,soon,\n");
        assertEquals(422, faulty.status());
        assertTrue(faulty.body().contains("\"reason\":\"TABLE_REFUSED\""), faulty.body());
        assertTrue(faulty.body().contains("\"line\":3,\"column\":\"opens_again\",\"value\":\"soon\""), faulty.body());

        var tried = manager.send("POST", "estate/tables/closures", table);
        var digest = DIGEST.matcher(tried.body());
        assertTrue(digest.find(), tried.body());
        assertTrue(tried.body().contains("\"added\":1"), tried.body());
        var differs = manager.send("POST", "estate/tables/closures?dryRun=false&agreed=" + "0".repeat(64), table);
        assertEquals(409, differs.status(), differs.body());
        var taken = manager.send("POST", "estate/tables/closures?dryRun=false&agreed=" + digest.group(1), table);
        assertEquals(200, taken.status(), taken.body());
        assertTrue(taken.body().contains("\"dryRun\":false"), taken.body());
        assertTrue(manager.send("GET", "estate/tables/closures", "").body().contains("Christmas"));
        var withdrawn = manager.send(
                "POST",
                "estate/tables/closures?dryRun=false",
                table.replace("because", "because,withdrawn").replace("Christmas", "Christmas,yes"));
        assertTrue(withdrawn.body().contains("\"takenOut\":1"), withdrawn.body());

        assertEquals(400, manager.send("POST", "estate/tables/sites", "").status());
        assertEquals(404, manager.send("POST", "estate/tables/secrets", table).status());
    }
}
