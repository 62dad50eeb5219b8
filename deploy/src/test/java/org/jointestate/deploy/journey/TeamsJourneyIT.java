package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing of the demonstration's teams: a team is added, two people who have just joined are put into it, and one books for the other. */
class TeamsJourneyIT extends Journey {

    private static final String PASSWORD = "purple heather moor walk";

    @Test
    void
            a_team_is_added_people_are_put_into_it_and_book_for_one_another_and_it_is_taken_out_of_use_when_they_have_gone() {
        signInAs("ADMINISTRATOR");
        page.navigate("/people.xhtml");
        link(page, "Organisations and teams").click();
        heading(page, "Organisations and teams");
        fillTeam("Volunteers", "Volunteers of FIRE");
        button(page, "Add this team").click();
        refused(page, "Code: use 1 to 30 letters");
        fillTeam("Volunteers", "volunteers");
        button(page, "Add this team").click();
        assertThat(page.locator("[role=status]")).containsText("The team is added.");
        fillTeam("volunteers", "VOLUNTEERS-2");
        button(page, "Add this team").click();
        refused(page, "is the name of VOLUNTEERS already");

        String code = enrol("Vera Volunteer", "vera.volunteer");
        enrol("Viktor Volunteer", "viktor.volunteer");
        put("vera.volunteer", "Volunteers (Fire)");
        put("viktor.volunteer", "Volunteers (Fire)");
        try (BrowserContext hers = newContext()) {
            Page on = newPage(hers);
            begin(on, code);
            on.navigate("/book.xhtml?others=1&day=" + workingDay(14));
            on.locator("input[name=desk]").nth(1).check();
            on.getByLabel("A colleague", new Page.GetByLabelOptions().setExact(true))
                    .check();
            on.locator("#colleague").fill("viktor.volunteer");
            button(on, "Book this desk").click();
            heading(on, "is booked for your colleague");
        }

        page.navigate("/team.xhtml?code=VOLUNTEERS");
        assertThat(page.locator("main")).containsText("2 people are in this team.");
        page.getByLabel("The team is in use").uncheck();
        button(page, "Save this team").click();
        refused(page, "2 people are in this team.");
        put("vera.volunteer", "Derbyshire Fire and Rescue Service, no team");
        put("viktor.volunteer", "Derbyshire Constabulary, no team");
        assertThat(page.locator("[role=status]")).containsText("Look whether the network of the device");
        page.navigate("/team.xhtml?code=VOLUNTEERS");
        page.getByLabel("The team is in use").uncheck();
        button(page, "Save this team").click();
        assertThat(page.locator("[role=status]")).containsText("The team is saved.");
        page.navigate("/teams.xhtml");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("VOLUNTEERS")))
                .containsText("Out of use");
    }

    @Test
    void the_second_of_two_who_change_an_organisation_is_told() {
        signInAs("ADMINISTRATOR");
        page.navigate("/organisation.xhtml?code=FIRE");
        page.evaluate("() => { document.querySelector('#organisation input[name=version]').value = '999'; }");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Something else");
        button(page, "Save this organisation").click();

        refused(page, "Somebody else changed this meanwhile.");
    }

    private void fillTeam(String name, String code) {
        page.locator("#team-name").fill(name);
        page.locator("#team-code").fill(code);
        page.locator("#team-organisation").selectOption("FIRE");
    }

    private String enrol(String name, String username) {
        page.navigate("/people.xhtml");
        page.locator("[id='enrol:displayName']").fill(name);
        page.locator("[id='enrol:username']").fill(username);
        page.locator("[id='enrol:organisation']").selectOption("FIRE");
        page.getByLabel("Staff", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Enrol this person").click();
        Locator code = page.locator("section[aria-labelledby=invitation-heading] code");
        assertThat(code).not().isEmpty();
        return code.textContent().strip();
    }

    private void put(String username, String choice) {
        page.navigate("/people.xhtml?search=" + username);
        page.locator("main tbody a").first().click();
        page.getByLabel("Belongs to").selectOption(choice);
        button(page, "Save organisation and team").click();
        assertThat(page.locator("[role=status]")).containsText("Organisation and team are saved.");
    }

    private void begin(Page on, String code) {
        on.navigate("/sign-in.xhtml");
        on.locator("input[autocomplete=username]").fill("vera.volunteer");
        on.locator("input[autocomplete=current-password]").fill(code);
        on.locator("input[autocomplete=current-password]").press("Enter");
        heading(on, "Choose a password");
        on.locator("[id='choose:code']").fill(code);
        on.locator("[id='choose:newPassword']").fill(PASSWORD);
        on.locator("[id='choose:repeated']").fill(PASSWORD);
        button(on, "Save password and sign in").click();
        assertThat(on).hasURL(Pattern.compile("/my-day"));
    }
}
