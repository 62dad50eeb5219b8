package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jointestate.deploy.SharedEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody stands before a desk, a kiosk, a display, or on the car park during an alarm. */
class ArrivalJourneyIT extends Journey {

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void a_label_leads_over_the_sign_in_to_one_press_and_the_next_person_sees_who_it_is_not(int width)
            throws IOException {
        page.setViewportSize(width, 900);
        var me = staffWithEmptyWeek();
        var other = staffWithEmptyWeek();
        String desk = freeDeskForBoth(me, other);

        page.navigate("/at/" + desk);
        page.locator("input[autocomplete=username]").fill(me.username());
        page.locator("input[autocomplete=current-password]").fill(me.password());
        page.locator("input[autocomplete=current-password]").press("Enter");
        heading(page, "is free");
        tabTo(page, page.locator("main .btn--main"));
        page.keyboard().press("Enter");
        heading(page, "You are at desk");
        assertThat(page.locator("[role=status]")).containsText("You are checked in.");
        assertEquals(
                "CHECKED_IN",
                api(me).bookings().stream()
                        .filter(booking ->
                                booking.desk().equals(desk) && !booking.state().equals("CANCELLED"))
                        .findFirst()
                        .orElseThrow()
                        .state());

        try (var elsewhere = newContext()) {
            Page second = newPage(elsewhere);
            signIn(second, other);
            second.navigate("/at/" + desk);
            heading(second, "is taken");
            assertFalse(
                    second.locator("main").textContent().contains(me.username().split("\\.")[0]));
            assertThat(second.locator("main .btn--main")).hasText(Pattern.compile("Book desk .+"));

            button(page, "Leave early").click();
            assertThat(page.locator("[role=status]")).containsText("You have left.");
            second.reload();
            heading(second, "is free");
        }
    }

    @Test
    void a_kiosk_works_without_scripts_clears_itself_and_is_out_soon_after_it_was_ended() throws IOException {
        var me = staffWithEmptyWeek();
        String desk = api(me).freeDesks("HQ", SharedEstate.TODAY, "DAY").get(0);
        String floor = desk.replaceFirst("-[^-]*$", "");
        var booked = api(me).book(desk, SharedEstate.TODAY.atTime(9, 0), SharedEstate.TODAY.atTime(17, 0));
        assertEquals(201, booked.status(), booked.body());
        String reference = Api.booking(booked.body()).reference();
        signIn(page, estate.anyWithRole("ESTATE_MANAGER"));
        page.navigate("/devices.xhtml");
        String address = makeScreen(page, "KIOSK", floor);

        try (var tablet = newContext(usual -> usual.setJavaScriptEnabled(false))) {
            Page kiosk = newPage(tablet);
            kiosk.navigate(address);
            button(kiosk, "Set up this screen").click();
            assertThat(kiosk).hasURL(Pattern.compile("/kiosk"));
            Cookie cookie = tablet.cookies().stream()
                    .filter(one -> one.name.endsWith("device"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(true, cookie.httpOnly);
            assertThat(kiosk.locator("meta[http-equiv=refresh]")).hasAttribute("content", Pattern.compile("^60;.*"));
            kiosk.locator("#reference").fill("Zoë £5 €");
            button(kiosk, "Check in").click();
            assertThat(kiosk.locator("#error-summary")).containsText("“Zoë £5 €”");
            assertThat(kiosk.locator("#reference")).hasValue("Zoë £5 €");
            kiosk.locator("#reference").fill(reference.substring(3).toLowerCase());
            button(kiosk, "Check in").click();
            assertThat(kiosk.locator("[role=status].note--done")).containsText("You are checked in");
            kiosk.locator("#reference").fill(reference);
            button(kiosk, "Leave").click();
            assertThat(kiosk.locator("[role=status].note--done")).containsText("You have left");
            kiosk.navigate("/my-day.xhtml");
            assertThat(kiosk).hasURL(Pattern.compile("/sign-in"));

            Page again = newPage(context);
            again.navigate(address);
            button(again, "Set up this screen").click();
            assertThat(again.locator("#error-summary")).containsText("was used before");

            try (var withScripts = newContext()) {
                withScripts.addCookies(tablet.cookies());
                Page live = newPage(withScripts);
                live.clock().install();
                live.navigate("/kiosk.xhtml");
                live.locator("#reference").fill("half a ref");
                live.clock().runFor(65_000);
                assertThat(live.locator("#reference")).hasValue("");

                page.navigate("/devices.xhtml");
                for (int left = page.locator("tbody input[type=submit]").count(); left > 0; left--) {
                    page.locator("tbody input[type=submit]").first().click();
                    assertThat(page.locator("[role=status]")).containsText("The screen is ended.");
                }
                live.clock().runFor(30_000);
                assertThat(live).hasURL(Pattern.compile("/screen.xhtml"));
            }
        }
    }

    @Test
    void a_display_says_how_old_it_is_while_it_cannot_reach_the_server_and_recovers_by_itself() {
        signIn(page, estate.anyWithRole("ESTATE_MANAGER"));
        page.navigate("/devices.xhtml");
        String address = makeScreen(page, "WALL");
        try (var screen = newContext()) {
            // Its console is told of each answer that does not come: that is what is tried here.
            Page wall = screen.newPage();
            wall.clock().install();
            wall.navigate(address);
            button(wall, "Set up this screen").click();
            assertThat(wall).hasURL(Pattern.compile("/wall"));
            assertThat(wall.locator("#trouble")).isHidden();
            assertThat(wall.locator(".wall__count").first()).containsText("free");
            wall.locator("h1").evaluate("one => one.dataset.old = 'yes'");

            wall.route("**/wall.xhtml", route -> route.abort());
            wall.clock().runFor(21_000);
            assertThat(wall.locator("#trouble")).containsText("trying again");
            assertThat(wall.locator("#trouble")).containsText(Pattern.compile("as at \\d\\d:\\d\\d"));
            wall.unroute("**/wall.xhtml");
            wall.route(
                    "**/wall.xhtml",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)));
            wall.clock().runFor(5_000);
            assertThat(wall.locator("#trouble")).isVisible();
            wall.unroute("**/wall.xhtml");
            wall.clock().runFor(5_000);

            assertThat(wall.locator("#trouble")).isHidden();
            assertThat(wall.locator("h1[data-old]")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void a_warden_is_at_the_roll_in_one_press_and_marks_made_without_a_connection_are_sent_later(int width) {
        page.setViewportSize(width, 900);
        signIn(page, anotherOf("FIRE_WARDEN", 0));
        page.navigate("/my-bookings.xhtml");
        link(page, "Roll call").click();
        heading(page, "Roll call");
        page.navigate("/roll-call.xhtml?site=HQ");
        assertThat(page.locator("#connection")).hasText("Every mark is saved.");
        var first = page.locator(".roll-line").first();
        String who = first.getAttribute("data-who");

        // The address of the marks alone is cut, so that nothing is told to the console that a person would not be
        // told.
        Page cut = context.newPage();
        cut.setViewportSize(width, 900);
        cut.navigate("/roll-call.xhtml?site=HQ");
        cut.route("**/roll-call*", route -> route.abort());
        cut.locator("#l-" + who + " label.chip").nth(1).click();
        assertThat(cut.locator("#connection")).containsText("Marks waiting on this phone: 1");
        assertThat(cut.locator("#safe")).hasText("1");
        assertThat(cut.locator("#connection")).hasClass(Pattern.compile("is-off"));
        cut.unroute("**/roll-call*");
        assertThat(cut.locator("#connection")).hasText("Every mark is saved.");
        cut.close();

        page.reload();
        assertThat(page.locator("#l-" + who + " input[value=SAFE]")).isChecked();
        try (var theirs = newContext(usual -> usual.setJavaScriptEnabled(false))) {
            Page other = newPage(theirs);
            signIn(other, anotherOf("FIRE_WARDEN", 1));
            other.navigate("/roll-call.xhtml?site=HQ");
            assertThat(other.locator("#l-" + who + " input[value=SAFE]")).isChecked();
            var second = other.locator(".roll-line").nth(1);
            second.locator("input[value=MISSING]").check();
            second.locator(".roll-note").fill("Last seen by the stairs");
            button(other, "Save marks").click();
            assertThat(other.locator("[role=status].note--done")).containsText("The marks are saved.");
            assertThat(other.locator("#missing")).hasText("1");
            assertThat(page.locator("#missing")).hasText("1");
            button(other, "End this roll call").click();
            assertThat(other.locator("#ended")).containsText("1 safe, 1 missing");
        }
        assertThat(page.locator("#roll-status")).containsText("No roll call is going on.");
        assertThat(page.locator("#safe")).hasText("0");
    }

    @Test
    void a_colleague_who_agreed_is_found_by_name_and_one_who_did_not_is_not() throws IOException {
        var me = staffWithEmptyWeek();
        var other = staffWithEmptyWeek();
        String desk = api(other).freeDesks("HQ", SharedEstate.TODAY, "DAY").get(0);
        var booked = api(other).book(desk, SharedEstate.TODAY.atTime(9, 0), SharedEstate.TODAY.atTime(17, 0));
        assertEquals(201, booked.status(), booked.body());
        String name = other.username().replace('.', ' ');
        signIn(page, me);
        try (var theirs = newContext()) {
            Page their = newPage(theirs);
            signIn(their, other);
            their.navigate("/settings.xhtml");
            their.locator("input[name=seenBy][value=NOBODY]").check();
            button(their, "Save who sees me").click();
            page.navigate("/who-is-in.xhtml?name=" + name.replace(" ", "+"));
            assertThat(page.locator(".people li")).hasCount(0);

            their.locator("input[name=seenBy][value=EVERYBODY]").check();
            button(their, "Save who sees me").click();
            assertThat(their.locator("[role=status]")).containsText("Your choice is saved.");
            page.reload();
            assertThat(page.locator(".people li")).hasCount(1);
            assertThat(page.locator(".people li")).containsText("booked, 09:00 to 17:00");
            assertEquals(
                    true,
                    api(me).send("GET", "who-is-in?name=" + name.split(" ")[1], "")
                            .body()
                            .contains(desk));
        }
        api(other).cancelAll();
    }
}
