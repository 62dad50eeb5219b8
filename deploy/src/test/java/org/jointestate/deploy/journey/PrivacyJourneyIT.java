package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What somebody may ask for by right, from end to end. */
class PrivacyJourneyIT extends Journey {

    private static final String USERNAME = "quentin.forgotten";
    private static final String NAME = "Quentin Forgotten";

    @Test
    void everybody_takes_a_copy_of_their_own_and_an_administrator_one_for_whoever_asks_on_paper() throws IOException {
        var mine = anotherOf("TRIAL_LEAD", 0);
        var theirs = anotherOf("STAFF", 3);
        signIn(page, mine);
        page.navigate("/settings.xhtml");
        assertThat(link(page, "Take a copy (ZIP)")).isVisible();

        var copy = unzipped(page.context().request().get("/my-data.zip"));

        assertEquals(java.util.Set.of("data-held.html", "data-held.json"), copy.keySet());
        for (var file : copy.values()) {
            assertTrue(file.contains(mine.username()));
            assertFalse(file.contains(theirs.username()));
        }
        assertEquals(403, page.context().request().get("/person-data.zip?id=1").status());

        try (BrowserContext administrators = newContext()) {
            Page on = newPage(administrators);
            signIn(on, anotherOf("ADMINISTRATOR", 0));
            on.navigate("/people.xhtml?search=" + theirs.username());
            on.locator("tbody th a").first().click();
            var address = link(on, "Take a copy for them (ZIP)").getAttribute("href");
            var other = unzipped(administrators.request().get(address));
            assertTrue(other.get("data-held.json").contains(theirs.username()));
            assertEquals(
                    404,
                    administrators.request().get("/person-data.zip?id=nobody").status());
            on.navigate("/audit.xhtml?action=data+of+person");
            assertThat(on.locator("tbody tr").first()).containsText("data of person given out");
        }
    }

    @Test
    void whoever_is_erased_is_out_at_once_and_in_no_list() {
        signInAs("ADMINISTRATOR");
        page.navigate("/people.xhtml");
        page.locator("[id='enrol:displayName']").fill(NAME);
        page.locator("[id='enrol:username']").fill(USERNAME);
        page.locator("[id='enrol:organisation']").selectOption("FIRE");
        page.getByLabel("Staff", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Enrol this person").click();
        Locator told = page.locator("section[aria-labelledby=invitation-heading] code");
        assertThat(told).not().isEmpty();
        var code = told.textContent().strip();
        try (BrowserContext his = newContext()) {
            Page on = newPage(his);
            on.navigate("/sign-in.xhtml");
            on.locator("input[autocomplete=username]").fill(USERNAME);
            on.locator("input[autocomplete=current-password]").fill(code);
            on.locator("input[autocomplete=current-password]").press("Enter");
            heading(on, "Choose a password");
            on.locator("[id='choose:code']").fill(code);
            on.locator("[id='choose:newPassword']").fill("purple heather moor walk");
            on.locator("[id='choose:repeated']").fill("purple heather moor walk");
            button(on, "Save password and sign in").click();
            on.waitForURL("**/my-day*");
            on.navigate("/book.xhtml?day=" + workingDay(14));
            on.locator("input[name=desk]").first().check();
            button(on, "Book this desk").click();
            heading(on, "is yours");

            page.navigate("/people.xhtml?search=" + USERNAME);
            page.locator("tbody th a").first().click();
            link(page, "See what erasing them would do").click();
            assertThat(page.locator("main")).containsText("Release what they have booked and is not over: 1");
            page.locator("#sure").check();
            button(page, "Erase this person").click();
            refused(page, "They have booked what is not over: 1.");
            page.locator("#evenIfBooked").check();
            button(page, "Erase this person").click();
            assertThat(page.locator("[role=status]")).containsText("The person is erased.");

            on.navigate("/my-bookings.xhtml");
            assertThat(on).hasURL(java.util.regex.Pattern.compile("/sign-in"));
        }
        page.navigate("/people.xhtml?search=" + USERNAME);
        assertThat(page.locator("main")).not().containsText(NAME);
    }

    @Test
    void a_note_that_one_organisation_keeps_is_found_by_nobody_else_on_any_page_until_it_is_shown() {
        var words = "They did not ring us back in time, which we keep to ourselves.";
        var trial = "SHARED-OFFICE-2019";
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        page.navigate("/trial-outcomes.xhtml?trial=" + trial);
        page.locator("input[name=kind][value=LESSON]").check();
        page.locator("#summary").fill(words);
        page.locator("#keepPrivate").check();
        button(page, "Record an outcome").click();
        assertThat(page.locator("[role=status]")).containsText("The outcome was recorded.");
        Locator mine = page.locator("tr", new Page.LocatorOptions().setHasText(words));
        assertThat(mine).containsText("Private to our leads.");
        var address = mine.locator("a[href*='/trial-outcome.xhtml']").getAttribute("href");

        for (var other : java.util.List.of(
                anotherOf("TRIAL_LEAD", 1),
                anotherOf("SENIOR_LEADER", 0),
                anotherOf("AUDITOR", 0),
                anotherOf("BOARD_SECRETARY", 0))) {
            try (BrowserContext theirs = newContext()) {
                signIn(newPage(theirs), other);
                assertEquals(404, theirs.request().get(address).status(), other.toString());
                for (var place : java.util.List.of(
                        "/trial-outcomes.xhtml?trial=" + trial,
                        "/trial.xhtml?trial=" + trial,
                        "/audit.xhtml?action=outcome")) {
                    assertFalse(theirs.request().get(place).text().contains("did not ring us"), other + " at " + place);
                }
            }
        }

        page.navigate(address);
        button(page, "Show it to everybody who may read the trial").click();
        assertThat(page.locator("[role=status]")).containsText("The record is shown to everybody");
        try (BrowserContext theirs = newContext()) {
            signIn(newPage(theirs), anotherOf("TRIAL_LEAD", 1));
            assertEquals(200, theirs.request().get(address).status());
        }
    }

    private static Map<String, String> unzipped(APIResponse answer) throws IOException {
        assertEquals(200, answer.status());
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
