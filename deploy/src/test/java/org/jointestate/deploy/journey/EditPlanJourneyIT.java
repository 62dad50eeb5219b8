package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jointestate.deploy.SharedEstate;
import org.junit.jupiter.api.Test;

/** A site from its first floor to its end: built by page, its desks arranged by keys and by dragging, drawn on a picture, and taken out of use. */
class EditPlanJourneyIT extends Journey {

    private static final String HOSTILE = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 150" onload="alert(1)">
              <style>.wall{stroke:#333;fill:none} @import url(https://evil.example/x.css);</style>
              <script>document.title = 'harmed'</script>
              <a xlink:href="javascript:alert(1)"><rect class="wall" x="1" y="1" width="198" height="148" onclick="alert(1)"/></a>
              <foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject>
              <image xlink:href="https://evil.example/x.png" width="9" height="9"/>
            </svg>""";

    private final LocalDate day = workingDay(31);

    private void open(String summary) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .click();
    }

    private void done(String says) {
        assertThat(page.locator("main > .wrap > [role=status], main [role=status]")
                        .first())
                .containsText(says);
    }

    private void build(String code) {
        page.navigate("/estate.xhtml");
        open("Add a site");
        page.locator("#site-code").fill(code.toLowerCase());
        page.locator("#site-name").fill("The lodge " + code);
        page.locator("#address").fill("Mill Lane, Ripley");
        button(page, "Add the site").click();
        heading(page, "The lodge " + code);
        open("Add a floor");
        page.locator("#level").fill("ground");
        button(page, "Add the floor").click();
        refused(page, "Level: write a whole number from -5 to 99");
        page.locator("#level").fill("0");
        page.locator("#floor-name").fill("Ground floor");
        page.locator("#wide").fill("20");
        page.locator("#deep").fill("15");
        button(page, "Add the floor").click();
        heading(page, "Ground floor");
        open("Add a zone");
        page.locator("#letter").fill("a");
        page.locator("#zone-name").fill("Front room");
        page.locator("#network").selectOption("BOTH");
        page.locator("#x").fill("0");
        page.locator("#y").fill("0");
        page.locator("#width").fill("25");
        page.locator("#height").fill("10");
        button(page, "Add the zone").click();
        refused(page, "Zone A would not lie wholly on the plan");
        page.locator("#width").fill("10");
        button(page, "Add the zone").click();
        heading(page, "Zone A, Front room");
    }

    @Test
    void desks_are_placed_and_moved_by_keys_alone_and_by_dragging_and_the_second_of_two_editors_is_told()
            throws IOException {
        signIn(page, anotherOf("ESTATE_MANAGER", 0));
        build("LODGE");
        page.navigate("/edit-plan.xhtml?floor=LODGE-0");

        tabTo(page, button(page, "Place a new desk"));
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("is taken up");
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.locator("#said")).hasText("1 m from the left, 0.5 m from the top");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("is put down: 1 m from the left, 0.5 m from the top");
        tabTo(page, button(page, "Place a new desk"));
        page.keyboard().press("Enter");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#summary")).hasText("0 moved, 2 new. Not saved yet.");
        tabTo(page, button(page, "Save the plan"));
        page.keyboard().press("Enter");
        done("The plan is saved: no desk was moved, 2 are new. No booking was changed.");

        // By keys: from desk to desk, up, on top of the other, told so, and back.
        var first = page.locator("#p-LODGE-0-A01");
        tabTo(page, first);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#p-LODGE-0-A02")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Shift+ArrowUp");
        page.keyboard().press("Shift+ArrowUp");
        page.keyboard().press("Shift+ArrowLeft");
        assertThat(page.locator("#said")).containsText("stands on desk A1");
        assertThat(page.locator("#summary")).containsText("cannot be saved like this");
        page.keyboard().press("Escape");
        assertThat(page.locator("#said")).containsText("Desk A2 is back where it was");

        // Meanwhile the same plan is open in another browser.
        try (BrowserContext theirs = newContext()) {
            var their = newPage(theirs);
            signIn(their, anotherOf("ESTATE_MANAGER", 0));
            their.navigate("/edit-plan.xhtml?floor=LODGE-0");

            var box = first.locator(".top").boundingBox();
            page.mouse().move(box.x + 10, box.y + 10);
            page.mouse().down();
            page.mouse()
                    .move(
                            box.x + 10 + 2 * box.width,
                            box.y + 10,
                            new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
            page.mouse().up();
            assertThat(page.locator("#x-LODGE-0-A01")).hasValue(Pattern.compile("[45](\\.\\d)?"));
            button(page, "Save the plan").click();
            done("1 desk was moved");

            their.locator("#y-LODGE-0-A02").fill("7");
            button(their, "Save the plan").click();
            refused(their, "Somebody else changed this plan after you opened it. Nothing of yours was saved.");
            link(their, "Open the plan as it is now").click();
            their.locator("#x-LODGE-0-A02").fill("far");
            button(their, "Save the plan").click();
            refused(their, "Desk A2, from the left: write metres as a number");
            their.locator("#x-LODGE-0-A02").fill("9");
            button(their, "Save the plan").click();
            refused(their, "Desk A2 would not stand wholly in its zone A.");
        }
        endOf("LODGE");
    }

    @Test
    void a_hostile_picture_is_cleaned_shown_as_an_image_and_taken_back() throws IOException {
        signIn(page, anotherOf("ESTATE_MANAGER", 0));
        build("MILL");
        page.navigate("/floor.xhtml?code=MILL-0");

        page.locator("#picture")
                .setInputFiles(new FilePayload(
                        "plan.svg",
                        "image/svg+xml",
                        "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg>&x;</svg>".getBytes(StandardCharsets.UTF_8)));
        button(page, "Upload and draw the plan on it").click();
        refused(page, "it has a document type or entities in it");
        page.locator("#picture")
                .setInputFiles(new FilePayload("plan.svg", "image/svg+xml", HOSTILE.getBytes(StandardCharsets.UTF_8)));
        button(page, "Upload and draw the plan on it").click();
        done("The plan is drawn on picture 1 now. Left out, because plans cannot have it:");
        done("script");

        var address = page.locator("image.plan-picture").getAttribute("href");
        var picture = page.context().request().get(address);
        assertEquals(
                "image/svg+xml;charset=UTF-8",
                picture.headers().get("content-type").replace(" ", ""));
        assertTrue(
                picture.headers().get("content-security-policy").contains("default-src 'none'")
                        && picture.headers().get("content-security-policy").contains("sandbox"),
                picture.headers()::toString);
        assertTrue(picture.headers().get("cache-control").contains("immutable"), picture.headers()::toString);
        assertTrue(picture.text().contains("<rect x=\"1\""), picture.text());
        for (var harm : new String[] {"script", "onload", "onclick", "href", "evil", "style", "foreignObject"}) {
            assertFalse(picture.text().contains(harm), picture.text());
        }
        // Opened as a page of its own it is still nothing but a drawing.
        Page alone = newPage(page.context());
        alone.navigate(address);
        assertEquals("", alone.title());
        alone.close();
        try (BrowserContext nobody = newContext()) {
            assertTrue(
                    !nobody.request()
                            .get(estate.base().resolve(address).toString())
                            .text()
                            .contains("<rect"),
                    "shown to somebody who has not signed in");
        }

        page.locator("li.picture")
                .filter(new Locator.FilterOptions().setHasText("Drawn by us"))
                .locator("input[type=submit]")
                .click();
        done("Saved.");
        assertThat(page.locator("image.plan-picture")).hasCount(0);
        page.locator("li.picture")
                .filter(new Locator.FilterOptions().setHasText("Picture 1"))
                .locator("input[type=submit]")
                .click();
        done("The plan is drawn on picture 1 now.");
        endOf("MILL");
    }

    @Test
    void whoever_has_booked_a_desk_that_is_taken_out_of_use_sits_elsewhere_and_is_told() throws IOException {
        var manager = anotherOf("ESTATE_MANAGER", 0);
        var building = api(manager);
        signIn(page, manager);
        build("YARD");
        var made = building.send("POST", "estate/desks", "{\"zone\": \"YARD-0-A\", \"x\": 1, \"y\": 1}");
        assertEquals(201, made.status(), made.body());
        var onIt = building.send("POST", "estate/desks", "{\"zone\": \"YARD-0-A\", \"x\": 2, \"y\": 2}");
        assertEquals(422, onIt.status(), onIt.body());
        assertTrue(onIt.body().contains("DESK_ON_DESK"), onIt.body());
        assertEquals(
                201,
                building.send("POST", "estate/desks", "{\"zone\": \"YARD-0-A\", \"number\": 7, \"x\": 4, \"y\": 1}")
                        .status());
        assertEquals(
                400,
                building.send("POST", "estate/desks", "{\"zone\": \"YARD-0-A\", \"x\": \"1\"}")
                        .status());
        var whole = building.send("GET", "estate/sites/YARD", "");
        assertTrue(whole.body().contains("YARD-0-A07") && whole.body().contains("\"inUse\":true"), whole.body());

        var somebody = staffWithEmptyWeek();
        assertEquals(403, api(somebody).send("GET", "estate/sites/YARD", "").status());
        assertEquals(
                403,
                api(somebody)
                        .send("POST", "estate/desks", "{\"zone\": \"YARD-0-A\", \"x\": 1, \"y\": 4}")
                        .status());
        var booked = api(somebody).book("YARD-0-A01", day.atTime(9, 0), day.atTime(12, 0));
        assertEquals(201, booked.status(), booked.body());

        try (BrowserContext theirs = newContext()) {
            var their = newPage(theirs);
            var other = staffWithEmptyWeek();
            signIn(their, other);
            their.navigate("/book.xhtml?site=YARD&day=" + day + "&part=AFTERNOON");
            their.locator("input[name=desk][value=YARD-0-A01]").check();

            page.navigate("/desk.xhtml?code=YARD-0-A01");
            assertThat(page.locator("main")).containsText("1 booking is to come here");
            button(page, "Take it out of use").click();
            done("1 booking was given another place; nobody is left without one.");
            assertThat(page.locator("main")).containsText("This is out of use");

            button(their, "Book this desk").click();
            refused(their, "was taken out of use");
            signIn(their, somebody);
            their.navigate("/my-day.xhtml");
            assertThat(their.locator("main")).containsText("A1 was taken out of use. Your booking on");
        }
        assertEquals(
                "YARD-0-A07",
                api(somebody).bookings().stream()
                        .filter(booking -> booking.state().equals("RESERVED"))
                        .findFirst()
                        .orElseThrow()
                        .desk());
        var version = building.send("GET", "estate/desks/YARD-0-A01", "")
                .body()
                .replaceAll("(?s).*\"version\":\\s*(\\d+).*", "$1");
        assertEquals(
                409,
                building.send("POST", "estate/desks/YARD-0-A01/back-into-use", "{\"version\": 999}")
                        .status());
        assertEquals(
                200,
                building.send("POST", "estate/desks/YARD-0-A01/back-into-use", "{\"version\": " + version + "}")
                        .status());

        page.navigate("/site.xhtml?code=YARD");
        page.locator("#first").fill(day.toString());
        page.locator("#opens").fill(day.plusDays(1).toString());
        page.locator("#because").fill("the roof is being mended");
        button(page, "Announce a closure").click();
        assertThat(page.locator("#warning")).containsText("1 booking is in the way of this.");
        button(page, "Announce a closure").click();
        done("1 was released, because none was free, and its person is told");
        assertEquals(
                0,
                api(somebody).bookings().stream()
                        .filter(booking -> booking.state().equals("RESERVED"))
                        .count());
        endOf("YARD");
    }

    /** So that no other journey meets it. */
    private void endOf(String code) {
        page.navigate("/site.xhtml?code=" + code);
        button(page, "Take it out of use").click();
        done("Saved.");
        assertThat(page.locator("main")).containsText("This is out of use");
        assertTrue(SharedEstate.TODAY.isBefore(day));
    }
}
