package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.jointestate.deploy.AuthenticatorApp;
import org.jointestate.deploy.RunningEstate.Account;
import org.jointestate.deploy.SharedEstate;
import org.junit.jupiter.api.Test;

/** Nobody can sign in the usual way, and the holder of a key is away. */
class AbsentPeopleIT extends Journey {

    @Test
    void a_sealed_account_is_opened_with_a_banner_for_all_who_must_know_and_closed_again() {
        signInAs("ADMINISTRATOR");
        page.navigate("/sealed-accounts.xhtml");
        button(page, "Seal an account").click();
        String name = page.locator("section[aria-labelledby=invitation-heading] dd")
                .first()
                .innerText();
        String code =
                page.locator("section[aria-labelledby=invitation-heading] code").innerText();
        try (BrowserContext elsewhere = newContext();
                BrowserContext ofStaff = newContext()) {
            Page there = newPage(elsewhere);
            open(there, name, code);
            assertThat(there).hasURL(Pattern.compile("/people"));
            assertThat(there.locator("aside.surge")).containsText("You are using a sealed account until");
            inspect(there, "people-break-glass");
            page.navigate("/my-day.xhtml");
            assertThat(page.locator("aside.surge")).containsText(name + " was opened at");
            assertThat(page.locator("aside.surge")).containsText("Pat Moor");
            Page staff = newPage(ofStaff);
            signIn(staff, estate.anyWithRole("STAFF"));
            assertThat(staff.locator("aside[aria-label='Sealed account in use']"))
                    .hasCount(0);

            page.navigate("/messages.xhtml");
            assertThat(page.locator("main")).containsText("Mail about an account");
            page.navigate("/audit.xhtml?action=break-glass");
            assertThat(page.locator("main")).containsText("break-glass account opened");

            page.navigate("/sealed-accounts.xhtml");
            page.locator("tr", new Page.LocatorOptions().setHasText("In use now"))
                    .locator(".btn--small")
                    .click();
            assertThat(page.locator("[role=status]").last()).containsText("The account is closed for ever");
            there.reload();
            assertThat(there).hasURL(Pattern.compile("/sign-in"));
            open(there, name, code);
            refused(there, "the envelope was opened or closed before");
        }
    }

    @Test
    void a_deputy_holds_the_role_of_a_leader_with_a_second_factor_until_it_is_ended() {
        Account leader = anotherOf("SENIOR_LEADER", 0);
        Account deputy = lastStaffOf(leader.organisation());
        signIn(page, leader);
        page.navigate("/deputies.xhtml");
        page.locator("[id='name:username']").fill(deputy.username());
        page.locator("[id='name:first']").fill(SharedEstate.TODAY.toString());
        page.locator("[id='name:last']").fill(SharedEstate.TODAY.plusDays(3).toString());
        button(page, "Name this deputy").click();
        assertThat(page.locator("[role=status]")).containsText("The deputy is named");
        try (BrowserContext theirs = newContext()) {
            Page there = newPage(theirs);
            signIn(there, deputy);
            there.navigate("/deputies.xhtml");
            assertThat(there.locator("main")).containsText("The role is yours once you have signed in with a code");
            inspect(there, "deputies-without-factor");
            there.navigate("/second-factor.xhtml");
            String secret = there.locator("#secret").innerText().replace(" ", "");
            there.locator("[id='set-up:digits']").fill(AuthenticatorApp.code(secret));
            button(there, "Use this app").click();
            link(there, "I have kept them: go on").click();

            link(there, "Reports").click();
            heading(there, "Which report do you want to read?");
            there.navigate("/declare-surge.xhtml?site=JTC");
            there.getByLabel("Name of the incident").fill("Deputy drill");
            there.getByLabel("Zone D, Study room").check();
            button(there, "Check what this would do").click();
            button(there, "Run the drill").click();
            heading(there, "Deputy drill");

            page.locator("[id='deputies'] .btn--small").first().click();
            assertThat(page.locator("[role=status]")).containsText("It is ended and holds no longer.");
            there.navigate("/my-day.xhtml");
            assertThat(link(there, "Reports")).hasCount(0);
        }
        try (BrowserContext auditors = newContext()) {
            Page audit = newPage(auditors);
            signIn(audit, estate.anyWithRole("AUDITOR"));
            audit.navigate("/audit.xhtml?who=" + deputy.username());
            assertThat(audit.locator("main")).containsText("as deputy of");
        }
    }

    private void open(Page on, String name, String code) {
        on.navigate("/break-glass.xhtml");
        on.locator("[id='open:name']").fill(name);
        on.locator("[id='open:code']").fill(code);
        on.locator("[id='open:who']").fill("Pat Moor");
        on.locator("[id='open:why']").fill("Nobody can sign in by the directory");
        button(on, "Break the seal and go in").click();
    }
}
