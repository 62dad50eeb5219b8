package org.jointestate.deploy.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jointestate.deploy.BrowserTest;
import org.jointestate.deploy.RunningEstate;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** The server is killed while a display hangs on the wall and a warden holds a roll call, and comes back a minute later. */
class ScreensOverRestartIT extends BrowserTest {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void a_display_comes_back_by_itself_and_a_roll_call_goes_on_and_loses_no_mark() throws IOException {
        try (var own = RunningEstate.onEmbedded()
                        .demo()
                        .jvmFlag("-Djoint.estate.clock=2027-03-02T10:00:00Z")
                        .start();
                BrowserContext desk = at(own);
                BrowserContext onTheWall = at(own);
                BrowserContext phone = at(own)) {
            // Pages of their own: their consoles are told of every answer that does not come.
            Page manager = desk.newPage();
            come(manager, own.anyWithRole("ESTATE_MANAGER"));
            manager.navigate("/devices.xhtml");
            manager.locator("#name").fill("In the hall");
            manager.locator("#floor").selectOption("HQ-1");
            manager.locator("input[name=kind][value=WALL]").check();
            manager.locator("#save").click();
            Page wall = onTheWall.newPage();
            wall.navigate(manager.locator("code.code").textContent().strip());
            wall.locator("#enrol-it").click();
            assertThat(wall.locator(".wall__count").first()).containsText("free");
            Page roll = phone.newPage();
            come(roll, own.anyWithRole("FIRE_WARDEN"));
            roll.navigate("/roll-call.xhtml?site=HQ");
            assertThat(roll.locator("#connection")).hasText("Every mark is saved.");
            roll.waitForFunction("() => navigator.serviceWorker.controller !== null");
            int names = roll.locator(".roll-line").count();
            assertTrue(names > 5, "Only " + names + " people are in.");

            own.kill();
            assertThat(wall.locator("#trouble")).containsText(Pattern.compile("as at .*trying again"), PATIENTLY);
            roll.locator(".roll-line").nth(0).locator("label.chip").nth(1).click();
            assertThat(roll.locator("#connection")).containsText("Marks waiting on this phone: 1", PATIENTLY);
            roll.reload();
            roll.waitForLoadState(LoadState.DOMCONTENTLOADED);
            assertThat(roll.locator(".roll-line")).hasCount(names);
            assertThat(roll.locator(".roll-line").nth(0).locator("input[value=SAFE]"))
                    .isChecked();
            roll.locator(".roll-line").nth(1).locator("label.chip").nth(2).click();
            assertThat(roll.locator("#connection")).containsText("Marks waiting on this phone: 2", PATIENTLY);

            own.startAgain();
            assertThat(wall.locator("#trouble")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
            assertThat(roll.locator("#connection"))
                    .containsText("You are signed out. Marks waiting on this phone: 2", PATIENTLY);
            Page tab = phone.newPage();
            come(tab, own.anyWithRole("FIRE_WARDEN"));
            assertThat(roll.locator("#connection")).containsText("Every mark is saved.", PATIENTLY);

            tab.navigate("/roll-call.xhtml?site=HQ");
            assertThat(tab.locator("#safe")).hasText("1");
            assertThat(tab.locator("#missing")).hasText("1");
        }
    }

    private BrowserContext at(RunningEstate own) {
        return newContext(usual -> usual.setBaseURL(own.base().toString()));
    }

    private static void come(Page on, Account account) {
        on.navigate("/sign-in.xhtml");
        enter(on, account);
        on.waitForURL(url -> !url.contains("/sign-in"));
    }
}
