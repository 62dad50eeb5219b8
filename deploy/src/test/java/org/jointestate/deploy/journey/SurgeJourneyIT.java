package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.time.LocalDateTime;
import org.jointestate.deploy.SharedEstate;
import org.junit.jupiter.api.Test;

/** A surge from its drill to its end, as a manager declares it by page and as somebody lives through it whose desk it takes. */
class SurgeJourneyIT extends Journey {

    private static final LocalDateTime FROM = SharedEstate.TODAY.atTime(13, 0);
    private static final LocalDateTime TO = SharedEstate.TODAY.atTime(17, 0);

    @Test
    void a_desk_is_taken_its_person_sits_elsewhere_meanwhile_and_gets_it_back() throws IOException {
        var displaced = staffWithEmptyWeek();
        var desk = api(displaced).freeDesks("HQ", SharedEstate.TODAY, "DAY").get(0);
        var booked = api(displaced).book(desk, FROM, TO);
        assertEquals(201, booked.status(), booked.body());
        var id = Api.booking(booked.body()).id();

        signIn(page, anotherOf("ESTATE_MANAGER", 0));
        declare(desk, "Drill: flood at Ripley", false);
        assertThat(page.locator(".drill")).containsText("No booking was changed");
        assertThat(page.locator("main")).containsText("1 booking would be displaced: 1 would have another place");
        assertEquals(desk, now(displaced, id).desk());

        declare(desk, "Flood at Ripley", true);
        assertThat(page.locator("main")).containsText("1 booking was displaced: 1 has another place");
        var surge = page.url();
        var meanwhile = now(displaced, id).desk();
        assertTrue(!meanwhile.equals(desk), "still at " + desk);
        try (BrowserContext theirs = newContext()) {
            var myDay = newPage(theirs);
            signIn(myDay, displaced);
            myDay.navigate("/my-day.xhtml");
            assertThat(myDay.locator(".surge")).containsText("Flood at Ripley");
            assertThat(myDay.locator("main")).containsText("Displaced by a surge");
            assertThat(myDay.locator("main")).containsText("The surge “Flood at Ripley” has taken desk");
        }
        var other = api(staffWithEmptyWeek());
        var refused = other.book(desk, FROM, FROM.plusHours(1));
        assertEquals(422, refused.status(), refused.body());
        assertTrue(refused.body().contains("\"SURGE\"") && refused.body().contains("Flood at Ripley"), refused.body());
        assertEquals(
                403,
                other.send("POST", "surges/" + surge.replaceAll(".*id=([^&]*).*", "$1") + "/stand-down", "")
                        .status());

        page.navigate(surge);
        link(page, "Stand it down").click();
        button(page, "Stand the surge down").click();
        assertThat(page.locator("[role=status]")).containsText("is stood down");
        assertThat(page.locator("main")).containsText("The old place was given back");
        assertEquals(desk, now(displaced, id).desk());
        try (BrowserContext theirs = newContext()) {
            var myDay = newPage(theirs);
            signIn(myDay, displaced);
            myDay.navigate("/my-day.xhtml");
            assertThat(myDay.locator(".surge")).hasCount(0);
            assertThat(myDay.locator("main")).containsText("The surge “Flood at Ripley” is over");
        }
        api(displaced).cancelAll();
    }

    private Api.Booking now(org.jointestate.deploy.RunningEstate.Account who, String id) throws IOException {
        return api(who).bookings().stream()
                .filter(booking -> booking.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void declare(String desk, String name, boolean real) {
        page.navigate("/declare-surge.xhtml?site=HQ");
        if (real) {
            page.getByLabel("Real: take the places now and move people").check();
        }
        page.getByLabel("Name of the incident").fill(name);
        page.getByLabel("Single desks or rooms besides").fill(desk);
        button(page, "Check what this would do").click();
        assertThat(page.locator("main")).containsText("1 booking stands in the way. 1 could move");
        button(page, real ? "Declare the surge now" : "Run the drill").click();
        heading(page, name);
    }
}
