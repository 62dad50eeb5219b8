package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** Somebody fears that another knows the password, and gets a new one: whoever is in with the old one is out. */
class ChangedPasswordIT extends Journey {

    private static final String USERNAME = "pat.moor";
    private static final String OLD = "purple heather moor walk";
    private static final String NEW = "quiet quarry evening tram";

    @Test
    void a_new_password_ends_all_other_sessions_and_leaves_tokens_to_be_ended() throws IOException {
        signInAs("ADMINISTRATOR");
        String first = enrol();
        try (BrowserContext mine = newContext();
                BrowserContext elsewhere = newContext();
                BrowserContext anew = newContext()) {
            Page here = newPage(mine);
            choose(here, first, OLD);
            assertThat(here).hasURL(Pattern.compile("/my-day"));
            String token = makeToken(here);
            Page there = newPage(elsewhere);
            signIn(there, new Account(USERNAME, OLD, "STAFF", "FIRE", ""));
            there.navigate("/tokens.xhtml");
            heading(there, "Which programs may act for you?");

            page.navigate("/people.xhtml?search=" + USERNAME);
            page.locator("main tbody a").first().click();
            button(page, "Give a one-time code").click();
            String second = code();
            // A code that was only given ends nothing yet.
            there.reload();
            heading(there, "Which programs may act for you?");

            Page again = newPage(anew);
            choose(again, second, NEW);

            assertThat(again).hasURL(Pattern.compile("/tokens\\.xhtml\\?chosen=1"));
            assertThat(again.locator("#chosen-heading")).hasText("Your password is changed");
            assertThat(again.locator("main")).containsText("You are signed out everywhere else.");
            inspect(again, "tokens-chosen");
            there.reload();
            assertThat(there).hasURL(Pattern.compile("/sign-in"));
            here.navigate("/my-bookings.xhtml");
            assertThat(here).hasURL(Pattern.compile("/sign-in"));
            assertEquals(
                    200,
                    new Api(estate.base(), token).send("GET", "bookings", "").status());

            button(again, "End all tokens").click();
            assertThat(again.locator("main")).containsText("One token no longer works.");
            assertThat(button(again, "End all tokens")).hasCount(0);
            assertEquals(
                    401,
                    new Api(estate.base(), token).send("GET", "bookings", "").status());
            again.navigate("/my-bookings.xhtml");
            assertThat(again).hasURL(Pattern.compile("/my-bookings"));
        }
    }

    private String enrol() {
        page.navigate("/people.xhtml");
        page.locator("[id='enrol:displayName']").fill("Pat Moor");
        page.locator("[id='enrol:username']").fill(USERNAME);
        page.locator("[id='enrol:organisation']").selectOption("FIRE");
        page.getByLabel("Staff", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Enrol this person").click();
        return code();
    }

    private String code() {
        var code = page.locator("section[aria-labelledby=invitation-heading] code");
        assertThat(code).not().isEmpty();
        return code.textContent().strip();
    }

    private void choose(Page on, String code, String password) {
        on.navigate("/sign-in.xhtml");
        on.locator("input[autocomplete=username]").fill(USERNAME);
        on.locator("input[autocomplete=current-password]").fill(code);
        on.locator("input[autocomplete=current-password]").press("Enter");
        heading(on, "Choose a password");
        on.locator("[id='choose:code']").fill(code);
        on.locator("[id='choose:newPassword']").fill(password);
        on.locator("[id='choose:repeated']").fill(password);
        button(on, "Save password and sign in").click();
        assertThat(on).not().hasURL(Pattern.compile("choose-password"));
    }

    private String makeToken(Page on) {
        on.navigate("/tokens.xhtml");
        on.locator("[id='make:name']").fill("A script");
        on.getByLabel("7 days").check();
        button(on, "Make this token").click();
        return on.locator("section[aria-labelledby=fresh-heading] code")
                .textContent()
                .strip();
    }
}
