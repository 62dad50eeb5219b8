package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jointestate.deploy.RunningEstate;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people of two organisations check in at desks of one zone in the morning; the next day the trial's page has their hours. */
class DoseJourneyIT extends Journey {

    private static final String TRIAL = "DOSE-JOURNEY";
    /** Months after the made-up bookings of the demonstration, so that nobody else is there. */
    private static final LocalDate TODAY = LocalDate.of(2027, 8, 10);

    @TempDir
    Path home;

    @Test
    void check_ins_of_two_organisations_in_one_zone_become_a_dose_that_is_not_nought() throws IOException {
        at("2027-03-02T08:00:00Z").close();
        String police;
        try (var morning = at(TODAY + "T07:00:00Z")) {
            Page lead = browse(morning);
            signIn(lead, of(morning, "TRIAL_LEAD", 0));
            planATrialInTheSharedBank(lead);
            police = comeIn(morning, "POLICE");
            comeIn(morning, "FIRE");
        }

        try (var nextDay = at(TODAY.plusDays(1) + "T07:00:00Z")) {
            Page lead = browse(nextDay);
            signIn(lead, of(nextDay, "TRIAL_LEAD", 0));
            lead.navigate("/trial-dose.xhtml?trial=" + TRIAL);
            heading(lead, "How long were people together?");

            // Both from a little after eight until the zone closes at six in the evening.
            var first = lead.locator("table", new Page.LocatorOptions().setHas(lead.locator("#dose-caption")))
                    .locator("tbody tr")
                    .first();
            double together = Double.parseDouble(first.locator("td").nth(1).textContent());
            double personHours = Double.parseDouble(first.locator("td").nth(2).textContent());
            assertTrue(personHours > 18 && personHours <= 20, "Person-hours: " + personHours);
            assertEquals(personHours / 2, together, 0.11);
            assertThat(lead.locator("main")).containsText("2 on the page");
            assertThat(lead.locator("main")).containsText("The office of before (OLD-OFFICE) is not in this estate");
            assertThat(lead.locator("main")).containsText("everybody of POLICE, FIRE who checks in counts");
            assertThat(lead.locator("#use-heading")).hasText("How were the desks used?");
            assertThat(lead.locator("main")).containsText("desk-hours that there were");

            lead.navigate("/trial-imports.xhtml?trial=" + TRIAL);
            takePresence(lead, "p-1,");
            refused(lead, "line 2: on 2027-08-10 people of that organisation checked in here");
            takePresence(lead, "p-1," + police);
            assertThat(lead.locator("main")).containsText("1 of people with an account here");
            button(lead, "Import").click();
            assertThat(lead.locator("[role=status]")).containsText("Imported");
            lead.navigate("/trial-dose.xhtml?trial=" + TRIAL);
            assertThat(lead.locator("main")).containsText("1 imported");
            assertEquals(
                    personHours, Double.parseDouble(first.locator("td").nth(2).textContent()), 0.001);

            lead.navigate("/trial.xhtml?trial=" + TRIAL);
            assertThat(lead.locator("main")).containsText("no check-in can reach it");
            inspect(lead, "dose-journey-home");
        }
    }

    /** Somebody of the police in the shared bank, in a file and, with a user name, in the check-ins too. */
    private static void takePresence(Page lead, String who) {
        var text = "person,username,organisation,zone,from,to,synthetic\n" + who
                + ",POLICE,HQ-1-B,2027-08-10T10:00,2027-08-10T12:00,SYNTHETIC\n";
        lead.locator("#presence")
                .setInputFiles(new FilePayload("presence.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        lead.locator("[id='presenceForm:presenceTry']").click();
    }

    private void planATrialInTheSharedBank(Page lead) {
        lead.navigate("/trials.xhtml");
        lead.getByLabel("Code of the trial").fill(TRIAL);
        lead.getByLabel("Begin with").selectOption("SHARED-OFFICE-2019");
        button(lead, "Start trial").click();
        lead.navigate("/trial-protocol-edit.xhtml?trial=" + TRIAL);
        lead.locator("#baselineFrom").fill("2026-08-09");
        lead.locator("#trialFrom").fill("2027-08-09");
        lead.locator("#trialLast").fill("2027-09-30");
        zone(lead, "HQ-1-A").uncheck();
        zone(lead, "HQ-1-C").uncheck();
        assertThat(zone(lead, "HQ-1-B")).isChecked();
        lead.locator("[id='closes-HQ-1-B']").fill("18:00");
        lead.locator("#teams").fill("ALL-POLICE; Everybody; POLICE; 10\nALL-FIRE; Everybody; FIRE; 10");
        lead.locator("#otherZones").fill("HQ-1-B; The shared bank; HQ; 18:00");
        button(lead, "Save plan").click();
        refused(lead, "HQ-1-B is in this estate");
        assertThat(zone(lead, "HQ-1-B")).isChecked();
        assertThat(zone(lead, "HQ-1-A")).not().isChecked();
        lead.locator("#otherZones").fill("OLD-OFFICE; The office of before; HQ; 18:00");
        button(lead, "Save plan").click();
        assertThat(lead.locator("[role=status]")).containsText("The plan was saved.");
        assertThat(lead.locator("main")).containsText("not in this estate: presence only by import");
        assertThat(lead.locator("main")).containsText("not a team of this estate: everybody of FIRE counts");
        assertThat(lead.locator("main")).containsText("no check-in is copied yet");
        button(lead, "Lock protocol").click();
        assertThat(lead.locator("[role=status]")).containsText("The protocol is locked.");
    }

    private static com.microsoft.playwright.Locator zone(Page on, String code) {
        return on.locator("input[name=zones][value='%s']".formatted(code));
    }

    /** Books a desk of the shared bank by program, and checks in on the page. */
    private String comeIn(RunningEstate estate, String organisation) throws IOException {
        for (Account account : estate.accounts()) {
            var api = new Api(estate.base(), account);
            if (account.role().equalsIgnoreCase("STAFF")
                    && account.organisation().equals(organisation)
                    && api.bookings().stream()
                            .noneMatch(one -> one.from().toLocalDate().equals(TODAY)
                                    && !one.state().equals("CANCELLED"))) {
                api.cancelAll();
                String desk = api.freeDesks("HQ", TODAY, "day").stream()
                        .filter(code -> code.startsWith("HQ-1-B"))
                        .findFirst()
                        .orElseThrow();
                var booked = api.book(desk, at(9), at(17));
                assertEquals(201, booked.status(), booked.body());
                Page on = browse(estate);
                signIn(on, account);
                on.navigate("/my-day.xhtml");
                button(on, "Check in").click();
                assertThat(button(on, "Check in")).hasCount(0);
                return account.username();
            }
        }
        throw new IllegalStateException("Everybody of %s has a desk today.".formatted(organisation));
    }

    private static LocalDateTime at(int hour) {
        return TODAY.atTime(hour, 0);
    }

    private RunningEstate at(String instant) {
        return RunningEstate.onEmbedded()
                .demo()
                .home(home)
                .jvmFlag("-Djoint.estate.clock=%s".formatted(instant))
                .start();
    }

    private Page browse(RunningEstate own) {
        return newPage(newContext(usual -> usual.setBaseURL(own.base().toString())));
    }

    private static Account of(RunningEstate estate, String role, int number) {
        return estate.accounts().stream()
                .filter(account -> account.role().equalsIgnoreCase(role))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
