package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.jointestate.deploy.SharedEstate;
import org.junit.jupiter.api.Test;

/** A lead plans a survey, opens it and prints codes; staff answer on a phone without account and script; the lead closes it and sees counts. */
class SurveyJourneyIT extends Journey {

    private static final String TRIAL = "SURVEY-JOURNEY";

    @Test
    void staff_answer_on_a_phone_without_account_or_script_and_results_are_seen_when_the_wave_is_closed() {
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        page.navigate("/trials.xhtml");
        page.getByLabel("Code of the trial").fill(TRIAL);
        button(page, "Start trial").click();
        assertThat(page).hasURL(Pattern.compile("trial=" + TRIAL));
        page.navigate("/trial-survey.xhtml?trial=" + TRIAL);
        link(page, "Put them into the plan").click();
        page.locator("#text-0").fill("I know whom to ask.");
        page.locator("#text-1").fill("I know whom to ask.");
        page.locator("#name-0").fill("Before");
        page.locator("#opened-0").fill(SharedEstate.TODAY.toString());
        page.locator("#invited-0").fill("7");
        button(page, "Save survey").click();
        refused(page, "Statement 2 stands there twice.");
        page.locator("#text-1").fill("I trust them.");
        button(page, "Save survey").click();
        assertThat(page.locator("[role=status]")).containsText("The survey was planned.");

        page.locator("a[href*='trial-survey-wave']").click();
        page.locator("#lastDay").fill(SharedEstate.TODAY.minusDays(1).toString());
        button(page, "Open this wave").click();
        refused(page, "The last day has passed.");
        page.locator("#lastDay").fill(SharedEstate.TODAY.plusDays(7).toString());
        button(page, "Open this wave").click();
        assertThat(page.locator("[role=status]")).containsText("The wave is open.");
        page.locator("#count").fill("8");
        button(page, "Make codes to print").click();
        refused(page, "7 more codes can be made");
        page.locator("#count").fill("7");
        button(page, "Make codes to print").click();
        assertThat(page.locator(".label__code")).hasCount(7);
        var codes = page.locator(".label__code").allTextContents();

        answerOnAPhone(codes);

        page.navigate("/trial-survey.xhtml?trial=" + TRIAL);
        assertThat(page.locator("main")).containsText("At least 5 people have answered so far.");
        assertThat(page.locator("table.counts")).hasCount(0);
        page.navigate("/trial-survey-wave.xhtml?wave=0&trial=" + TRIAL);
        page.locator("#sure").check();
        button(page, "Close this wave").click();
        assertThat(page.locator("[role=status]")).containsText("The wave is closed.");
        assertThat(button(page, "Open this wave")).hasCount(0);
        page.navigate("/trial-survey.xhtml?trial=" + TRIAL);
        assertThat(page.locator("main")).containsText("6 of 7 answered.");
        assertThat(page.locator("table.counts tbody tr").first())
                .containsText(Pattern.compile("0\\s*0\\s*0\\s*6\\s*0\\s*6"));
        aLateCode(codes.get(6));
    }

    private void answerOnAPhone(List<String> codes) {
        try (var phone = newContext(usual -> usual.setJavaScriptEnabled(false).setViewportSize(320, 700))) {
            var on = phone.newPage();
            for (int n = 0; n < 6; n++) {
                show(
                        on,
                        n == 0 ? codes.get(n).toLowerCase(java.util.Locale.ROOT).replace("-", " ") : codes.get(n));
                assertTrue(on.locator("form").last().boundingBox().width <= 320);
                if (n == 0) {
                    button(on, "Send my answers").click();
                    assertThat(on.locator("#error-summary")).containsText("no statement is answered yet");
                    on.getByLabel(Pattern.compile("A word of your own")).fill("no!");
                }
                on.locator("#item-0")
                        .getByLabel("Agree", new com.microsoft.playwright.Locator.GetByLabelOptions().setExact(true))
                        .check();
                if (n == 0) {
                    button(on, "Send my answers").click();
                    assertThat(on.locator("#error-summary")).containsText("3 to 20 letters");
                    assertThat(on.locator("#item-0 input[value='4']")).isChecked();
                    on.getByLabel(Pattern.compile("A word of your own")).fill("m07y");
                }
                button(on, "Send my answers").click();
                assertThat(on.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .containsText("Your answers were counted.");
                assertFalse(on.url().contains(codes.get(n)));
            }
            // Back to the sheet and once more: the code is used up.
            show(on, codes.get(0));
            assertThat(on.locator("#error-summary")).containsText("This code has been used");
            assertEquals(
                    List.of(),
                    phone.cookies().stream()
                            .filter(cookie -> cookie.name.contains("SESSION"))
                            .toList());
        }
    }

    private void show(Page on, String code) {
        on.navigate("/survey.xhtml");
        on.getByLabel("Code").fill(code);
        button(on, "Show the statements").click();
    }

    /** With the closing every code was deleted. */
    private void aLateCode(String code) {
        show(page, code);
        refused(page, "No open survey has this code.");
    }
}
