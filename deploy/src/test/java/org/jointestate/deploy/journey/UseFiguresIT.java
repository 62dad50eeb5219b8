package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** How the headquarters were used in the weeks of the demonstration, by page, by file and by program. */
class UseFiguresIT extends Journey {

    private static final String TABLES = "months hours weekdays zones organisations banks desks peaks never-used";
    private static final Pattern ATTENDED = Pattern.compile("\"attendedHours\":([0-9.]+)");

    @Test
    void a_manager_reads_the_figures_in_words_on_the_plan_and_as_tables() throws Exception {
        signIn(page, estate.anyWithRole("ESTATE_MANAGER"));
        counted();

        assertThat(page.locator("h1")).hasText("How was the site used?");
        assertThat(page.locator(".verdict")).containsText("At the busiest hour, a ");
        assertThat(page.locator(".verdict")).containsText("were no-shows");
        assertTrue(page.locator(".plan .desk.is-use").count() > 20);
        assertThat(page.locator(".plan svg"))
                .hasAttribute("aria-label", Pattern.compile("Plan of the .*was used most"));
        // What is drawn is in the table beside it, desk for desk.
        page.locator("summary").first().click();
        for (var drawn : page.locator(".plan .desk title").allTextContents()) {
            var says = drawn.substring("Desk ".length()).split(", ");
            assertThat(page.getByRole(
                                    AriaRole.ROW,
                                    new Page.GetByRoleOptions().setName(Pattern.compile("^" + says[0] + " ")))
                            .first())
                    .containsText(says[1].equals("none") ? "0" : says[1].replace("too few", "Too few"));
        }

        page.locator("input[value=BOOKED]").check();
        button(page, "Show figures").click();
        assertThat(page.locator("#h-hours + figure p")).containsText("was booked");
        page.locator("nav a[href*='floor=']").nth(1).click();
        assertThat(page.locator("input[value=BOOKED]")).isChecked();

        page.locator("#to").fill("2026-01");
        page.locator("#from").fill("2026-05");
        button(page, "Show figures").click();
        refused(page, "2026-01 is before the first month.");
        assertThat(page.locator("#from")).hasValue("2026-05");
    }

    @Test
    void every_table_has_its_file() throws Exception {
        signIn(page, estate.anyWithRole("AUDITOR"));
        counted();

        var links = page.locator("a[href*='use.csv']").all();
        assertEquals(
                Set.of(TABLES.split(" ")),
                links.stream()
                        .map(link -> link.getAttribute("href").replaceAll(".*table=", ""))
                        .collect(Collectors.toSet()));
        for (var link : links) {
            var file = page.context().request().get(link.getAttribute("href"));
            assertEquals(200, file.status(), link.getAttribute("href"));
            assertTrue(
                    file.headers().get("content-type").startsWith("text/csv"),
                    file.headers().toString());
            assertTrue(
                    file.headers().get("content-disposition").contains("SYNTHETIC-HQ-use-"),
                    file.headers().toString());
            assertTrue(file.text().startsWith("site,"), file.text());
        }
        assertEquals(
                404,
                page.context().request().get("/use.csv?site=HQ&table=secrets").status());
        assertEquals(
                404,
                page.context()
                        .request()
                        .get("/use.csv?site=NO-SITE&table=desks")
                        .status());
        assertEquals(
                404,
                page.context().request().get("/use.xhtml?site=%3Cscript%3E").status());
    }

    @Test
    void a_program_reads_the_same_as_json_and_csv_and_hears_what_is_wrong() throws Exception {
        signIn(page, estate.anyWithRole("ESTATE_MANAGER"));
        counted();
        var me = estate.anyWithRole("SENIOR_LEADER");

        var all = get(me, "?site=HQ", Map.of());
        assertEquals(200, all.status(), all.text());
        var body = all.text();
        assertEquals(sum(list(body, "weekdays")), sum(list(body, "hours")), 0.01);
        assertEquals(
                304,
                get(me, "?site=HQ", Map.of("If-None-Match", all.headers().get("etag")))
                        .status());

        var csv = get(me, "?site=HQ&table=desks", Map.of("Accept", "text/csv"));
        assertEquals(200, csv.status(), csv.text());
        assertTrue(
                csv.text().startsWith("site,from,to,code,name,months,months-left-out,zone,floor,open-hours"),
                csv.text());
        assertEquals(121, csv.text().lines().count());
        assertEquals(
                csv.text(), get(me, "?site=HQ&table=desks&format=csv", Map.of()).text());
        assertEquals(
                304,
                get(
                                me,
                                "?site=HQ&table=desks&format=csv",
                                Map.of("If-None-Match", csv.headers().get("etag")))
                        .status());
        for (var table : TABLES.split(" ")) {
            assertEquals(
                    200, get(me, "?site=HQ&format=csv&table=" + table, Map.of()).status(), table);
        }

        refuses(me, "?site=HQ&from=2026-13", 400, "UNREADABLE");
        refuses(me, "?site=HQ&from=2026-05&to=2026-04", 400, "PERIOD_BACKWARDS");
        refuses(me, "?site=HQ&from=1990-01&to=2026-04", 400, "PERIOD_TOO_LONG");
        refuses(me, "?site=HQ&format=xml", 400, "UNREADABLE");
        refuses(me, "?site=HQ&format=csv&table=secrets", 400, "UNREADABLE");
        refuses(me, "?site=NO-SITE", 404, "NOT_FOUND");
        refuses(me, "?site=no%20site", 404, "NOT_FOUND");
        assertEquals(
                406, get(me, "?site=HQ", Map.of("Accept", "application/pdf")).status());
        refuses(estate.anyWithRole("STAFF"), "?site=HQ", 403, "ROLE_MISSING");
        var none = get(me, "?site=HQ&from=1999-01&to=1999-12", Map.of());
        assertEquals(200, none.status());
        assertTrue(none.text().contains("\"months\":[]"), none.text());
    }

    /** The months are counted soon after the start. */
    private void counted() {
        page.navigate("/use.xhtml?site=HQ");
        for (int attempt = 0; attempt < 60 && page.locator(".verdict").count() == 0; attempt++) {
            page.waitForTimeout(2000);
            page.reload();
        }
    }

    private void refuses(Account who, String query, int status, String reason) {
        var answer = get(who, query, Map.of());
        assertEquals(status, answer.status(), query + ": " + answer.text());
        assertTrue(answer.text().contains("\"" + reason + "\""), query + ": " + answer.text());
        assertFalse(answer.text().contains("Exception"), answer.text());
    }

    private APIResponse get(Account who, String query, Map<String, String> headers) {
        var options = RequestOptions.create().setHeader("Authorization", "Bearer " + who.token());
        headers.forEach(options::setHeader);
        return page.context().request().get("/api/v1/use-figures" + query, options);
    }

    private static String list(String body, String name) {
        var from = body.indexOf("\"" + name + "\":[");
        return body.substring(from, body.indexOf(']', from));
    }

    private static double sum(String list) {
        var numbers = new ArrayList<Double>();
        ATTENDED.matcher(list).results().forEach(found -> numbers.add(Double.parseDouble(found.group(1))));
        return List.copyOf(numbers).stream().mapToDouble(Double::doubleValue).sum();
    }
}
