package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** Rooms and bays beside a desk, and the rules that estate managers set for all of them, by page and over the API. */
class SpacesJourneyIT extends Journey {

    private static final String ROOM = "JTC-0-R01";

    @Test
    void a_room_is_booked_by_page_beside_a_desk_lengthened_and_cancelled() throws IOException {
        var me = staffWithEmptyWeek();
        var day = workingDay(12);
        var desk = api(me).freeDesks("HQ", day, "DAY").get(0);
        assertEquals(
                201, api(me).book(desk, day.atTime(9, 0), day.atTime(17, 0)).status());
        signIn(page, me);

        page.navigate("/book-space.xhtml?site=JTC&from=08:00&to=08:30&day=" + day);
        page.locator("input[value=" + ROOM + "]").check();
        button(page, "Book this room").click();
        heading(page, "Dove room is yours");
        link(page, "Change").click();
        page.locator("#to").selectOption("09:00");
        button(page, "Show what is free").click();
        button(page, "Change to this").click();
        assertThat(page.locator("main")).containsText("08:00 to 09:00");
        page.navigate("/my-bookings.xhtml");
        assertThat(page.locator("main")).containsText("Dove room");
        page.locator("a[href*='cancel-booking']", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Dove"))
                .click();
        button(page, "Cancel this booking").click();
        heading(page, "Your booking of Dove room is cancelled");
    }

    @Test
    void a_car_park_is_booked_over_the_api_and_says_when_it_is_full() throws IOException {
        var day = workingDay(13);
        var manager = estate.anyWithRole("ESTATE_MANAGER");
        var park = newSpace(manager, "PARKING_BAY", "Two bays", 2);
        var first = api(staffWithEmptyWeek());
        var second = api(staffWithEmptyWeek());
        var third = api(staffWithEmptyWeek());
        var wish = "{\"space\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}"
                .formatted(park, day.atTime(9, 0), day.atTime(17, 0));

        assertEquals(201, first.send("POST", "bookings", wish).status());
        assertEquals(200, first.send("POST", "bookings", wish).status());
        assertEquals(201, second.send("POST", "bookings", wish).status());
        var full = third.send("POST", "bookings", wish);
        var seen = third.send("GET", "spaces?site=HQ&kind=PARKING_BAY&from=09:00&until=10:00&date=" + day, "");
        var desks = third.send("GET", "desks?site=HQ&date=" + day, "");

        assertEquals(409, full.status());
        assertTrue(full.body().contains("SPACE_FULL"), full.body());
        assertTrue(
                Pattern.compile("\\{[^{}]*\"code\":\"" + park + "\"")
                        .matcher(seen.body())
                        .find(),
                seen.body());
        assertEquals(120, desks.body().split("\"label\"", -1).length - 1);
    }

    @Test
    void a_manager_keeps_a_zone_for_a_team_and_everybody_is_told_why_by_page_and_api() throws IOException {
        var day = workingDay(14);
        var manager = estate.anyWithRole("ESTATE_MANAGER");
        var me = api(policeStaff());
        signIn(page, manager);
        page.navigate("/rule.xhtml");
        page.locator("#topic").selectOption("KEPT_FOR");
        page.locator("#where").selectOption("zone:JTC-0-B");
        page.locator("#who").selectOption("organisation:FIRE");
        page.locator("#from").fill(day.toString());
        page.locator("#last").fill(day.toString());
        button(page, "Add this rule").click();
        assertThat(page.locator("[role=status]")).containsText("The rule is added.");
        var sentence = "Only people of Fire may book any space in zone B, Shared learning bank";
        assertThat(page.locator("main")).containsText(sentence);

        var refused = me.book("JTC-0-B01", day.atTime(9, 0), day.atTime(10, 0));
        var checked = me.send(
                "GET", "rules/check?space=JTC-0-B01&from=%s&to=%s".formatted(day.atTime(9, 0), day.atTime(10, 0)), "");
        var rules = me.send("GET", "rules", "");
        var forOthers = me.send(
                "GET",
                "rules/check?space=JTC-0-B01&organisation=FIRE&from=%s&to=%s"
                        .formatted(day.atTime(9, 0), day.atTime(10, 0)),
                "");
        page.navigate(
                "/rule-check.xhtml?asked=1&group=organisation:POLICE&space=JTC-0-B01&from=09:00&to=10:00&day=" + day);

        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("KEPT_FOR_OTHERS") && refused.body().contains(sentence), refused.body());
        assertTrue(
                checked.body().contains("\"allowed\":false") && checked.body().contains("KEPT_FOR_OTHERS"),
                checked.body());
        assertTrue(rules.body().contains(sentence), rules.body());
        assertEquals(403, forOthers.status());
        assertThat(page.locator("#h-verdict")).containsText("No:");
        assertThat(page.locator("main")).containsText("It is kept for Fire");

        page.navigate("/rules.xhtml");
        page.locator("li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(sentence))
                .locator("a")
                .click();
        button(page, "End it today").click();
        assertThat(page.locator("[role=status]")).containsText("The rule is ended.");
        assertEquals(
                201, me.book("JTC-0-B01", day.atTime(9, 0), day.atTime(10, 0)).status());
        me.cancelAll();
    }

    @Test
    void a_desk_of_the_other_network_is_out_of_reach_until_the_person_has_another_device() throws IOException {
        var day = workingDay(15);
        var me = policeStaff();
        var desk = api(estate.anyWithRole("AUDITOR")).freeDesks("HQ", day, "DAY").stream()
                .filter(code -> code.startsWith("HQ-1-C") || code.startsWith("HQ-2-G"))
                .findFirst()
                .orElseThrow();

        var refused = api(me).book(desk, day.atTime(9, 0), day.atTime(10, 0));
        signIn(page, estate.anyWithRole("ADMINISTRATOR"));
        page.navigate("/people.xhtml?search=" + me.username());
        page.locator("tbody th a").first().click();
        page.locator("[id='person:device']").selectOption("BOTH");
        button(page, "Save roles, device and account").click();
        assertThat(page.locator("[role=status]")).containsText("are saved");
        var booked = api(me).book(desk, day.atTime(9, 0), day.atTime(10, 0));
        page.locator("[id='person:device']").selectOption("POLICE");
        button(page, "Save roles, device and account").click();

        assertEquals(422, refused.status());
        assertTrue(refused.body().contains("NETWORK_OUT_OF_REACH"), refused.body());
        assertEquals(201, booked.status(), booked.body());
        api(me).cancelAll();
    }

    private Account policeStaff() throws IOException {
        var found = estate.accounts().stream()
                .filter(account ->
                        account.role().equals("STAFF") && account.organisation().equals("POLICE"))
                .skip(6)
                .findFirst()
                .orElseThrow();
        api(found).cancelAll();
        return found;
    }

    /** @return the code of the new space */
    private String newSpace(Account manager, String kind, String name, int places) {
        signIn(page, manager);
        page.navigate("/spaces.xhtml");
        page.locator("#kind").selectOption(kind);
        page.locator("#zone").selectOption("HQ-0-P");
        page.locator("#name").fill(name);
        page.locator("#places").fill(Integer.toString(places));
        page.locator("#seats").fill("5");
        button(page, "Add it").click();
        assertThat(page.locator("[role=status]")).containsText("Saved.");
        var address = page.url();
        return address.substring(address.indexOf("code=") + 5);
    }
}
