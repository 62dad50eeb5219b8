package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A locked plan whose trial has values says what does not change any more, and refuses it at its field. */
class SettledPlanIT extends Journey {

    private static final String TRIAL = "SHARED-OFFICE-2019";

    @Test
    void what_the_trial_is_judged_by_stays_once_there_are_values_and_the_pages_say_so_before() {
        signIn(page, anotherOf("TRIAL_LEAD", 1));
        page.navigate("/trial-protocol.xhtml?trial=" + TRIAL);
        assertThat(page.locator("#settled")).containsText("Values of the trial are recorded for:");
        inspect(page, "protocol-settled");

        page.navigate("/trial-protocol-edit.xhtml?trial=" + TRIAL);
        assertThat(page.locator("#trialFrom-hint")).containsText("goes by 25 October 2019");

        page.navigate("/trial-measure-edit.xhtml?trial=" + TRIAL + "&measure=JOINT-REFERRALS");
        assertThat(page.locator("#settled")).containsText("Values of the trial are recorded for this measure.");
        page.locator("input[name=primary]").uncheck();
        page.locator("#why").fill("It went badly");
        button(page, "Save measure").click();
        refused(page, "so it neither becomes a primary outcome nor is one no more");
        assertThat(page.locator("#primary.field--wrong")).hasCount(1);
        inspect(page, "measure-settled");
        page.locator("input[name=primary]").check();
        page.locator("#worthwhile").fill("0.9");
        button(page, "Save measure").click();
        refused(page, "How much is worth having is settled before they are known.");
        assertThat(page.locator(".field--wrong #worthwhile")).hasCount(1);

        page.navigate("/trial-measure-edit.xhtml?trial=" + TRIAL);
        assertThat(page.locator("#settled")).containsText("A measure that comes now is marked in the report");

        page.navigate("/trial-protocol.xhtml?trial=" + TRIAL);
        page.locator("a[href*='trial-comparison'][href*='team=']").first().click();
        assertThat(page.locator("#settled")).containsText("this team was agreed before them");
        page.locator("input[name=agreed]").uncheck();
        page.locator("#why").fill("It did too well");
        button(page, "Amend plan").click();
        refused(page, "So it stays in the plan as agreed");
        assertThat(page.locator("#agreed.field--wrong")).hasCount(1);
        inspect(page, "comparison-settled");
    }
}
