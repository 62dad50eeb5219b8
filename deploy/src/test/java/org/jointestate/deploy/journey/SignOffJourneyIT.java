package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** A report goes through five hands: lead, auditor, two leaders, board secretary; and back once, because its words were changed on the way. */
class SignOffJourneyIT extends Journey {

    private static final String TRIAL = "SHARED-OFFICE-2019";

    @Test
    void a_report_is_reviewed_approved_changed_approved_again_with_a_dissent_and_published() throws Exception {
        demonstrationIsPublished();
        var address = frozenAndSubmitted();
        reviewed(address);
        turned(of("SENIOR_LEADER", "POLICE"), address, "AGREE", "");

        var reading = newContext();
        var late = newPage(reading);
        signIn(late, of("SENIOR_LEADER", "FIRE"));
        late.navigate(address);
        late.locator("input[name=answer][value=DISSENT]").check();
        late.locator("#note").fill("The calls were shorter before.");

        as(of("TRIAL_LEAD", "POLICE"), "/report-words.xhtml?trial=" + TRIAL);
        page.getByLabel("Limits of the evaluation")
                .fill("One office, and nothing to compare it with. It led to shorter calls. " + System.nanoTime());
        button(page, "Save these words").click();
        assertThat(page.locator("[role=status]")).containsText("Your words are saved");
        button(late, "Give this answer").click();
        refused(late, "It was not done: the report stands differently now.");
        assertThat(late.locator("#act")).containsText("Dissent on a point");
        assertThat(late.locator("#act")).containsText("The calls were shorter before.");
        inspect(late, "sign-off-overtaken");
        reading.close();
        as(of("SENIOR_LEADER", "FIRE"), address);
        assertThat(page.locator("main")).containsText("This is a draft again: other words were saved on");
        assertThat(page.locator("main ins").first()).containsText("compare it with");
        assertThat(page.locator("main del").first()).not().isEmpty();
        assertThat(page.locator("input[name=answer]")).hasCount(0);

        address = frozenAndSubmitted();
        reviewed(address);
        as(of("SENIOR_LEADER", "POLICE"), address);
        page.locator("input[name=answer][value=DISSENT]").check();
        button(page, "Give this answer").click();
        refused(page, "Say it in words: they are printed.");
        assertThat(page.locator("input[name=answer][value=DISSENT]")).isChecked();
        page.locator("#note").fill("A comparison site should be found before the extension. One trial proves nothing.");
        button(page, "Give this answer").click();
        refused(page, "“proves”. It claims more than a trial can show.");
        assertThat(page.locator("form[id$=turn] mark").first()).hasText("proves");
        inspect(page, "sign-off-claim");
        assertThat(page.locator("input[name=answer][value=DISSENT]")).isChecked();
        page.locator("input[name=claims_stand]").check();
        button(page, "Give this answer").click();
        done("reviewed and waits for a key");
        turned(of("SENIOR_LEADER", "FIRE"), address, "AGREE", "");
        assertThat(page.locator("main")).containsText("Every key is turned.");

        var report = address.replace("/sign-off.xhtml?dataset=", "/reports/") + "/report.html";
        assertThatTextOf(report, "APPROVED: not yet published", true);
        as(of("BOARD_SECRETARY", "POLICE"), address);
        page.locator("#exemptBecause").fill("They name what a firm offered.");
        button(page, "Publish this report").click();
        refused(page, "You named a ground or a reason for an exemption, and chose none of your own.");
        assertThat(page.locator("#exemptBecause")).hasValue("They name what a firm offered.");
        page.locator("#exemptBecause").fill("");
        button(page, "Publish this report").click();
        refused(page, "Answer yes or no.");
        page.locator("input[name=pre][value=no]").check();
        page.locator("#electionBecause").fill("No candidate is named in it.");
        page.locator("#erratum").fill("The limits said too little.");
        page.locator("input[name=exempt][value=yes]").check();
        page.locator("#meeting").fill("2030-06-03");
        button(page, "Publish this report").click();
        refused(page, "Choose the ground on which the pages are exempt");
        inspect(page, "sign-off-exempt-refused");
        page.locator("input[name=ground][value=BUSINESS]").check();
        page.locator("#exemptBecause").fill("They name what a firm offered.");
        page.locator("#exemptInterest").fill("A fair tender is worth more to the public than the offers today.");
        page.locator("#electionBecause").fill("The office led to less crime.");
        assertThat(page.locator("#unlike")).containsText("Version 1 is open to everybody and stays so");
        button(page, "Publish this report").click();
        refused(page, "earlier pages for the board are open to everybody and stay so");
        inspect(page, "sign-off-pages-before");
        page.locator("input[name=unlike]").check();
        button(page, "Publish this report").click();
        refused(page, "“led to”. It claims more than a trial can show.");
        assertThat(page.locator(".field--wrong #electionBecause")).hasCount(1);
        page.locator("#electionBecause").fill("No candidate is named in it.");
        button(page, "Publish this report").click();
        done("The report is published.");
        inspect(page, "sign-off-published-exempt");
        exempt();
        var paper = Objects.requireNonNull(
                page.locator("main a[href^='/papers/']").first().getAttribute("href"));
        assertEquals(
                200, page.context().request().get(paper).status(), "The link that is offered leads there at once.");
        assertThatTextOf(report, "not yet published", false);
        assertThatTextOf(report, "A comparison site should be found before the extension.", true);

        page.navigate(address);
        page.locator("#note").fill("The office made homes safer.");
        button(page, "Withdraw this report").click();
        refused(page, "“made homes safer”. It claims more than a trial can show.");
        page.locator("#note").fill("Ring us on 07700 900123.");
        button(page, "Withdraw this report").click();
        assertThat(page.locator("#personal_because")).hasCount(1);
        inspect(page, "sign-off-withdraw-refused");
        page.locator("#note").fill("Only to see how it looks.");
        button(page, "Withdraw this report").click();
        done("The report is withdrawn.");
        assertThatTextOf(paper, "Only to see how it looks.", true);
        assertThatTextOf(report, "WITHDRAWN", true);

        address = frozenAndSubmitted();
        reviewed(address);
        turned(of("SENIOR_LEADER", "POLICE"), address, "AGREE", "");
        turned(of("SENIOR_LEADER", "FIRE"), address, "AGREE", "");
        as(of("BOARD_SECRETARY", "POLICE"), address);
        assertThat(page.locator("input[name=exempt][value=before]")).isChecked();
        assertThat(page.locator("#exempt")).containsText("No, as in the version before: exempt,");
        page.locator("input[name=exempt][value=no]").check();
        page.locator("input[name=pre][value=no]").check();
        page.locator("#electionBecause").fill("No candidate is named in it.");
        page.locator("#erratum").fill("It was published too early.");
        button(page, "Publish this report").click();
        refused(page, "the pages of the version before are exempt. Say why everybody may read these");
        assertThat(page.locator(".field--wrong #opened")).hasCount(1);
        inspect(page, "sign-off-opened-refused");
        page.locator("#opened").fill("The contract is awarded, and the offers are public.");
        page.locator("input[name=unlike]").check();
        button(page, "Publish this report").click();
        done("The report is published.");
        assertThat(page.locator("ol.history")).containsText("The contract is awarded, and the offers are public.");
    }

    @Test
    void the_report_of_the_demonstration_says_who_signed_for_each_organisation() {
        demonstrationIsPublished();
        as(of("SENIOR_LEADER", "FIRE"), "/reports.xhtml?trial=" + TRIAL);
        page.locator("a[href*='sign-off.xhtml']").last().click();

        assertThat(page.locator("p.stands")).containsText("It is published and does not change any more.");
        assertThat(page.locator(".key--turned")).hasCount(2);
        assertThat(page.locator(".key--turned blockquote"))
                .containsText("A second comparison team has to be agreed before the extension starts.");
        assertThat(page.locator("ol.history > li")).hasCount(5);
        for (var who : page.locator("ol.history > li > p:first-of-type").allTextContents()) {
            assertTrue(who.matches("\\S.*, Derbyshire (Constabulary|Fire and Rescue Service)"), who);
        }
        inspect(page, "sign-off-demonstration");
        page.locator("main a[href^='/papers/']").first().click();
        assertThat(page.locator("main")).containsText("SYNTHETIC");
    }

    /** The pages of the board are named to everybody, and read by those who lay them before it. */
    private void exempt() {
        var pages = Objects.requireNonNull(
                page.locator("main a[href*='/exempt/']").first().getAttribute("href"));
        var read = page.context().request().get(pages);
        assertEquals(200, read.status());
        assertTrue(new String(read.body(), 0, 4, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
        assertThatTextOf("/papers/", "They name what a firm offered.", true);
        assertThatTextOf("/papers/feed.atom", "Exempt from publication: paragraph 3", true);
    }

    private void assertThatTextOf(String address, String text, boolean there) {
        assertEquals(there, page.context().request().get(address).text().contains(text), text);
    }

    /** A new freeze of the trial, with nothing open, given to the reviewers. */
    private String frozenAndSubmitted() {
        as(of("TRIAL_LEAD", "POLICE"), "/reports.xhtml?trial=" + TRIAL);
        button(page, "Freeze the data now").click();
        assertThat(page.locator("[role=status]")).containsText("The data were frozen on");
        page.locator("a[href*='sign-off.xhtml']").first().click();
        heading(page, "Is this report ready to be reviewed?");
        Locator reason = page.locator("input[name=because]");
        if (reason.count() > 0) {
            button(page, "Submit for review").click();
            refused(page, "some words claim more than was worked out");
        }
        while (reason.count() > 0) {
            reason.first().fill("It speaks of what could not be told.");
            page.locator("form[id$=keep] input[type=submit]").first().click();
            done("Your reason is kept.");
        }
        assertThat(page.locator(".checked .is-open")).hasCount(0);
        button(page, "Submit for review").click();
        done("whoever is next finds it on My day");
        var id = Objects.requireNonNull(
                page.locator("main a[href*='/report.pdf']").first().getAttribute("href"));
        return "/sign-off.xhtml?dataset=" + id.replaceAll(".*/reports/([^/]+)/.*", "$1");
    }

    private void reviewed(String address) throws Exception {
        as(of("AUDITOR", "FIRE"), "/my-day.xhtml");
        page.getByText("waits for your review").locator("a").click();
        assertTrue(page.url().endsWith(address), page.url());
        heading(page, "Does this report stand up to a check?");
        button(page, "Confirm the review").click();
        refused(page, "Tick every point");
        for (var box : page.locator("input[name=ticked]").all()) {
            box.check();
        }
        page.locator("#line").fill("AGREED 1 of 2 " + "0".repeat(64));
        button(page, "Confirm the review").click();
        refused(page, "Paste the last line of the script");
        assertThat(page.locator("input[name=ticked]").first()).isChecked();
        page.locator("#line").fill(line(address).replaceAll("[0-9a-f]{64}$", "0".repeat(64)));
        button(page, "Confirm the review").click();
        refused(page, "This is not the line that the script prints for this report.");
        page.locator("#line").fill(line(address));
        button(page, "Confirm the review").click();
        done("The report is reviewed");
    }

    private void turned(Account leader, String address, String answer, String note) {
        as(leader, address);
        heading(page, "Do you approve this report?");
        page.locator("input[name=answer][value=%s]".formatted(answer)).check();
        page.locator("#note").fill(note);
        button(page, "Give this answer").click();
        assertThat(page.locator("[role=status]")).containsText("It is done.");
    }

    private void done(String says) {
        assertThat(page.locator("[role=status]")).containsText(says);
    }

    /** What the R script of this report prints last, as somebody would read it who has run it. */
    private String line(String address) throws IOException, NoSuchAlgorithmException {
        var zip = page.context()
                .request()
                .get(address.replace("/sign-off.xhtml?dataset=", "/reports/") + "/data.zip")
                .body();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.getName().endsWith("r/printed.csv")) {
                    var printed = files.readAllBytes();
                    var lines =
                            new String(printed, StandardCharsets.UTF_8).lines().skip(1);
                    long compared =
                            lines.filter(row -> !row.contains(",withheld,")).count();
                    var hash = HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(printed));
                    return "AGREED %1$d of %1$d %2$s".formatted(compared, hash);
                }
            }
        }
        throw new AssertionError("The folder has no r/printed.csv, so nobody could run the script on it.");
    }

    private Account of(String role, String organisation) {
        return estate.accounts().stream()
                .filter(account ->
                        account.role().equals(role) && account.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private void as(Account who, String address) {
        context.clearCookies();
        signIn(page, who);
        assertFalse(page.url().contains("sign-in"));
        page.navigate(address);
    }
}
