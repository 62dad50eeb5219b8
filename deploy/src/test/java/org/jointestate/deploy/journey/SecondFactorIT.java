package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.jointestate.deploy.AuthenticatorApp;
import org.junit.jupiter.api.Test;

/** Somebody with a role above the staff: the app is set up before anything else, asked for from then on, lost, and set up anew. */
class SecondFactorIT extends Journey {

    private static final String USERNAME = "ada.auditor";
    private static final String PASSWORD = "purple heather moor walk";

    @Test
    void an_app_is_set_up_asked_for_lost_and_set_up_again() {
        signInAs("ADMINISTRATOR");
        String oneTime = enrol();
        try (BrowserContext mine = newContext();
                BrowserContext elsewhere = newContext()) {
            Page here = newPage(mine);
            choosePassword(here, oneTime);
            for (String path : List.of("/my-day.xhtml", "/audit.xhtml", "/tokens.xhtml", "/settings.xhtml")) {
                here.navigate(path);
                assertThat(here).hasURL(Pattern.compile("/second-factor\\.xhtml$"));
            }
            assertThat(here.locator("main")).containsText("Your roles need more than a password.");
            assertThat(here.locator("svg.qr")).isVisible();
            inspect(here, "second-factor-first");
            String secret = setUp(here);
            List<String> codes = here.locator("#codes code").allInnerTexts();
            assertEquals(10, codes.size());
            inspect(here, "second-factor-codes");
            link(here, "I have kept them: go on").click();
            assertThat(here).hasURL(Pattern.compile("/my-day"));
            here.navigate("/audit.xhtml");
            assertThat(here).hasURL(Pattern.compile("/audit"));

            Page there = newPage(elsewhere);
            String used = AuthenticatorApp.code(secret);
            password(there);
            enterCode(there, used);
            assertThat(there).hasURL(Pattern.compile("/my-day"));
            signOut(there);
            password(there);
            assertThat(there.locator("header")).not().containsText("Ada");
            there.locator("input[autocomplete=one-time-code]").fill(used);
            button(there, "Sign in").click();
            refused(there, "The code is not right or was used already.");
            there.locator("input[autocomplete=one-time-code]").fill(codes.get(0));
            button(there, "Sign in").click();
            assertThat(there).hasURL(Pattern.compile("/second-factor\\.xhtml\\?left=9"));
            assertThat(there.locator("main")).containsText("You signed in with a recovery code.");

            ask("Give a code for a new phone");
            String startOver = code();
            Page again = there;
            signOut(again);
            password(again);
            enterCode(again, startOver);
            assertThat(again).hasURL(Pattern.compile("/second-factor\\.xhtml$"));
            here.reload();
            assertThat(here).hasURL(Pattern.compile("/sign-in"));
            String fresh = setUp(again);
            link(again, "I have kept them: go on").click();
            signOut(again);
            password(again);
            enterAppCode(again, fresh);
            assertThat(again).hasURL(Pattern.compile("/my-day"));

            page.navigate("/sessions.xhtml");
            page.locator("tr", new Page.LocatorOptions().setHasText("Ada Auditor"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(page.locator("[role=status]")).containsText("The session is ended.");
            again.navigate("/my-bookings.xhtml");
            assertThat(again).hasURL(Pattern.compile("/sign-in"));
        }
    }

    @Test
    void an_administrator_gives_nobody_a_code_who_is_himself() {
        signInAs("ADMINISTRATOR");
        page.navigate(
                "/people.xhtml?search=" + estate.anyWithRole("ADMINISTRATOR").username());
        page.locator("main tbody a").first().click();
        button(page, "Give a one-time code").click();
        refused(page, "You cannot give yourself a code.");
        button(page, "Give a code for a new phone").click();
        refused(page, "You cannot give yourself a code.");
    }

    private String enrol() {
        page.navigate("/people.xhtml");
        page.locator("[id='enrol:displayName']").fill("Ada Auditor");
        page.locator("[id='enrol:username']").fill(USERNAME);
        page.locator("[id='enrol:organisation']").selectOption("POLICE");
        page.getByLabel("Auditor", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Enrol this person").click();
        return code();
    }

    private void ask(String what) {
        page.navigate("/people.xhtml?search=" + USERNAME);
        page.locator("main tbody a").first().click();
        button(page, what).click();
    }

    private String code() {
        var code = page.locator("section[aria-labelledby=invitation-heading] code");
        assertThat(code).not().isEmpty();
        return code.textContent().strip();
    }

    private void choosePassword(Page on, String code) {
        on.navigate("/choose-password.xhtml");
        on.locator("[id='choose:username']").fill(USERNAME);
        on.locator("[id='choose:code']").fill(code);
        on.locator("[id='choose:newPassword']").fill(PASSWORD);
        on.locator("[id='choose:repeated']").fill(PASSWORD);
        button(on, "Save password and sign in").click();
    }

    private String setUp(Page on) {
        String secret = on.locator("#secret").innerText().replace(" ", "");
        on.locator("[id='set-up:digits']").fill(AuthenticatorApp.code(secret));
        button(on, "Use this app").click();
        assertThat(on.locator("#codes-heading")).hasText("Your recovery codes");
        return secret;
    }

    private void password(Page on) {
        on.navigate("/sign-in.xhtml");
        on.locator("input[autocomplete=username]").fill(USERNAME);
        on.locator("input[autocomplete=current-password]").fill(PASSWORD);
        button(on, "Sign in").click();
        heading(on, "Enter a code");
    }

    private void signOut(Page on) {
        button(on, "Sign out").click();
        assertThat(on).hasURL(Pattern.compile("/sign-in"));
    }
}
