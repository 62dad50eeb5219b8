package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every file of a report, as its page lists it; and how one waits for a report that is being made. */
class ReportFilesIT extends Journey {

    private static final LocatorAssertions.IsVisibleOptions FOR_A_REPORT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    private static final Pattern LINE = Pattern.compile(
            "<a class=\"tall-link\" href=\"(/reports/[^\"]+)\">.*?<code class=\"hash\">([0-9a-f]{64})</code>",
            Pattern.DOTALL);

    /** What is signed meanwhile is another report. */
    @BeforeEach
    void given_the_published_demonstration() {
        demonstrationIsPublished();
    }

    @Test
    void a_report_that_nobody_has_asked_for_is_made_while_its_page_says_how_far_it_is() {
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        var address = freshlyFrozen();

        // Asked for by hand: the browser would look again before it could be looked at.
        var first = context.request().get(address);
        var again = first.text().contains("<progress");

        if (again) {
            assertEquals("3", first.headers().get("refresh"), "it looks again by itself, without a script");
            assertTrue(first.text().contains("Stop looking by itself"), first.text());
        }
        page.navigate(address);
        assertThat(page.locator("#data-caption")).isVisible(FOR_A_REPORT);
        assertFalse(context.request().get(address).headers().containsKey("refresh"), "nothing more to look for");
    }

    @Test
    void whoever_stops_the_looking_is_left_alone_and_looks_again_by_a_link() {
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        var address = freshlyFrozen();

        var still = context.request().get(address + "&still=1");

        assertFalse(still.headers().containsKey("refresh"));
        assertTrue(still.text().contains("<progress") || still.text().contains("data-caption"), still.text());
        if (still.text().contains("<progress")) {
            assertTrue(still.text().contains("Look again now"), still.text());
        }
    }

    @Test
    void two_who_ask_at_once_get_the_same_bytes() {
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        var pdf = freshlyFrozen().replaceFirst(".*dataset=([0-9a-f-]+).*", "/reports/$1/report.pdf");
        var other = newContext();
        signIn(other.newPage(), anotherOf("AUDITOR", 0));

        var mine = sent(context, pdf);
        var theirs = sent(other, pdf);

        assertEquals(200, mine.join().statusCode());
        assertEquals(200, theirs.join().statusCode());
        assertArrayEquals(mine.join().body(), theirs.join().body());
        other.close();
    }

    @Test
    void each_file_is_what_its_line_says() throws Exception {
        signIn(page, anotherOf("AUDITOR", 0));
        var address = listed();
        page.navigate(address);
        assertThat(page.locator("#data-caption")).isVisible(FOR_A_REPORT);

        var files = files(context.request().get(address).text());
        var kinds = new TreeMap<String, String>();
        for (var file : files.entrySet()) {
            var answer = context.request().get(file.getKey());
            assertEquals(200, answer.status(), file.getKey());
            assertEquals(file.getValue(), sha256(answer.body()), file.getKey());
            kinds.put(file.getKey().substring(file.getKey().lastIndexOf('.') + 1), type(answer));
        }

        assertEquals("application/vnd.oasis.opendocument.spreadsheet", kinds.get("ods"));
        assertEquals("application/vnd.oasis.opendocument.text", kinds.get("odt"));
        assertEquals("application/pdf", kinds.get("pdf"));
        assertEquals("application/zip", kinds.get("zip"));
        assertTrue(kinds.getOrDefault("csv", "").startsWith("text/csv"), kinds::toString);
        assertTrue(files.keySet().stream().anyMatch(name -> name.endsWith("/dataset.zip")), "for auditors");
    }

    @Test
    void the_frozen_folder_is_listed_for_leads_and_auditors_alone() throws Exception {
        signIn(page, anotherOf("SENIOR_LEADER", 1));
        var address = listed();
        page.navigate(address);
        assertThat(page.locator("#data-caption")).isVisible(FOR_A_REPORT);

        var files = files(context.request().get(address).text());

        assertTrue(files.size() > 10, files::toString);
        assertTrue(files.keySet().stream().noneMatch(name -> name.endsWith("dataset.zip")), files::toString);
        var folder = address.replaceFirst(".*dataset=([0-9a-f-]+).*", "/reports/$1/dataset.zip");
        assertEquals(403, context.request().get(folder).status());
    }

    @Test
    void what_is_not_there_is_not_found_and_no_path_leads_out() {
        signIn(page, anotherOf("AUDITOR", 0));
        var id = listed().replaceFirst(".*dataset=([0-9a-f-]+).*", "$1");

        for (var path : new String[] {
            "/report-files.xhtml",
            "/report-files.xhtml?dataset=x",
            "/report-files.xhtml?dataset=00000000-0000-4000-8000-000000000000",
            "/reports/" + id + "/nothing.csv",
            "/reports/" + id + "/",
            "/reports/" + id,
            "/reports/" + id + "/data//report.pdf"
        }) {
            var status = context.request().get(path).status();
            assertTrue(status == 404 || status == 400, path + ": " + status);
        }
    }

    /** The address of the page of a dataset that was frozen just now. */
    private String freshlyFrozen() {
        page.navigate("/reports.xhtml");
        var shelf = page.locator("section[aria-labelledby=trial-PUBLISHED-SICILY]");
        shelf.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("[role=status]")).containsText("The data were frozen on");
        return href(shelf);
    }

    /** The address of the page of a dataset of the demonstration. */
    private String listed() {
        page.navigate("/reports.xhtml");
        return href(page.locator("section[aria-labelledby=trial-SHARED-OFFICE-2019]"));
    }

    private static String href(Locator shelf) {
        var href = shelf.locator("a[href*='report-files.xhtml']").first().getAttribute("href");
        assertNotNull(href);
        return href;
    }

    private static Map<String, String> files(String html) {
        var files = new TreeMap<String, String>();
        var found = LINE.matcher(html);
        while (found.find()) {
            files.put(found.group(1), found.group(2));
        }
        return files;
    }

    private static String type(APIResponse answer) {
        return answer.headers().getOrDefault("content-type", "");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Sent without waiting for the answer, as the browser of somebody who has signed in there. */
    private static CompletableFuture<HttpResponse<byte[]>> sent(BrowserContext from, String path) {
        var cookies = from.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(estate.base().resolve(path))
                .header("Cookie", cookies)
                .timeout(Duration.ofMinutes(2))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
