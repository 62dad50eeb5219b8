package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Desks suggested and booked, needs that nobody else comes upon, and a plan of seats from asking to booking, by page and over the API. */
class SeatingJourneyIT extends Journey {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @Test
    void a_desk_is_suggested_with_reasons_and_booked_with_one_press() throws IOException {
        var me = staffWithEmptyWeek();
        var day = workingDay(21);
        signIn(page, me);
        page.navigate("/book.xhtml?day=" + day);

        link(page, "Suggest a desk").click();

        heading(page, "Which desk would suit?");
        assertThat(page.locator(".seat")).hasCount(5);
        assertThat(page.locator(".seat").first()).containsText("It is free all of that time");
        page.locator(".seat input[type=submit], .seat button").first().click();
        heading(page, "is yours");
        page.navigate("/suggest-desk.xhtml?day=" + day);
        assertThat(page.locator(".seat")).hasCount(0);
        assertThat(page.locator("main")).containsText("You have a desk");
    }

    @Test
    void what_somebody_needs_is_kept_to_and_stands_in_no_answer_of_the_api() throws IOException {
        var me = staffWithEmptyWeek();
        var api = api(me);
        var day = workingDay(23);
        var before = api.send("GET", "suggestions?site=HQ&date=" + day, "");
        signIn(page, me);
        page.navigate("/settings.xhtml");
        page.locator("input[name=need][value=HEIGHT_ADJUSTABLE]").check();
        button(page, "Save where you sit").click();
        assertThat(page.locator("[role=status]")).containsText("Your choice is saved.");
        assertThat(page.locator("input[name=need][value=HEIGHT_ADJUSTABLE]")).isChecked();
        assertFalse(page.url().contains("HEIGHT"), page.url());

        var after = api.send("GET", "suggestions?site=HQ&date=" + day, "");

        assertEquals(200, before.status());
        assertEquals(200, after.status());
        assertTrue(after.body().contains("\"reasons\":[{\"code\""), after.body());
        for (var word : new String[] {"HEIGHT", "eight-adjust", "need", "asked for"}) {
            assertFalse(after.body().contains(word), after.body());
        }
        page.locator("input[name=need][value=HEIGHT_ADJUSTABLE]").uncheck();
        button(page, "Save where you sit").click();
        assertThat(page.locator("[role=status]")).containsText("Your choice is saved.");
        assertEquals(
                before.body(),
                api.send("GET", "suggestions?site=HQ&date=" + day, "").body());
    }

    @Test
    void a_plan_is_made_seen_by_its_maker_alone_and_booked_once() throws IOException {
        var me = staffWithEmptyWeek();
        var api = api(me);
        var day = workingDay(33);
        var wish = "{\"site\":\"HQ\",\"people\":[{\"days\":[\"%s\"]}]}".formatted(day);

        var planned = api.send("POST", "seating-plans", wish);
        assertEquals(201, planned.status(), planned.body());
        assertTrue(planned.body().contains("\"state\":\"PROPOSED\""), planned.body());
        var found = ID.matcher(planned.body());
        assertTrue(found.find(), planned.body());
        var address = "seating-plans/" + found.group(1);

        assertEquals(
                404, api(estate.anyWithRole("AUDITOR")).send("GET", address, "").status());
        assertEquals(
                404,
                api(estate.anyWithRole("AUDITOR"))
                        .send("POST", address + "/accept", "")
                        .status());
        var booked = api.send("POST", address + "/accept", "");
        assertEquals(200, booked.status());
        assertTrue(booked.body().contains("\"state\":\"BOOKED\""), booked.body());
        assertEquals(booked.body(), api.send("POST", address + "/accept", "").body());
        for (var wrong : new String[] {
            "",
            "{}",
            "[]",
            "{\"site\":\"HQ\",\"people\":[{\"days\":[\"2027-02-31\"]}]}",
            "{\"site\":\"HQ\",\"people\":[{\"days\":[\"2027-03-01\",\"2028-03-01\"]}]}"
        }) {
            assertEquals(400, api.send("POST", "seating-plans", wrong).status(), wrong);
        }
        assertEquals(
                422,
                api.send("POST", "seating-plans", "{\"site\":\"HQ\",\"people\":[]}")
                        .status());
        assertEquals(
                404, api.send("POST", "seating-plans", wish.replace("HQ", "NO")).status());

        signIn(page, me);
        page.navigate("/seating-plan.xhtml?plan=" + found.group(1));
        assertThat(page.locator("main")).containsText("Booked");
        assertThat(page.locator("main")).containsText("The simple way");
        assertThat(button(page, "Book these desks")).hasCount(0);
        assertEquals(
                404,
                page.context().request().get("/seating-plan.xhtml?plan=nothing").status());
    }
}
