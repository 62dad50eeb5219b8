package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trial lead keeps the record of the trial: values, corrections, outcomes, events, files; then freezes it. */
class TrialLeadJourneyIT extends Journey {

    private static final String TRIAL = "SHARED-OFFICE-2019";
    private static final String PUBLISHED = "PUBLISHED-CRIME-FILES";

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void a_missing_value_is_entered_and_corrected_with_a_reason(int width) {
        page.setViewportSize(width, 900);
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        link(page, "Trials").click();
        heading(page, "Which trial?");
        // The demonstration's record is complete, so a trial that has just begun is needed to have values to enter.
        page.getByLabel("Code of the trial").fill("no code");
        button(page, "Start trial").click();
        refused(page, "cannot be a code");
        assertThat(page.getByLabel("Code of the trial")).hasValue(Pattern.compile("no code", Pattern.CASE_INSENSITIVE));
        page.getByLabel("Code of the trial").fill("JOURNEY-" + width);
        page.getByLabel("Begin with").selectOption(TRIAL);
        button(page, "Start trial").click();
        assertThat(page).hasURL(Pattern.compile("trial=JOURNEY-" + width));
        link(page, "Today").click();
        heading(page, "What needs you today");

        page.locator("table.grades a").first().click();
        link(page, "Enter values").click();
        var row = page.locator("#entry tbody tr").first();
        var value = row.locator("input[name^=value-]");
        String period = Objects.requireNonNull(value.getAttribute("name")).substring("value-".length());
        value.fill("twelve");
        button(page, "Save values").click();
        refused(page, "twelve is not a number we can be certain of.");
        assertThat(page.locator("[name=value-%s]".formatted(period))).hasValue("twelve");

        page.locator("[name=value-%s]".formatted(period)).fill("12");
        var denominator = page.locator("[name=denominator-%s]".formatted(period));
        if (denominator.count() > 0) {
            denominator.fill("20");
        }
        button(page, "Save values").click();
        assertThat(page.locator("[role=status]")).containsText("One value was saved.");

        var cell = page.locator("td a[href$='period=%s']".formatted(period));
        assertThat(cell).containsText("12");
        cell.click();
        page.locator("#value-" + period).fill("13");
        page.locator("#reason-" + period).fill("The paper record says 13; 12 was a slip.");
        button(page, "Correct value").click();
        assertThat(page.locator("[role=status]")).containsText("One value was saved.");
        var corrected = page.locator(
                "td", new Page.LocatorOptions().setHas(page.locator("a[href$='period=%s']".formatted(period))));
        assertThat(corrected).containsText("13");
        assertThat(corrected.locator("s")).hasText("12");

        corrected.locator("a").click();
        var history = page.locator("table", new Page.LocatorOptions().setHas(page.locator("#history-caption")));
        assertThat(history).containsText("The paper record says 13; 12 was a slip.");
        page.locator("#value-" + period).fill("14");
        button(page, "Correct value").click();
        refused(page, "Say why in a few words.");
        assertThat(page.locator("#value-" + period)).hasValue("14");
    }

    @Test
    void counted_none_is_a_value_and_not_a_gap() {
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        page.navigate("/measure.xhtml?trial=%s&measure=DERBYSHIRE-ANTI-SOCIAL-BEHAVIOUR".formatted(PUBLISHED));
        page.locator("table.obs a[href*='period=2018-12-01']").click();
        page.locator("#value-2018-12-01").fill("none");
        page.locator("#reason-2018-12-01").fill("To see how a counted nought looks.");
        button(page, "Correct value").click();

        assertThat(page.locator("[role=status]")).containsText("One value was saved.");
        var cell = page.locator("td", new Page.LocatorOptions().setHas(page.locator("a[href$='period=2018-12-01']")));
        assertThat(cell).containsText("0");
        assertThat(cell).containsText("counted: none");
    }

    @Test
    void an_outcome_is_recorded_unless_it_names_somebody() {
        signIn(page, anotherOf("TRIAL_LEAD", 1));
        page.navigate("/trial.xhtml?trial=" + TRIAL);
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName("Record an outcome")
                                .setExact(true))
                .click();
        heading(page, "What came of working together?");
        page.getByLabel("Referral").check();
        page.getByLabel("What came of it?").fill("Call 07700 900123 about the joint visit.");
        button(page, "Record an outcome").click();
        refused(page, "it seems to hold personal data (a telephone number)");
        assertThat(page.getByLabel("What came of it?")).hasValue("Call 07700 900123 about the joint visit.");
        assertThat(page.getByLabel("Referral")).isChecked();

        page.getByLabel("What came of it?").fill("A home fire safety visit was agreed the same morning.");
        button(page, "Record an outcome").click();
        assertThat(page.locator("[role=status]")).containsText("The outcome was recorded.");
        assertThat(page.locator("main table").first())
                .containsText("A home fire safety visit was agreed the same morning.");
    }

    @Test
    void an_event_is_logged_and_stands_confirmed() {
        signIn(page, anotherOf("TRIAL_LEAD", 1));
        page.navigate("/trial-events.xhtml?trial=" + TRIAL);
        page.getByLabel("First day").fill("2020-02-08");
        page.getByLabel("Last day").fill("2020-02-07");
        page.locator("#name").fill("Storm Ciara");
        button(page, "Log an event").click();
        refused(page, "Last day: it is before the first day.");
        assertThat(page.locator("#name")).hasValue("Storm Ciara");

        page.getByLabel("Last day").fill("2020-02-09");
        page.locator("#source").fill("Met Office");
        button(page, "Log an event").click();
        assertThat(page.locator("[role=status]")).containsText("The event log was changed.");
        // What a lead logs is confirmed by that.
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Storm Ciara"))
                        .first())
                .containsText("Confirmed");
    }

    @Test
    void the_official_files_are_read_shown_and_then_imported() throws URISyntaxException {
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        page.navigate("/trial-imports.xhtml?trial=" + PUBLISHED);
        page.locator("#crime").setInputFiles(new Path[] {official("2018-10"), official("2018-11")});
        page.locator("[id='crimeForm:crimeTry']").click();
        assertThat(page.locator("#run-heading")).containsText("2 files");
        assertThat(page.locator("main")).containsText("Nothing has been imported yet.");

        page.locator("input[name=types][value='Bicycle theft']").check();
        page.locator("input[name=districts][value='Erewash']").check();
        var why = page.locator("#why");
        if (why.count() > 0) {
            why.fill("To follow one district besides the whole force.");
        }
        button(page, "Make measures").click();
        assertThat(page.locator("[role=status]")).containsText(Pattern.compile("measure"));
        assertThat(page.locator("main")).containsText(Pattern.compile("\\d+ new, \\d+ corrected, \\d+ unchanged\\."));
        button(page, "Import").click();
        assertThat(page.locator("[role=status]")).containsText(Pattern.compile("Imported: [1-9]\\d* new"));
        assertThat(page.locator("main")).containsText("2018-10-derbyshire-street.csv");

        page.locator("#crime").setInputFiles(official("2018-10"));
        page.locator("[id='crimeForm:crimeTry']").click();
        assertThat(page.locator("main")).containsText(Pattern.compile("0 new, 0 corrected, [1-9]\\d* unchanged\\."));
    }

    @Test
    void a_file_that_is_not_official_is_refused_by_line() {
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        page.navigate("/trial-imports.xhtml?trial=" + PUBLISHED);
        page.locator("#crime").setInputFiles(file("crime.csv", "Month,Type\n2018-10,Burglary\n"));
        page.locator("[id='crimeForm:crimeTry']").click();
        refused(page, "This is not the header of an official street-crime file");
        page.locator("[id='crimeForm:crimeTry']").click();
        refused(page, "Choose at least one file.");
    }

    @Test
    void past_presence_with_a_bad_line_is_reported_by_line_and_imported_when_mended() {
        signIn(page, anotherOf("TRIAL_LEAD", 1));
        page.navigate("/trial-protocol.xhtml?trial=" + TRIAL);
        String zones = page.locator("dt", new Page.LocatorOptions().setHasText("Zones"))
                .locator("xpath=following-sibling::dd")
                .textContent();
        var zone = Pattern.compile("\\(([A-Z0-9-]+),").matcher(zones);
        assertTrue(zone.find(), zones);
        String header = "person,username,organisation,zone,from,to,synthetic\n";
        String good = "lead-one,-,POLICE,%s,2019-11-04T09:00,2019-11-04T12:00,SYNTHETIC\n".formatted(zone.group(1));
        String bad = "lead-two,-,FIRE,%s,2019-11-04T12:00,2019-11-04T10:00,SYNTHETIC\n".formatted(zone.group(1));

        page.navigate("/trial-imports.xhtml?trial=" + TRIAL);
        page.locator("#presence").setInputFiles(file("presence.csv", header + good + bad));
        page.locator("[id='presenceForm:presenceTry']").click();
        refused(page, "line 3: the stay ends");

        page.locator("#presence").setInputFiles(file("presence.csv", header + good));
        page.locator("[id='presenceForm:presenceTry']").click();
        assertThat(page.locator("main")).containsText("1 new stays");
        button(page, "Import").click();
        assertThat(page.locator("[role=status]")).containsText("Imported");
        page.navigate("/trial-dose.xhtml?trial=" + TRIAL);
        heading(page, "How long were people together?");
        assertThat(page.locator("main")).containsText("in the same zone as the other organisation");
        assertThat(page.locator("main tbody tr")).not().hasCount(0);
    }

    @Test
    void the_words_of_the_report_are_saved_and_the_data_frozen() {
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        page.navigate("/reports.xhtml");
        var shelf = page.locator("section[aria-labelledby=trial-%s]".formatted(TRIAL));
        shelf.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Write the words of the report"))
                .click();
        heading(page, "What should the report say in your words?");
        var why = page.getByLabel("Why the trial was held");
        why.fill("Two organisations moved into one building and wanted to know what it is good for.");
        page.getByLabel("Amend and go on").check();
        page.getByLabel("The recommendation in one or two sentences").fill("");
        button(page, "Save these words").click();
        refused(page, "Write the recommendation in a sentence");
        assertThat(page.getByLabel("Why the trial was held"))
                .hasValue("Two organisations moved into one building and wanted to know what it is good for.");
        page.getByLabel("The recommendation in one or two sentences")
                .fill("Keep the shared bank and mend the calendar.");
        button(page, "Save these words").click();
        assertThat(page.locator("[role=status]")).containsText("Your words are saved as version");

        page.navigate("/reports.xhtml");
        var papers = shelf.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3));
        int before = papers.count();
        shelf.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Freeze the data now"))
                .click();
        assertThat(page.locator("[role=status]")).containsText("The data were frozen on");
        assertThat(papers).hasCount(before + 1);
    }

    @Test
    void a_value_is_entered_with_the_keyboard_alone() throws IOException {
        var lead = anotherOf("TRIAL_LEAD", 1);
        page.navigate("/sign-in.xhtml");
        tabTo(page, page.locator("input[autocomplete=username]"));
        page.keyboard().type(lead.username());
        tabTo(page, page.locator("input[autocomplete=current-password]"));
        page.keyboard().type(lead.password());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/my-day"));

        press(link(page, "Trials"));
        heading(page, "Which trial?");
        tabTo(page, page.getByLabel("Code of the trial"));
        page.keyboard().type("BY-KEYBOARD");
        press(button(page, "Start trial"));
        assertThat(page).hasURL(Pattern.compile("trial=BY-KEYBOARD"));
        press(link(page, "Today"));
        heading(page, "What needs you today");
        press(page.locator("table.grades a").first());
        press(link(page, "Enter values"));
        var value = page.locator("#entry input[name^=value-]").first();
        tabTo(page, value);
        page.keyboard().type("7");
        var reason = page.locator("#entry input[name^=reason-]").first();
        var denominator = page.locator("#entry input[name^=denominator-]");
        if (denominator.count() > 0) {
            tabTo(page, denominator.first());
            page.keyboard().type("9");
        }
        tabTo(page, reason);
        press(button(page, "Save values"));
        assertThat(page.locator("[role=status]")).containsText("One value was saved.");
        assertEquals(0, page.locator("#error-summary").count());
    }

    private void press(Locator wanted) {
        tabTo(page, wanted);
        page.keyboard().press("Enter");
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path official(String month) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TrialLeadJourneyIT.class.getResource(
                        "/street-crime/%s-derbyshire-street.csv.gz".formatted(month)))
                .toURI());
    }
}
