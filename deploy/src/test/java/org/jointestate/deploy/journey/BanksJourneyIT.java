package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** A bank of desks from lending to returning, by page and over the API, as its manager, its people and others see it. */
class BanksJourneyIT extends Journey {

    private static final String DESK = "JTC-0-B02";

    @Test
    void a_bank_is_lent_refused_to_others_drawn_from_recalled_and_returned() throws IOException {
        var day = mondayOrLater(26);
        var sameWeek = day.plusDays(1);
        var manager = estate.anyWithRole("ESTATE_MANAGER");
        var police = api(staffOf("POLICE"));
        var fire = api(staffOf("FIRE"));
        signIn(page, manager);

        page.navigate("/bank.xhtml?site=JTC");
        page.locator("#code").fill("journey-bank");
        page.locator("#name").fill("Journey bank");
        page.locator("#lender").selectOption("POLICE");
        page.locator("input[value=" + DESK + "]").check();
        page.locator("#parts-FIRE").fill("1");
        page.locator("#quota-FIRE").fill("1");
        page.locator("#from").fill(day.toString());
        page.locator("#last").fill(day.plusDays(40).toString());
        page.locator("#notice").fill("ten");
        button(page, "Lend this bank").click();
        assertThat(page.locator(".error-summary")).containsText("Days of notice: enter a whole number from 0 to 90.");
        assertThat(page.locator("input[value=" + DESK + "]")).isChecked();
        page.locator("#notice").fill("2");
        button(page, "Lend this bank").click();
        assertThat(page.locator("[role=status]")).containsText("The bank is lent.");

        var refused = police.book(DESK, day.atTime(9, 0), day.atTime(12, 0));
        assertEquals(422, refused.status());
        assertTrue(
                refused.body().contains("BANK_FOR_OTHERS") && refused.body().contains("Journey bank"), refused.body());
        assertEquals(201, fire.book(DESK, day.atTime(9, 0), day.atTime(17, 0)).status());
        // The one desk-day of the week is drawn; in another week there is another.
        var used = fire.book(DESK, sameWeek.atTime(9, 0), sameWeek.atTime(12, 0));
        assertEquals(409, used.status());
        assertTrue(used.body().contains("BANK_USED_UP"), used.body());
        var balance = fire.send("GET", "banks/JOURNEY-BANK/balance", "");
        assertEquals(200, balance.status());
        assertTrue(balance.body().contains("\"ahead\":1"), balance.body());
        assertEquals(
                balance.body(),
                police.send("GET", "banks/JOURNEY-BANK/balance", "").body());
        assertTrue(fire.send("GET", "banks", "").body().contains("\"JOURNEY-BANK\""));
        assertEquals(
                400, fire.send("GET", "banks/JOURNEY-BANK/balance?by=year", "").status());
        assertEquals(404, fire.send("GET", "banks/NO-BANK/balance", "").status());
        assertEquals(404, fire.send("GET", "banks/no%20bank/balance", "").status());

        page.navigate("/bank-balance.xhtml?bank=JOURNEY-BANK");
        assertThat(page.locator("table")).containsText("just its share");
        var csv = page.context()
                .request()
                .get("/bank-balance.csv?bank=JOURNEY-BANK&by=WEEK")
                .text();
        assertTrue(csv.startsWith("bank,by,from,to,organisation,share,share-of,used"), csv);
        assertTrue(csv.contains("JOURNEY-BANK,WEEK,") && csv.contains(",FIRE,1,1,0,"), csv);

        page.navigate("/bank.xhtml?bank=JOURNEY-BANK");
        page.locator("#recall").fill(day.minusDays(400).toString());
        button(page, "Recall the bank").click();
        assertThat(page.locator(".error-summary")).containsText("The agreed notice is 2 days.");
        page.locator("#recall").fill(day.toString());
        button(page, "Recall the bank").click();
        assertThat(page.locator("[role=status]")).containsText("The bank is recalled. One booking is released");
        assertThat(page.locator("main")).containsText("only people of Police have its desks");

        var recalled = fire.book(DESK, day.atTime(9, 0), day.atTime(12, 0));
        assertEquals(422, recalled.status());
        assertTrue(recalled.body().contains("BANK_RECALLED"), recalled.body());
        assertFalse(fire.send("GET", "banks/JOURNEY-BANK/balance", "").body().contains("\"ahead\":1"));

        page.navigate("/bank.xhtml?bank=JOURNEY-BANK");
        button(page, "Return the bank").click();
        assertThat(page.locator("[role=status]")).containsText("The bank is returned.");
        assertEquals(201, fire.book(DESK, day.atTime(9, 0), day.atTime(12, 0)).status());
    }

    /** Two working days of one week, beyond those that the demonstration fills. */
    private static LocalDate mondayOrLater(int number) {
        var day = workingDay(number);
        return day.getDayOfWeek() == DayOfWeek.FRIDAY ? workingDay(number + 1) : day;
    }

    private Account staffOf(String organisation) throws IOException {
        var found = estate.accounts().stream()
                .filter(account ->
                        account.role().equals("STAFF") && account.organisation().equals(organisation))
                .skip(7)
                .findFirst()
                .orElseThrow();
        api(found).cancelAll();
        return found;
    }
}
