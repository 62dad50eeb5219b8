package org.jointestate.deploy.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a floor is made in two ways, with Faces and without, kept or drawn for the first time, packed or not; and is one page. */
class BookPageIT extends Journey {

    /** An address with something else in it goes to Faces. */
    private static final String BY_FACES = "&by=faces";

    private static final Pattern OF_FACES_ALONE = Pattern.compile(
            "<script nonce=.*?</script>| nonce=\"[^\"]*\"| id=\"j_id[^\"]*\"|(?<=>)\\s+(?=<)|\\s+(?=/>)",
            Pattern.DOTALL);

    @Test
    void a_floor_is_the_same_page_with_faces_and_without() throws IOException {
        var me = staffWithEmptyWeek();
        signIn(page, me);
        LocalDate day = workingDay(7);
        var free = api(me).freeDesks("HQ", day, "DAY").get(0);
        for (var query : List.of(
                "?site=HQ&day=" + day,
                "?site=HQ&day=%s&part=MORNING&need=QUIET&need=STEP_FREE".formatted(day),
                "?site=HQ&day=%s&part=DAY&desk=%s&other=&from=&until=".formatted(day, free),
                "?site=JTC&day=%s&floor=NONE".formatted(day),
                "?site=HQ&day=" + day.plusYears(3),
                "?site=HQ&day=" + LocalDate.of(2027, 3, 7))) {
            var without = page.request().get("/book.xhtml" + query);
            var with = page.request().get("/book.xhtml" + query + BY_FACES);

            assertEquals(200, without.status(), query);
            assertFalse(policy(without).contains("nonce"), "made without Faces: " + query);
            assertTrue(policy(with).contains("nonce"), "made with Faces: " + query);
            assertEquals(plain(with), plain(without), query);
        }
    }

    @Test
    void what_is_wrong_in_an_address_is_said_as_ever() {
        signInAs("STAFF");

        assertEquals(404, page.request().get("/book.xhtml?site=NOWHERE").status());
        var wrong = page.request().get("/book.xhtml?day=2027-02-30");
        assertEquals(200, wrong.status());
        assertTrue(wrong.text().contains("is not a date"), wrong.text());
    }

    @Test
    void somebody_elses_desk_is_taken_and_ones_own_is_yours_whoever_looked_first() throws IOException {
        var me = staffWithEmptyWeek();
        var other = staffWithEmptyWeek();
        LocalDate day = workingDay(9);
        var theirFree = api(other).freeDesks("HQ", day, "DAY");
        var desk = api(me).freeDesks("HQ", day, "DAY").stream()
                .filter(theirFree::contains)
                .findFirst()
                .orElseThrow();
        var query = "/book.xhtml?site=HQ&day=%s&part=DAY".formatted(day);
        assertEquals(
                201, api(me).book(desk, day.atTime(9, 0), day.atTime(10, 0)).status());
        signIn(page, me);
        var elsewhere = newContext();
        var theirs = newPage(elsewhere);
        signIn(theirs, other);

        for (int round = 0; round < 2; round++) {
            assertEquals("yours", look(page.request().get(query).text(), desk));
            assertEquals("taken", look(theirs.request().get(query).text(), desk));
        }
        elsewhere.close();
    }

    @Test
    void enter_on_a_chosen_desk_books_it_with_faces_and_without() throws IOException {
        var me = staffWithEmptyWeek();
        signIn(page, me);
        for (var by : List.of("", BY_FACES)) {
            LocalDate day = workingDay(by.isEmpty() ? 7 : 8);
            page.navigate("/book.xhtml?site=HQ&day=%s&part=DAY%s".formatted(day, by));
            page.locator("#desks input[name=desk]").first().focus();
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            heading(page, "is yours");
        }
    }

    @Test
    void a_page_is_the_same_packed_and_not() {
        signInAs("STAFF");
        var query = "/book.xhtml?site=HQ&day=" + workingDay(11);

        var packed = page.request().get(query);
        var not = page.request().get(query, RequestOptions.create().setHeader("Accept-Encoding", "identity"));

        assertEquals("gzip", packed.headers().get("content-encoding"));
        assertFalse(not.headers().containsKey("content-encoding"));
        assertEquals(not.text(), packed.text());
    }

    private static String look(String text, String desk) {
        var found = Pattern.compile("class=\"desk is-(\\w+)\" id=\"p-" + desk + "\"")
                .matcher(text);
        assertTrue(found.find(), "The desk is not on the plan.");
        return found.group(1);
    }

    private static String policy(APIResponse answer) {
        return answer.headers().get("content-security-policy");
    }

    private static String plain(APIResponse answer) {
        return OF_FACES_ALONE.matcher(answer.text()).replaceAll("").strip();
    }
}
